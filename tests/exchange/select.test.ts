import { describe, expect, it } from 'vitest';
import type { Bank } from '#lib/bank/bank.ts';
import { scopeNames, select, type Scope, type Selection, type Servable } from '#lib/exchange/select.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { shippedBank } from '../support/shipped.ts';

const { bank } = shippedBank();
const servable = { today: '2020-01-01', withdrawn: new Set<string>() };

function selected(scope: Scope, more: Partial<Servable> = {}, of: Bank = bank): Selection {
  const result = select(of, scope, kinds, { ...servable, ...more });
  if (!result.ok) throw new RangeError(result.error.code);
  return result.value;
}

describe('select', () => {
  it('takes of a course every item, of a lesson its own, of a quiz all that it may ask', () => {
    const course = selected({ of: 'course', id: 'gabapentin' });
    const own = bank.items.filter((item) => item.course === 'gabapentin');
    expect(course.items.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
    for (const lesson of course.lessons) {
      const { items, title } = selected({ of: 'lesson', id: `gabapentin/${lesson.id}` });
      expect(title).toBe(lesson.title);
      expect(items.map(({ id }) => id)).toEqual(
        own.filter((item) => item.lesson === lesson.id).map(({ id }) => id),
      );
    }
    for (const quiz of bank.quizzes) {
      const { items, lessons } = selected({ of: 'quiz', id: quiz.id });
      expect(new Set(items.map((item) => item.lesson.id)), quiz.id).toEqual(new Set(quiz.lessons));
      expect(lessons.map(({ id }) => id).sort()).toEqual([...quiz.lessons].sort());
      expect(items.length).toBeGreaterThanOrEqual(quiz.items);
    }
  });

  it('bars what was recalled and what rests on an overdue source, and loses none', () => {
    const scope: Scope = { of: 'course', id: 'gabapentin' };
    const all = selected(scope).items;
    const [first] = all;
    if (first === undefined) throw new RangeError('no item');
    const recalled = selected(scope, { withdrawn: new Set([first.revision]) });
    expect(recalled.barred).toEqual([{ id: first.id, reason: 'It was recalled.' }]);
    expect(recalled.items.length).toBe(all.length - 1);
    const traits = bank.traits[first.id];
    if (traits === undefined) throw new RangeError('no traits');
    const dated = { ...bank, traits: { ...bank.traits, [first.id]: { ...traits, expiresAt: '2026-01-31' } } };
    const on = (today: string) => selected(scope, { today }, dated).barred.map(({ id }) => id);
    expect(on('2026-01-31')).toEqual([]);
    expect(on('2026-02-01')).toEqual([first.id]);
  });

  it.each<Scope['of']>(['quiz', 'course', 'lesson'])(
    'refuses an unknown %s and names those there are',
    (of) => {
      const result = select(bank, { of, id: 'no-such' }, kinds, servable);
      expect(result).toEqual({ ok: false, error: { code: 'unknown-scope', known: scopeNames(bank, of) } });
    },
  );

  it('gives every item another identity, and a title that holds no id of it', () => {
    const { items } = selected({ of: 'course', id: 'gabapentin' });
    expect(new Set(items.map(({ identity }) => identity)).size).toBe(items.length);
    for (const { title, facts } of items) for (const { ref } of facts) expect(title).not.toContain(ref);
  });
});

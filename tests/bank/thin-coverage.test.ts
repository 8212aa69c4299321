import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { quizOutline } from '#lib/bank/quiz-outline.ts';
import { objectiveCoverage, safetyCoverage, thinCoverage } from '#lib/bank/thin-coverage.ts';
import type { Item } from '#lib/items/item.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const { bank, items, kb, parsed, diagnostics } = compileBank(readContent(ROOT).files);
const thin = (kept: readonly Item[], base = kb) =>
  thinCoverage({ lessons: bank.lessons, items: kept }, parsed, base);

/** Copies of an item under other ids and kinds. */
const copies = (item: Item, kinds: readonly string[]): Item[] =>
  kinds.map((kind, index) => ({ ...item, kind, id: `${item.id}-${String(index)}` }));

describe('what objectives and safety-critical facts are asked by', () => {
  const [item] = items;
  if (item === undefined) throw new Error('the fixture gives no item');
  const objectives = (given: readonly Item[]) =>
    objectiveCoverage({ lessons: bank.lessons, items: given }).filter(
      ({ lesson, objective }) => lesson === item.lesson && objective === item.objective,
    );

  it.each([
    [['a', 'b'], false],
    [['a', 'a', 'a', 'a'], false],
    [['a', 'a', 'b'], true],
  ])('an objective with items of the kinds %j has enough: %s', (kinds, enough) => {
    expect(objectives(copies(item, kinds))).toMatchObject([{ items: kinds.length, enough }]);
  });

  it('counts every item under its objective, and objectives without one too', () => {
    const counted = objectiveCoverage(bank);
    expect(counted.reduce((sum, { items: count }) => sum + count, 0)).toBe(items.length);
    expect(objectiveCoverage({ ...bank, items: [] })).toHaveLength(counted.length);
  });

  const fact = item.facts[0] ?? '';
  const facts = new Map([...kb.facts].map(([ref, known]) => [ref, { ...known, safety: ref === fact }]));
  const marked = { ...kb, facts };

  it.each([
    [['a', 'b', 'c'], false],
    [['a', 'a', 'b', 'b'], false],
    [['a', 'a', 'b', 'c'], true],
  ])('a safety-critical fact asked by the kinds %j has enough: %s', (kinds, enough) => {
    expect(safetyCoverage(copies(item, kinds), marked)).toMatchObject([
      { fact, items: kinds.length, enough },
    ]);
  });

  it('asks of a denial, which is no key, that it is a wrong answer once', () => {
    const denied = { ...marked, claims: kb.claims.filter((claim) => claim.fact !== fact) };
    expect(safetyCoverage(copies(item, ['a']), denied)).toMatchObject([{ items: 1, enough: true }]);
    expect(safetyCoverage([], denied)).toMatchObject([{ items: 0, enough: false }]);
  });

  it('leaves out background: nothing asks it on purpose', () => {
    const background = new Map([...facts].map(([ref, known]) => [ref, { ...known, examinable: false }]));
    expect(safetyCoverage(items, { ...kb, facts: background })).toEqual([]);
  });

  it('is told of at the objective and at the fact, and nowhere when there is enough', () => {
    const found = thin(copies(item, ['a']), marked).map(({ code, severity, place }) => [
      code,
      severity,
      place.file,
    ]);
    const file = `content/${item.course}/${item.lesson}.md`;
    expect(found).toContainEqual(['bank/thin-objective', 'warning', file]);
    expect(found).toContainEqual(['bank/thin-safety-fact', 'warning', file]);
    const rich = thin(copies(item, ['a', 'a', 'b', 'c']), marked).map(({ message }) => message);
    expect(rich.filter((message) => message.includes(`"${item.objective}"`))).toEqual([]);
    expect(rich.filter((message) => message.includes('safety-critical'))).toEqual([]);
  });

  it('compiling reports exactly this', () => {
    const reported = diagnostics.filter(({ code }) => code.startsWith('bank/thin-'));
    expect(reported).toHaveLength(thin(items).length);
  });
});

describe('the outline of a quiz', () => {
  const [quiz] = bank.quizzes;
  if (quiz === undefined) throw new Error('the fixture has no quiz');
  const whole = { ...quiz, cells: [], signedOnly: false };

  it('names the objectives and kinds that its items have, and no others', () => {
    const outline = quizOutline(bank, whole);
    const pool = items.filter(({ lesson }) => quiz.lessons.includes(lesson));
    expect(outline.pool).toBe(pool.length);
    expect(outline.kinds).toHaveLength(new Set(pool.map(({ kind }) => kind)).size);
    const one = quizOutline({ ...bank, items: pool.slice(0, 1) }, whole);
    expect(one.lessons.flatMap(({ objectives }) => objectives)).toHaveLength(1);
    expect(one.kinds).toHaveLength(1);
  });

  it('leaves out what a row keeps out, or leaves no room for', () => {
    const kind = items[0]?.kind ?? '';
    const without = quizOutline(bank, { ...whole, cells: [{ kind, min: 0, max: 0 }] });
    const alone = quizOutline(bank, { ...whole, cells: [{ kind, min: whole.items }] });
    expect(without.pool + alone.pool).toBe(quizOutline(bank, whole).pool);
    expect(alone.kinds).toHaveLength(1);
  });

  it('says so when all of it is safety-critical', () => {
    const critical = { ...bank, items: items.map((item) => ({ ...item, safety: true })) };
    expect(quizOutline(critical, whole).safetyOnly).toBe(true);
    const [first, ...rest] = critical.items;
    const mixed =
      first === undefined ? rest : [{ ...first, safety: false, lesson: quiz.lessons[0] ?? '' }, ...rest];
    expect(quizOutline({ ...bank, items: mixed }, whole).safetyOnly).toBe(false);
    expect(quizOutline({ ...bank, items: [] }, whole).safetyOnly).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { nextOpen } from '#app/_ui/author/next-open.ts';
import type { ItemLine } from '#lib/bank/workbench/fact-bench.ts';
import type { LessonBench } from '#lib/bank/workbench/lesson-bench.ts';

type State = ItemLine['state'];

const line = (id: string, state: State): ItemLine => ({ id, state, label: '', leadIn: '', hasCase: false });

/** Two facts with their items, and an item of another lesson's fact. */
function bench(
  states: Readonly<Record<'a' | 'b' | 'c' | 'd', State>>,
): Pick<LessonBench, 'facts' | 'others'> {
  const [a, b, c, d] = (['a', 'b', 'c', 'd'] as const).map((id) => line(id, states[id])) as [
    ItemLine,
    ItemLine,
    ItemLine,
    ItemLine,
  ];
  const fact = (items: readonly ItemLine[]) => ({ items }) as unknown as LessonBench['facts'][number];
  return { facts: [fact([a, b]), fact([c])], others: [d] };
}

describe('the item to be read next', () => {
  test('is the next that nobody decided about as it is, also under another fact', () => {
    const shown = bench({ a: 'awaiting', b: 'approved', c: 'retired', d: 'lapsed' });
    expect(nextOpen(shown, 'b')?.id).toBe('d');
  });

  test('is the first one behind the last', () => {
    const shown = bench({ a: 'approved', b: 'awaiting', c: 'approved', d: 'approved' });
    expect(nextOpen(shown, 'd')?.id).toBe('b');
  });

  test('is never the one that was read, and none when no other is left', () => {
    expect(
      nextOpen(bench({ a: 'approved', b: 'awaiting', c: 'retired', d: 'approved' }), 'b'),
    ).toBeUndefined();
  });
});

import { expect, it } from 'vitest';
import { anItem, right, wrong } from '#lib/checks/rules/example-item.ts';
import { rule } from '#lib/checks/rules/implausible-distractor/rule.ts';
import { buildKnowledgeBase } from '#tests/support/knowledge-builder.ts';

const RELATIONS = ['means', 'marked-by', 'heals-in', 'turned-every', 'covered-with', 'deep-as'];

const SORTS = Array.from({ length: 12 }, (_, index) => `sort-${String(index)}`);

/** Three stages of a wound, of each of which the same things are said, and never the same; of a fourth nothing is. */
const kb = buildKnowledgeBase({
  concepts: Object.fromEntries(
    ['one', 'two', 'three', 'unknown'].map((id) => [
      id,
      { kind: 'stage', label: `stage ${id}`, names: [`stage ${id}`], isA: id === 'unknown' ? SORTS : [] },
    ]),
  ),
  relations: Object.fromEntries(RELATIONS.map((id) => [id, {}])),
  facts: Object.fromEntries(
    RELATIONS.map((relation) => [
      relation,
      { relation, claims: ['one', 'two', 'three'].map((id) => [id, `${relation}-${id}`] as const) },
    ]),
  ),
});

/** The more was stated of each stage, the less of it two stages shared, and each was called implausible beside another. */
it('what has the same sorts of facts as the key is plausible, whatever these say', () => {
  const options = [right('Stage one'), wrong('Stage two'), wrong('Stage three'), wrong('Stage unknown')];
  expect(rule.check(anItem({ options }), kb).map(({ message }) => message)).toEqual([
    'Unexpected distractor "Stage unknown" that shares next to nothing with the key, expected a misconception or something alike',
  ]);
});

import { selectExactly } from '#lib/knowledge/instructions.ts';
import type { ItemDraft } from '../../item.ts';
import type { ItemKind } from '../../kind.ts';
import { manyDrafts } from '../../many-drafts.ts';
import { MANY_OPTIONS } from '../../propose/choose-many.ts';
import { whyNoWay } from '../../propose/why-no-kind.ts';
import { score } from './score.ts';

const ID = 'select-n';

/** As many right answers as the stem says, two or more. */
export const kind: ItemKind = {
  id: ID,
  label: 'select N',
  generate: (generation) => manyDrafts({ id: ID, ending: selectExactly }, generation),
  shapeFaults,
  score,
  scoring: 'zero-one-by-key',
  picksIn: (item) => keysOf(item),
  whyNone: (fact, generation) => whyNoWay(fact, generation, ['objects', 'subjects']),
};

function shapeFaults(item: ItemDraft): string[] {
  const keys = keysOf(item);
  const count = item.options.length;
  const faults: string[] = [];
  if (keys < 2) faults.push(`Unexpected ${String(keys)} keys, expected at least 2`);
  if (keys >= count)
    faults.push(`Unexpected ${String(keys)} keys of ${String(count)} options, expected some wrong ones`);
  if (count < MANY_OPTIONS.min || count > MANY_OPTIONS.max)
    faults.push(
      `Unexpected ${String(count)} options, expected ${String(MANY_OPTIONS.min)} to ${String(MANY_OPTIONS.max)}`,
    );
  if (!item.stem.endsWith(selectExactly(keys)))
    faults.push(`Unexpected end of the stem, expected "${selectExactly(keys)}"`);
  return faults;
}

function keysOf(item: Pick<ItemDraft, 'options'>): number {
  return item.options.filter(({ key }) => key).length;
}

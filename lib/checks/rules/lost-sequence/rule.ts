import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { optionSets, type OptionSet } from '../../text/option-sets.ts';
import { isOnScale, onOneScale, startOnScale } from '../../text/scale.ts';
import { optionHas, soughtInOptions } from '../../text/sought.ts';
import { finding, inOrder } from '../finding.ts';

/** The kind that asks for the order: its options must not stand in it. */
const TO_BE_ORDERED = 'ordered-response';

const ON_SCALE = soughtInOptions(isOnScale);

/** Quantities or categories of a scale that do not stand in their order, or would be shuffled. */
export const rule: Rule = {
  id: 'IWF-16',
  code: 'rules/lost-sequence',
  waivable: true,
  why: 'Numbers out of order cost time and look like a trap.',
  help: 'Sort the options up or down the scale, and mark the order as `fixed`.',
  check: (item, kb) =>
    optionHas(ON_SCALE, item, kb) ? inOrder(optionSets(item).flatMap((set) => sequence(item, set, kb))) : [],
};

function sequence(item: Item, set: OptionSet, kb: KnowledgeBase): readonly Finding[] {
  const texts = set.texts;
  if (set.judges || set.typed || item.kind === TO_BE_ORDERED || !onOneScale(texts, kb)) return [];
  const evidence = texts.join('; ');
  const starts = texts.map((text) => startOnScale(text, kb));
  if (!isMonotone(starts))
    return [finding('error', 'Unexpected order of quantities, expected ascending or descending', evidence)];
  if (item.order === 'fixed' || item.parts !== undefined) return [];
  return [finding('error', 'Unexpected free order of quantities, expected a fixed one', evidence)];
}

/** Categories without numbers ("not known") have no place on the scale, and are passed over. */
function isMonotone(starts: readonly number[]): boolean {
  const known = starts.filter((start) => !Number.isNaN(start));
  const pairs = known.slice(1).map((start, index) => [known[index] ?? start, start] as const);
  return (
    pairs.every(([before, after]) => before <= after) || pairs.every(([before, after]) => before >= after)
  );
}

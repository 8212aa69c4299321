import type { Item } from '#lib/items/item.ts';
import type { Finding, Rule } from '../../rule.ts';
import { keysOf, optionSets, type OptionSet } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { finding, inOrder } from '../finding.ts';

/** Kinds in which several options of one set may be right; in all others each set has exactly one key. */
const SEVERAL_KEYS = new Set([
  'multiple-response',
  'select-n',
  'highlight',
  'bow-tie',
  'grouping',
  'matrix-multiple-response',
]);

/** A number of keys that the kind cannot have. Whether the keys are the right ones is proved elsewhere. */
export const rule: Rule = {
  id: 'IWF-18',
  code: 'rules/key-count',
  why: 'An item with no right answer, or with two where one is asked, cannot be scored fairly: it is the worst flaw of all.',
  help: 'Mark exactly one option as right, or make it a multiple-response item with some right and some wrong options.',
  check: (item) => {
    const sets = optionSets(item);
    if (sets.every((set) => set.options.length === 0)) {
      return [finding('error', 'Unexpected item without options, expected options with a key', item.stem)];
    }
    return inOrder(sets.flatMap((set) => keyCount(item, set)));
  },
};

function keyCount(item: Item, set: OptionSet): readonly Finding[] {
  const keys = keysOf(set).length;
  const where = set.text === '' ? '' : ` in ${quoted(set.text)}`;
  const evidence = set.options
    .filter(({ key }) => key)
    .map(({ text }) => text)
    .sort()
    .join('; ');
  const several = SEVERAL_KEYS.has(item.kind);
  const wanted = several ? 'some right and some wrong' : 'exactly one';
  const sound = several ? keys >= 1 && keys < set.options.length : keys === 1;
  if (sound) return [];
  return [
    finding(
      'error',
      `Unexpected ${keys} keys among ${set.options.length} options${where}, expected ${wanted}`,
      evidence,
    ),
  ];
}

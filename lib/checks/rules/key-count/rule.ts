import type { Item, Option } from '#lib/items/item.ts';
import { selectExactly } from '#lib/knowledge/instructions.ts';
import type { Finding, Rule } from '../../rule.ts';
import { optionSets, type OptionSet } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { plain } from '../../text/words.ts';
import { finding, inOrder } from '../finding.ts';

/** Kinds in which several options of one set may be right; in all others each set has exactly one key. */
const SEVERAL_KEYS = new Set([
  'multiple-response',
  'select-n',
  'highlight-text',
  'bow-tie',
  'matrix-multiple-response',
]);
/** "Select two." behind a question: so many keys there are. Source: `selectExactly` of the phrasing data. */
const COUNTS = Array.from({ length: 10 }, (_, index) => [selectExactly(index + 1), index + 1] as const);

/** A number of keys that the kind cannot have, or an option whose recorded proof says otherwise than its mark. */
export const rule: Rule = {
  id: 'IWF-18',
  code: 'rules/key-count',
  waivable: false,
  why: 'An item with no right answer, or with two where one is asked, cannot be scored fairly: it is the worst flaw of all.',
  help: 'Mark as right exactly what is proved right, and give every wrong option a reason R1 to R7; ask for several right options in a multiple-response item.',
  check: (item) => {
    const sets = optionSets(item);
    if (sets.every((set) => set.options.length === 0)) {
      return [finding('error', 'Unexpected item without options, expected options with a key', item.stem)];
    }
    return inOrder(sets.flatMap((set) => [...keyCount(item, set), ...set.options.flatMap(unproved)]));
  },
};

function keyCount(item: Item, set: OptionSet): readonly Finding[] {
  const keys = set.keys.length;
  const [wanted, sound] = expectation(item, set, keys);
  if (sound) return [];
  const where = set.text === '' ? '' : ` in ${quoted(set.text)}`;
  const evidence = set.keys
    .map(({ text }) => text)
    .sort()
    .join('; ');
  return [
    finding(
      'error',
      `Unexpected ${keys} keys among ${set.options.length} options${where}, expected ${wanted}`,
      evidence,
    ),
  ];
}

function expectation(item: Item, set: OptionSet, keys: number): readonly [wanted: string, sound: boolean] {
  if (!SEVERAL_KEYS.has(item.kind)) return ['exactly one', keys === 1];
  const stated = statedCount(item.parts === undefined ? item.stem : set.text);
  const proper = keys >= 1 && keys < set.options.length;
  if (stated === undefined) return ['some right and some wrong', proper];
  return [`${stated}, as the words say`, proper && keys === stated];
}

function statedCount(text: string): number | undefined {
  const written = plain(text);
  return COUNTS.find(([words]) => written.endsWith(words))?.[1];
}

/** The proof itself is derived anew by the checker; here the record must agree with the mark. */
function unproved({ text, key, proof }: Option): readonly Finding[] {
  if (key === (proof.kind === 'entailed')) return [];
  const [mark, wanted] = key ? ['key', 'entailed'] : ['distractor', 'a refutation, R1 to R7'];
  return [
    finding(
      'error',
      `Unexpected ${mark} ${quoted(text)} with the proof ${proof.kind}, expected ${wanted}`,
      text,
    ),
  ];
}

import { rememberedOf } from '#lib/base/remembered.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { inOwnWriting } from '#lib/knowledge/own-writing.ts';
import type { Finding, Rule } from '../../rule.ts';
import { namedConcepts } from '../../text/named-concept.ts';
import { answerSets, type OptionSet } from '../../text/option-sets.ts';
import { isRounded, quantity, type Quantity } from '../../text/quantity.ts';
import { quoted } from '../../text/quoted.ts';
import { optionHas, soughtInOptions } from '../../text/sought.ts';
import { finding, inOrder } from '../finding.ts';

/** "None" among quantities is one of them. */
const NOTHING = /^\s*(?:none|zero)\b\W{0,5}$/iu;

/** What kind of thing an option is: the ids of concept kinds, or a sort of quantity; empty when nothing is known. */
interface Sorted {
  readonly text: string;
  readonly sorts: readonly string[];
}

/** Options of different kinds: a reaction among medicines, a volume among masses, two units, two precisions. */
export const rule: Rule = {
  id: 'IWF-22',
  code: 'rules/mixed-options',
  waivable: true,
  why: 'An option that is not of the kind asked for is struck out unread, and one that alone fits is chosen unread.',
  help: 'Use options of one kind, in one unit and with equally many decimals.',
  check: (item, kb) => {
    const numbers = optionHas(IN_NUMBERS, item, kb);
    return inOrder(
      answerSets(item).flatMap((set) => [
        // Phrases of a text are words of a case, which says what each names; they need not be names themselves.
        ...(item.kind === 'highlight-text' ? [] : kinds(set, kb)),
        ...(numbers ? notation(set) : []),
      ]),
    );
  },
};

const IN_NUMBERS = soughtInOptions((text) => quantity(text) !== undefined);

function kinds(set: OptionSet, kb: KnowledgeBase): readonly Finding[] {
  const [one] = sortsOf(set.texts[0] ?? '', kb);
  if (one !== undefined && set.texts.every((text) => sortsOf(text, kb).includes(one))) return [];
  const sorted = set.options.map(({ text }) => ({ text, sorts: sortsOf(text, kb) }));
  const known = sorted.filter(({ sorts }) => sorts.length > 0);
  const unknown = sorted.filter(({ text, sorts }) => sorts.length === 0 && !NOTHING.test(text));
  const names = [...new Set(known.flatMap(({ sorts }) => sorts))].sort();
  const common = names.some((name) => known.every(({ sorts }) => sorts.includes(name)));
  if (known.length > 1 && !common) {
    const list = names.map((name) => kb.kinds.get(name)?.label ?? name).join(', ');
    return [
      finding(
        'error',
        `Unexpected options of several kinds (${list}), expected options of one kind`,
        evidence(known),
      ),
    ];
  }
  if (known.length < 2) return [];
  return unknown.map(({ text }) =>
    finding(
      'warning',
      `Unexpected option ${quoted(text)} that the vocabulary does not know, expected a name like the others`,
      text,
    ),
  );
}

const sortsOf = rememberedOf((text, kb: KnowledgeBase): readonly string[] => {
  const named = namedConcepts(text, kb);
  const spelt = named.length > 0 ? named : namedConcepts(inOwnWriting(text, kb), kb);
  const concepts = spelt.flatMap((id) => kb.concepts.get(id)?.kind ?? []);
  const dimension = quantity(text)?.dimension;
  return [...concepts, ...(dimension === undefined ? [] : [`quantity of ${dimension}`])];
});

/** Units and decimals of options that are all quantities of one dimension. */
function notation(set: OptionSet): readonly Finding[] {
  if (quantity(set.texts[0] ?? '') === undefined) return [];
  const quantities = set.options.flatMap(({ text }) => quantity(text) ?? []);
  const all = quantities.length === set.options.length && quantities.length > 1;
  if (!all || new Set(quantities.map(({ dimension }) => dimension)).size > 1) return [];
  const units = [...new Set(quantities.map(({ unit }) => unit))].sort();
  const texts = set.texts.toSorted().join('; ');
  if (units.length > 1) {
    const named = units.map((unit) => (unit === '' ? 'no unit' : unit)).join(', ');
    return [finding('error', `Unexpected units ${named}, expected one unit in all options`, texts)];
  }
  if (new Set(set.options.map(({ text }) => isRounded(text))).size > 1)
    return [finding('error', 'Unexpected exact amounts beside rounded ones, expected one sort', texts)];
  return precision(set, quantities).map((message) => finding('error', message, texts));
}

/** Other differences in decimals come with the numbers; this one points at the key. */
function precision(set: OptionSet, quantities: readonly Quantity[]): readonly string[] {
  const decimalsWhere = (isKey: boolean) =>
    quantities.filter((_, index) => set.options[index]?.key === isKey).map(({ decimals }) => decimals);
  const [key, ...otherKeys] = decimalsWhere(true);
  const ofOthers = decimalsWhere(false);
  const [other] = ofOthers;
  const isOne = otherKeys.length === 0 && ofOthers.length > 1 && new Set(ofOthers).size === 1;
  if (!isOne || key === undefined || other === undefined || key === other) return [];
  return [`Unexpected ${unlike(key, other)}, expected the same precision in all options`];
}

/** What is unlike when the key has so many decimals and each of the other options so many others. */
function unlike(key: number, other: number): string {
  if (other === 0) return 'decimals in the key alone';
  if (key === 0) return 'decimals in every option but the key';
  return `key with ${decimals(key)} where every other option has ${other}`;
}

function decimals(count: number): string {
  return count === 1 ? '1 decimal' : `${count} decimals`;
}

function evidence(sorted: readonly Sorted[]): string {
  return sorted
    .map(({ text, sorts }) => `${text} (${sorts.join(', ')})`)
    .sort()
    .join('; ');
}

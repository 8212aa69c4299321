import { foldName } from '#lib/base/words.ts';
import type { Item, Option } from '#lib/items/item.ts';

/** Options that are chosen from together: the plain options, or those of one part. */
export interface OptionSet {
  /** The part's own text, or the whole sentence that it is a piece of; empty for plain options. */
  readonly text: string;
  readonly options: readonly Option[];
  /** True when other parts offer the same options (the columns of a matrix): no cue can then point at one row's key. */
  readonly shared: boolean;
  /** True when the options judge the part's text (True and False). */
  readonly judges: boolean;
  /** True when the learner types a number: the options are then values that nobody sees before answering. */
  readonly typed: boolean;
  /** True when the part's text is a passage and the options are words of it. */
  readonly passage: boolean;
  /** What a reader has in view: the stem, and the part's text, or the whole sentence that the part is a piece of. */
  readonly context: string;
}

/** A statement with its truth: a row of a true-or-false matrix. */
export interface Statement {
  readonly text: string;
  readonly holds: boolean;
  readonly facts: readonly string[];
}

const JUDGEMENT = /^(?:true|false|yes|no|correct|incorrect|not known)$/u;
/** The kind whose parts are pieces of one sentence, and the one whose options are words of a passage. */
const ONE_SENTENCE = 'drop-down-rationale';
const PASSAGE = 'highlight-text';
const AFFIRMATIVE = /^(?:true|yes|correct)$/u;

/** Read once for an item, which never changes. */
const setsByItem = new WeakMap<Item, readonly OptionSet[]>();

/** Every set of options of an item. The checker derives it itself and asks no generator. */
export function optionSets(item: Item): readonly OptionSet[] {
  const known = setsByItem.get(item);
  if (known !== undefined) return known;
  const sets = readSets(item);
  setsByItem.set(item, sets);
  return sets;
}

function readSets(item: Item): readonly OptionSet[] {
  if (item.parts === undefined) {
    const plain = { typed: false, passage: false, shared: false, judges: false };
    return [{ ...plain, text: '', options: item.options, context: item.stem }];
  }
  const sentence = item.parts.map(({ text }) => text).join(' ');
  const signatures = item.parts.map(({ options }) => signature(options));
  const times = new Map<string, number>();
  for (const one of signatures) times.set(one, (times.get(one) ?? 0) + 1);
  return item.parts.map(({ text, options, entry }, index) => ({
    text,
    typed: entry !== undefined,
    passage: item.kind === PASSAGE,
    context: `${item.stem}\n\n${item.kind === ONE_SENTENCE ? sentence : text}`.trim(),
    options,
    shared: (times.get(signatures[index] ?? '') ?? 0) > 1,
    judges: options.length > 0 && options.every((option) => JUDGEMENT.test(foldName(option.text))),
  }));
}

/** Each different set of options once. */
export function distinctSets(item: Item): readonly OptionSet[] {
  const sets = optionSets(item);
  if (sets.length < 2) return sets;
  return [...new Map(sets.map((set) => [signature(set.options), set])).values()];
}

/** The sets whose options are answers in themselves, each different set once. */
export function answerSets(item: Item): readonly OptionSet[] {
  return distinctSets(item).filter((set) => !set.judges && !set.typed);
}

/** The sets in which something may point at the key: their options are answers, and only this set offers them. */
export function cueSets(item: Item): readonly OptionSet[] {
  return optionSets(item).filter((set) => !set.judges && !set.shared && !set.typed);
}

/** The texts of the rows of a matrix: parts that share their options, or are judged by them. */
export function rowTexts(item: Item): readonly string[] {
  return optionSets(item)
    .filter((set) => set.shared || set.judges)
    .map((set) => set.text);
}

/** The rows that are judged true or false. */
export function statements(item: Item): readonly Statement[] {
  return optionSets(item)
    .filter((set) => set.judges)
    .flatMap((set) =>
      set.options
        .filter((option) => option.key)
        .map((key) => ({
          text: set.text,
          holds: AFFIRMATIVE.test(foldName(key.text)),
          facts: key.proof.facts,
        })),
    );
}

/** Right and wrong options of a set. */
export function keysOf(set: OptionSet): readonly Option[] {
  return set.options.filter((option) => option.key);
}
export function distractorsOf(set: OptionSet): readonly Option[] {
  return set.options.filter((option) => !option.key);
}

function signature(options: readonly Option[]): string {
  return JSON.stringify(options.map((option) => foldName(option.text)).sort());
}

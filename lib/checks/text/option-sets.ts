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
}

/** A statement with its truth: a row of a true-or-false matrix. */
export interface Statement {
  readonly text: string;
  readonly holds: boolean;
  readonly facts: readonly string[];
}

const JUDGEMENT = /^(?:true|false|yes|no|correct|incorrect|not known)$/u;
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
  if (item.parts === undefined) return [{ text: '', options: item.options, shared: false, judges: false }];
  const signatures = item.parts.map(({ options }) => signature(options));
  const times = new Map<string, number>();
  for (const one of signatures) times.set(one, (times.get(one) ?? 0) + 1);
  // The pieces of a "… because …" sentence are read together: none of them says what it is about on its own.
  const whole =
    item.kind === 'drop-down-rationale' ? item.parts.map(({ text }) => text).join(' ') : undefined;
  return item.parts.map(({ text, options }, index) => ({
    text: whole ?? text,
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
  return distinctSets(item).filter((set) => !set.judges);
}

/** The sets in which something may point at the key: their options are answers, and only this set offers them. */
export function cueSets(item: Item): readonly OptionSet[] {
  return optionSets(item).filter((set) => !set.judges && !set.shared);
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

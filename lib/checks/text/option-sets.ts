import { ofLast, remembered } from '#lib/base/remembered.ts';
import { foldName } from '#lib/base/words.ts';
import { unique } from '#lib/base/unique.ts';
import type { Item, Option } from '#lib/items/item.ts';

/** Options that are chosen from together: the plain options, or those of one part. */
export interface OptionSet {
  /** The part's own text, or the whole sentence that it is a piece of; empty for plain options. */
  readonly text: string;
  readonly options: readonly Option[];
  /** The texts of the options, the right ones, and the wrong ones. */
  readonly texts: readonly string[];
  readonly keys: readonly Option[];
  readonly distractors: readonly Option[];
  /** True when other parts offer the same options (the columns of a matrix): no cue can then point at one row's key. */
  readonly shared: boolean;
  /** True when the options judge the part's text (True and False). */
  readonly judges: boolean;
  /** True when the learner types a number: the options are then values that nobody sees before answering. */
  readonly typed: boolean;
  /** True when the part's text is a passage and the options are words of it. */
  readonly passage: boolean;
  /** What it offers, whatever the order: of two sets with the same, one is enough. */
  readonly offered: string;
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

/** Every set of options of an item, read once for all rules. The checker derives it itself and asks no generator. */
export const optionSets: (item: Item) => readonly OptionSet[] = ofLast((item: Item) => {
  if (item.parts === undefined) {
    const plain = { typed: false, passage: false, shared: false, judges: false };
    return [{ ...plain, ...sorted(item.options), text: '', offered: '', context: item.stem }];
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
    ...sorted(options),
    offered: signatures[index] ?? '',
    shared: (times.get(signatures[index] ?? '') ?? 0) > 1,
    judges: options.length > 0 && options.every(isJudgement),
  }));
});

function sorted(options: readonly Option[]): Pick<OptionSet, 'options' | 'texts' | 'keys' | 'distractors'> {
  return {
    options,
    texts: options.map(({ text }) => text),
    keys: options.filter(({ key }) => key),
    distractors: options.filter(({ key }) => !key),
  };
}

function isJudgement({ text }: Option): boolean {
  return JUDGEMENT.test(folded(text));
}

/** Each different set of options once. */
export const distinctSets: (item: Item) => readonly OptionSet[] = ofLast((item: Item) => {
  const sets = optionSets(item);
  if (sets.length < 2) return sets;
  return [...new Map(sets.map((set) => [set.offered, set])).values()];
});

/** The sets whose options are answers in themselves, each different set once. */
export const answerSets: (item: Item) => readonly OptionSet[] = ofLast((item: Item) =>
  distinctSets(item).filter((set) => !set.judges && !set.typed),
);

/** The sets in which something may point at the key: their options are answers, and only this set offers them. */
export const cueSets: (item: Item) => readonly OptionSet[] = ofLast((item: Item) =>
  optionSets(item).filter((set) => !set.judges && !set.shared && !set.typed),
);

/** The texts of the rows of a matrix: parts that share their options, or are judged by them. */
export const rowTexts: (item: Item) => readonly string[] = ofLast((item: Item) =>
  optionSets(item)
    .filter((set) => set.shared || set.judges)
    .map((set) => set.text),
);

/** The rows that are judged true or false. */
export const statements: (item: Item) => readonly Statement[] = ofLast((item: Item) =>
  optionSets(item)
    .filter((set) => set.judges)
    .flatMap((set) =>
      set.keys.map((key) => ({
        text: set.text,
        holds: AFFIRMATIVE.test(folded(key.text)),
        facts: key.proof.facts,
      })),
    ),
);

/** Every text of an item, each once: of its stem, of its parts, of its options, and of what is told of them. */
export const itemTexts: (item: Item) => readonly string[] = ofLast((item: Item) => {
  const inSets = optionSets(item).flatMap((set) => [
    set.text,
    ...set.options.flatMap(({ text, rationale }) => [text, rationale]),
  ]);
  return unique([item.stem, ...inSets]);
});

/** The texts that a reader has before answering, each once: of the stem, of parts and options. */
export const askedTexts: (item: Item) => readonly string[] = ofLast((item: Item) =>
  unique([item.stem, ...optionSets(item).flatMap(({ text, texts }) => [text, ...texts])]),
);

const folded: (text: string) => string = remembered(foldName);

function signature(options: readonly Option[]): string {
  return JSON.stringify(options.map(({ text }) => folded(text)).sort());
}

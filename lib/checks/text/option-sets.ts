import { ofLast, remembered } from '#lib/base/remembered.ts';
import { foldName } from '#lib/base/words.ts';
import { unique } from '#lib/base/unique.ts';
import type { Item, Option, Part } from '#lib/items/item.ts';

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
  if (item.parts === undefined) return [setOf(NO_PART, item.options, item.stem, '', false)];
  const sentence = item.kind === ONE_SENTENCE ? item.parts.map(({ text }) => text).join(' ') : undefined;
  const signatures = signaturesOf(item.parts);
  const passage = item.kind === PASSAGE;
  return item.parts.map((part, index) => {
    const context = `${item.stem}\n\n${sentence ?? part.text}`.trim();
    const offered = signatures[index] ?? '';
    const shared = signatures.indexOf(offered) !== signatures.lastIndexOf(offered);
    const judges = part.options.length > 0 && part.options.every(isJudgement);
    return { ...setOf(part, part.options, context, offered, passage), shared, judges };
  });
});

const NO_PART: Pick<Part, 'text' | 'entry'> = { text: '' };

function setOf(
  { text, entry }: Pick<Part, 'text' | 'entry'>,
  options: readonly Option[],
  context: string,
  offered: string,
  passage: boolean,
): OptionSet {
  return {
    text,
    options,
    texts: options.map((option) => option.text),
    keys: options.filter(({ key }) => key),
    distractors: options.filter(({ key }) => !key),
    shared: false,
    judges: false,
    typed: entry !== undefined,
    passage,
    offered,
    context,
  };
}

/** What the options of each part offer: the same signature for the same options. Rows of a table mostly repeat those before them. */
function signaturesOf(parts: readonly Part[]): readonly string[] {
  let before: readonly Option[] | undefined;
  let last = '';
  return parts.map(({ options }) => {
    if (before === undefined || !sameTexts(options, before)) last = signature(options);
    before = options;
    return last;
  });
}

function sameTexts(some: readonly Option[], others: readonly Option[]): boolean {
  return some.length === others.length && some.every(({ text }, index) => text === others[index]?.text);
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

/** Three questions, and what may become of them in later packages of the same lesson. */
import { contentHash } from '#lib/base/hash.ts';
import type { ExchangeItem, ExchangeOption } from '#lib/exchange/item.ts';
import { exchangeSample } from '../support/exchange-sample.ts';

const [pattern] = (await exchangeSample()).items;
if (pattern === undefined) throw new RangeError('no item');

/** Each on a fact of its own; their key is Yes. */
export const QUESTIONS = ['one', 'two', 'three'].map((name): ExchangeItem => ({
  ...pattern,
  id: `course/lesson/${name}/single-best-answer/1`,
  identity: contentHash([name, 'yes']),
  caseText: '',
  leadIn: `Does ${name} hold?`,
  parts: [
    { id: 'all', text: '', picks: 1, entry: undefined, options: ['Yes', 'No', 'Never'].map(optionSaying) },
  ],
}));

/** An option with this text. */
export function optionSaying(text: string): ExchangeOption {
  return { id: text.toLowerCase(), text, key: text === 'Yes', rationale: `Why ${text}.` };
}

/** The options of an item changed. */
export function withOptions(
  item: ExchangeItem,
  change: (option: ExchangeOption) => ExchangeOption,
): ExchangeItem {
  return {
    ...item,
    parts: item.parts.map((part) => ({ ...part, options: part.options.map(change) })),
  };
}

/** Every text of every question reworded, and no key. */
export const REWORDED = QUESTIONS.map((item) => ({
  ...withOptions(item, (one) => ({ ...one, rationale: `${one.rationale} Said better.` })),
  leadIn: `${item.leadIn} Say so.`,
  revision: contentHash(item.revision),
}));

/** The questions, of which some have another key now: No. */
export function correctedQuestions(...names: readonly string[]): readonly ExchangeItem[] {
  return QUESTIONS.map((item) =>
    names.some((name) => item.leadIn.includes(name))
      ? {
          ...withOptions(item, (one) => ({ ...one, key: one.text === 'No' })),
          identity: contentHash([item.id, 'no']),
        }
      : item,
  );
}

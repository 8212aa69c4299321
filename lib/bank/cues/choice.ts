import { answerOf } from '#lib/checks/text/answer.ts';
import { contentStems } from '#lib/checks/text/content-stems.ts';
import { cueSets } from '#lib/checks/text/option-sets.ts';
import type { Quantity } from '#lib/checks/text/quantity.ts';
import { plain } from '#lib/checks/text/words.ts';
import { partsOf, type Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** A set of options with one key, as somebody reads it who knows nothing of the matter. */
export interface Choice {
  readonly item: string;
  readonly options: readonly ReadOption[];
  /** The index of the key. */
  readonly key: number;
}

/** What can be seen of an option without knowing anything. */
export interface ReadOption {
  readonly id: string;
  /** Characters. */
  readonly length: number;
  /** Whether it has an absolute word. */
  readonly absolute: boolean;
  /** Features that it shares with other options, summed over them: how much the options converge on it. */
  readonly shared: number;
  /** Content stems that stand in the stem too. */
  readonly stemWords: number;
  /** The start of its interval, for options that are all quantities of one dimension. */
  readonly value: number | undefined;
}

/** The list of lib/checks/rules/absolute-terms. */
const ABSOLUTE =
  /\b(?:always|never|completely|entirely|absolutely|totally|invariably|inevitably|impossible)\b/iu;

/** The choices an item offers: its sets of options with exactly one key, true-or-false rows and shared columns left out. */
export function choicesOf(item: Item, kb: KnowledgeBase): readonly Choice[] {
  const typed = partsOf(item).some(({ entry }) => entry !== undefined);
  if (typed) return [];
  return cueSets(item).flatMap(({ text, options }) => {
    const key = options.findIndex((option) => option.key);
    if (options.length < 2 || options.filter((option) => option.key).length !== 1) return [];
    const answers = options.map((option) => answerOf(option.text, kb));
    const inStem = contentStems(`${item.stem} ${text}`);
    const features = answers.map(({ concepts, quantity, text: words }) => [
      ...concepts.map((id) => `concept ${id}`),
      ...(quantity === undefined ? [] : [`number ${String(quantity.min)} ${String(quantity.max)}`]),
      ...contentStems(words),
    ]);
    const values = valuesOf(answers.map(({ quantity }) => quantity));
    return [
      {
        item: item.id,
        key,
        options: options.map((option, index) => ({
          id: option.id,
          length: plain(option.text).length,
          absolute: ABSOLUTE.test(plain(option.text)),
          shared: sharedFeatures(features, index),
          stemWords: [...contentStems(option.text)].filter((stem) => inStem.has(stem)).length,
          value: values[index],
        })),
      },
    ];
  });
}

/** As in lib/checks/rules/convergence-cue: the sum of what is common with each other option. */
function sharedFeatures(features: readonly (readonly string[])[], index: number): number {
  const own = new Set(features[index]);
  return features.reduce(
    (sum, other, at) => (at === index ? sum : sum + new Set(other.filter((one) => own.has(one))).size),
    0,
  );
}

function valuesOf(quantities: readonly (Quantity | undefined)[]): readonly (number | undefined)[] {
  const dimension = quantities[0]?.dimension;
  const comparable = quantities.every((one) => one !== undefined && one.dimension === dimension);
  return comparable ? quantities.map((one) => one?.min) : [];
}

import { foldSpace } from '#lib/base/words.ts';
import type { ItemDraft } from '#lib/items/item.ts';
import { reasonOf, type KnowledgeParts } from './knowledge-key.ts';

/** In what the texts of two knowledge bases of the same logic differ. */
export interface TextChanges {
  /** The texts that say something else, came or went. */
  readonly names: ReadonlySet<string>;
  /** Every changed reason as it is and as it was, and its sentences. */
  readonly said: readonly string[];
}

export function textChanges(before: KnowledgeParts['texts'], now: KnowledgeParts['texts']): TextChanges {
  const names = [...before.keys(), ...now.keys()].filter((name) => before.get(name) !== now.get(name));
  const reasons = names.flatMap((name) =>
    [before, now].flatMap((texts) => reasonOf(name, texts.get(name)) ?? []),
  );
  return { names: new Set(names), said: [...new Set(reasons.map(foldSpace).flatMap(withSentences))] };
}

/** As the checker takes reasons apart. */
function withSentences(text: string): readonly string[] {
  return [text, ...text.split(/(?<=[.!?]) (?=\S)/u)].filter((one) => one !== '');
}

/**
 * Whether a sentence of these could be read in a rationale of an item, and be taken there for the reason of another answer. The checker
 * reads what is left of a rationale when quotations are taken out, so the sentence need not stand there in one piece: it is enough
 * that its characters stand there in their order.
 */
export function speaksOfAny(draft: ItemDraft, said: readonly string[]): boolean {
  const options = [...draft.options, ...(draft.parts ?? []).flatMap((part) => part.options)];
  const rationales = options.map(({ rationale }) => foldSpace(rationale));
  return said.some((sentence) => rationales.some((rationale) => holdsInOrder(rationale, sentence)));
}

function holdsInOrder(text: string, sentence: string): boolean {
  if (text.length < sentence.length) return false;
  let at = 0;
  for (const character of sentence) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

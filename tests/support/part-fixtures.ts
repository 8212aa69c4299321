/** What a browser sees of items, made from letters, for tests of the controls of single kinds. */
import type { ItemFeedback, PublicItem, PublicPart } from '#lib/items/view.ts';

/** A part with options whose handles are `<part>-1`, `<part>-2` …. */
export function aPart(handle: string, text: string, options: readonly string[], picks = 1): PublicPart {
  return {
    handle,
    text,
    options: options.map((option, index) => ({ handle: `${handle}-${index + 1}`, text: option })),
    picks,
    unit: undefined,
  };
}

/** An item of a kind around its parts. */
export function anItem(kind: string, leadIn: string, parts: readonly PublicPart[]): PublicItem {
  return { handle: 'item-1', kind, context: '', leadIn, parts };
}

/** Feedback on an item: which options are keys, which were chosen; rationales name the option's handle. */
export function feedbackOn(
  item: PublicItem,
  keys: readonly string[],
  chosen: readonly string[],
  points: number,
): ItemFeedback {
  return {
    item: item.handle,
    score: { points, max: keys.length, parts: {} },
    parts: item.parts.map((part) => ({
      handle: part.handle,
      options: part.options.map(({ handle }) => ({
        handle,
        key: keys.includes(handle),
        chosen: chosen.includes(handle),
        rationale: `Why ${handle}.`,
        text: undefined,
      })),
      entered: undefined,
    })),
    evidence: [],
  };
}

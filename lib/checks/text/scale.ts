import { rememberedOf } from '#lib/base/remembered.ts';
import type { Concept } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { isBareName, namedConcepts } from './named-concept.ts';
import { quantity } from './quantity.ts';

/** The category of a scale that a text names, or undefined. */
export function categoryOf(text: string, kb: KnowledgeBase): Concept | undefined {
  return namedConcepts(text, kb)
    .map((id) => kb.concepts.get(id))
    .find((concept) => concept?.scale !== undefined);
}

/**
 * True when all texts stand on one scale: categories of it, or quantities of one dimension. Their wording is then given
 * by the scale, so that length, repeated words and words of frequency tell nothing.
 */
export function onOneScale(texts: readonly string[], kb: KnowledgeBase): boolean {
  const scale = scaleOf(texts[0] ?? '', kb);
  return texts.length > 1 && scale !== NO_SCALE && texts.every((text) => scaleOf(text, kb) === scale);
}

/** True when a text stands on some scale. */
export function isOnScale(text: string, kb: KnowledgeBase): boolean {
  return scaleOf(text, kb) !== NO_SCALE;
}

const NO_SCALE = '';

/** A name of the scale that a text stands on, or `NO_SCALE`. */
const scaleOf = rememberedOf((text, kb: KnowledgeBase): string => {
  const scale = categoryOf(text, kb)?.scale;
  const dimension = quantity(text)?.dimension;
  if (scale !== undefined && (dimension !== undefined || isBareName(text, kb))) return `scale ${scale}`;
  return scale !== undefined || dimension === undefined ? NO_SCALE : `dimension ${dimension}`;
});

/** Where a category or quantity begins on its scale; a bound without a lower end begins below all numbers. NaN when it is neither. */
export function startOnScale(text: string, kb: KnowledgeBase): number {
  return categoryOf(text, kb)?.interval?.min ?? quantity(text)?.min ?? Number.NaN;
}

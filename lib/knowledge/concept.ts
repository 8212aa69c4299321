import type { Place } from '#lib/base/diagnostic.ts';

/** An id of the vocabulary. Definitions are concepts too: `definition-of/<term>`. */
export type ConceptId = string;

/** Numbers covered on a scale; the lower bound is included, the upper only when `maxIncluded`. */
export interface Interval {
  readonly min: number;
  readonly max: number;
  readonly maxIncluded: boolean;
}

/** One thing the content speaks of, with all its names. */
export interface Concept {
  readonly id: ConceptId;
  readonly kind: string;
  readonly label: string;
  readonly article: 'the' | 'a' | 'an' | 'none';
  readonly number: 'singular' | 'plural';
  /** Every written form: label first, then synonyms, brands, abbreviation. */
  readonly names: readonly string[];
  readonly brands: readonly string[];
  readonly abbreviation: string | undefined;
  readonly isA: readonly ConceptId[];
  readonly namesComplete: boolean;
  readonly scale: string | undefined;
  readonly interval: Interval | undefined;
  readonly place: Place;
}

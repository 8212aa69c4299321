import type { Place } from '#lib/base/diagnostic.ts';

/** An id of the vocabulary. Definitions are concepts too, `definition-of/<term>`, and so are the quantities that facts name. */
export type ConceptId = string;

/** Numbers covered on a scale; the lower bound is included, the upper only when `maxIncluded`. */
export interface Interval {
  readonly min: number;
  readonly max: number;
  readonly maxIncluded: boolean;
}

/** An amount with its unit, exact: `from` and `to` are decimals written as text, equal for a single value. */
export interface Quantity {
  readonly from: string;
  readonly to: string;
  /** An id of `units.ts`. */
  readonly unit: string;
  /** True when the value is rounded ("about 7"): it then stands for all values that round to it. */
  readonly about: boolean;
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
  /** Set for the concepts that quantities in facts are read as: `quantity/<dimension>/<from>..<to>`; `scale` is then the dimension. */
  readonly quantity?: Quantity | undefined;
  readonly place: Place;
}

import type { Place } from '#lib/base/diagnostic.ts';

/** Where the parts of an item stand that was written by hand. */
export interface WrittenPlaces {
  readonly stem: Place;
  readonly facts: Place;
  /** Option id → its text. */
  readonly options: Readonly<Record<string, Place>>;
  /** Option id → its rationale, where one is written. */
  readonly rationales: Readonly<Record<string, Place>>;
}

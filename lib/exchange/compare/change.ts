import type { Place } from '#lib/base/diagnostic.ts';

/** From where in the course words come: see `origins.ts`. */
export type Origin =
  | { readonly of: 'key' | 'stem' | 'item' }
  /** @param text the words of the option here */
  | { readonly of: 'option' | 'reason'; readonly text: string };

/** Something that a file says otherwise than the course. */
export interface Change {
  /** What it is: `key`, `share of "Amber"`, `reason of "Birch"`. */
  readonly what: string;
  /** As the course says it; empty when it says nothing of the kind. */
  readonly here: string;
  /** As the file says it; empty likewise. */
  readonly there: string;
  /** In the file. */
  readonly place: Place;
  readonly origin: Origin;
}

/** Each change once: options that several parts share change in all of them. */
export function eachOnce(changes: readonly Change[]): readonly Change[] {
  const seen = new Map(
    changes.map((change) => [JSON.stringify([change.what, change.here, change.there]), change]),
  );
  return [...seen.values()];
}

import type { Place } from '#lib/base/diagnostic.ts';

/** The side of a relation that an item asks for; the plural roles have several right options. */
export type AskedRole = 'object' | 'subject' | 'objects' | 'subjects';

/** Phrasings by role, each a frame with slots: see lib/knowledge/frame.ts. */
export type RoleFrames = Readonly<Partial<Record<AskedRole, readonly string[]>>>;

/** A relation between two concepts with its logic and its words. */
export interface Relation {
  readonly id: string;
  readonly label: string;
  readonly domain: string;
  readonly range: string;
  readonly functional: boolean;
  readonly inverseFunctional: boolean;
  readonly singleClass: boolean;
  readonly upwardMonotone: boolean;
  readonly statement: string;
  readonly negation: string;
  readonly ask: RoleFrames;
  readonly askInCase: RoleFrames;
  readonly place: Place;
}

/** A qualifier and the words for each of its values; `conceptKind` when its values are concepts. */
export interface Qualifier {
  readonly id: string;
  readonly label: string;
  readonly conceptKind: string | undefined;
  /** True when it names who says so: what a fact without it says may not be credited to a document. */
  readonly attribution: boolean;
  readonly values: Readonly<Record<string, { readonly phrase: string; readonly noun: string | undefined }>>;
}

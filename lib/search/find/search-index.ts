/** What is sent to be searched: the same for everyone. */

/** Grows when the shape below changes; a reader passes over an index of another format. */
export const INDEX_FORMAT = 1;

/** Characters that a query may have. */
export const LONGEST_QUERY = 200;

/** What a document's title is, best place first; `text` is the place of everything else. */
export const PLACES = ['title', 'heading', 'term', 'fact', 'text'] as const;
export type Place = (typeof PLACES)[number];

export type DocumentKind = 'lesson' | 'term' | 'fact' | 'quiz';

/** One thing to be found. */
export interface SearchDocument {
  readonly kind: DocumentKind;
  readonly place: Exclude<Place, 'text'>;
  readonly href: string;
  readonly title: string;
  /** Where it stands: titles of lesson and course. */
  readonly context: string;
  /** A line for each block. */
  readonly text: string;
}

/** Everything to be found in a bank. */
export interface SearchIndex {
  readonly format: typeof INDEX_FORMAT;
  /** Of the bank it was made from. */
  readonly revision: string;
  readonly documents: readonly SearchDocument[];
  /** Names that mean the same. */
  readonly names: readonly (readonly string[])[];
}

/** True for an index of this format, as our own server sends it; of what a cache kept, the format says whether it fits. */
export function isSearchIndex(value: unknown): value is SearchIndex {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === INDEX_FORMAT &&
    'documents' in value &&
    Array.isArray(value.documents)
  );
}

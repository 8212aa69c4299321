import type { Found, Hit } from './finder.ts';
import type { DocumentKind } from './search-index.ts';
import { countTerms, markTerms, snippetOf, type Piece, type Snippet } from './snippet.ts';

/** A document as it is listed. */
export interface Result {
  readonly href: string;
  readonly title: readonly Piece[];
  readonly context: string;
  /** Undefined when the text would add nothing: there is none, or it says again what the title of a fact says. */
  readonly snippet: Snippet | undefined;
}

/** What was found, kind by kind. */
export interface Results {
  /** Found, whether it is listed or not. */
  readonly count: number;
  readonly listed: number;
  readonly isPartial: boolean;
  /** True when there may be more than were found. */
  readonly mayHaveMore: boolean;
  /** The kind of the best result first. */
  readonly groups: readonly { readonly kind: DocumentKind; readonly results: readonly Result[] }[];
}

/** Results that are listed: nobody reads more of them. */
const MOST_LISTED = 100;

/** The best of what was found, by kind. */
export function resultsOf({ hits, isPartial, mayHaveMore = false }: Found): Results {
  const listed = hits.slice(0, MOST_LISTED);
  const byKind = Map.groupBy(listed, ({ document }) => document.kind);
  return {
    count: hits.length,
    listed: listed.length,
    isPartial,
    mayHaveMore,
    groups: [...byKind].map(([kind, own]) => ({ kind, results: own.map(resultOf) })),
  };
}

function resultOf({ document: { kind, href, title, context, text }, terms }: Hit): Result {
  const saysMore = text !== '' && (kind !== 'fact' || countTerms(text, terms) > countTerms(title, terms));
  return {
    href,
    title: markTerms(title, terms),
    context,
    snippet: saysMore ? snippetOf(text, terms) : undefined,
  };
}

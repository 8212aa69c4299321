import { unique } from '#lib/base/unique.ts';
import type { ExchangeItem, ExchangeSource } from './item.ts';

/** Shown with an item whose sources nobody has read in the document itself. */
const TO_VERIFY =
  'To be verified: one of these was read in a copy, is quoted from memory, or is not fully recorded.';

/**
 * The sources of an item as lines for a reader, each once: title and section, edition, address; what is not known is left
 * out. The last line says when one of them is still to be verified.
 */
export function sourceLines({ sources, facts }: Pick<ExchangeItem, 'sources' | 'facts'>): readonly string[] {
  return [...unique(sources.map(sourceLine)), ...(facts.some(({ toVerify }) => toVerify) ? [TO_VERIFY] : [])];
}

/** A source in a line. */
export function sourceLine({
  title,
  section,
  edition,
  url,
}: Pick<ExchangeSource, 'title' | 'section' | 'edition' | 'url'>): string {
  return [title, section, edition, url].filter((text) => text !== '' && text !== 'unknown').join(', ');
}

import { rememberedOf } from '#lib/base/remembered.ts';
import { unique } from '#lib/base/unique.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { mentions } from './mentions.ts';
import { plain, words } from './words.ts';

/** A longer text is no name. Source: the vocabulary's schema allows names of 400 characters; 100 more for a bracket. */
const LONGEST = 500;
const ARTICLE = /^(?:the|an?)\s+/iu;

/**
 * The concepts that a whole text names ("The alpha-2-delta subunit.", "Common (at least 1 in 100)"): an article before
 * it and a bracket behind it are not part of the name. Several ids when the name is ambiguous, none when it is unknown.
 */
export const namedConcepts: (text: string, kb: KnowledgeBase) => readonly ConceptId[] =
  rememberedOf(readName);

function readName(text: string, kb: KnowledgeBase): readonly ConceptId[] {
  const written = plain(text);
  if (written.length > LONGEST) return [];
  const bare = written.replace(ARTICLE, '');
  for (const form of unique([written, bare, withoutBracket(bare)])) {
    const ids = wholeName(form, kb);
    if (ids.length > 0) return ids;
  }
  return [];
}

/** True when the whole text is a name, with no bracket behind it that is not part of the name. */
export const isBareName: (text: string, kb: KnowledgeBase) => boolean = rememberedOf(
  (text, kb: KnowledgeBase) => wholeName(plain(text).replace(ARTICLE, ''), kb).length > 0,
);

/** `text` without the bracket at its end. */
export function withoutBracket(text: string): string {
  const open = text.lastIndexOf('(');
  return open > 0 && text.endsWith(')') ? text.slice(0, open).trim() : text;
}

function wholeName(text: string, kb: KnowledgeBase): readonly ConceptId[] {
  const named = mentions(text, kb);
  const [first] = named;
  if (first === undefined || named.length > 1) return [];
  const all = words(text);
  return first.start === all[0]?.start && first.end === all.at(-1)?.end ? first.ids : [];
}

import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { withoutMentions } from './mentions.ts';

const patterns = new WeakMap<KnowledgeBase, RegExp | undefined>();

/** A text without the terms of the vocabulary: names of concepts and kinds, and the words of qualifiers. */
export function withoutTerms(text: string, kb: KnowledgeBase): string {
  const bare = withoutMentions(text, kb, () => true);
  const pattern = patterns.has(kb) ? patterns.get(kb) : termsOf(kb);
  patterns.set(kb, pattern);
  return pattern === undefined ? bare : bare.replace(pattern, ' ');
}

/** Qualifiers are read without the names in them, which are gone from the text by then. */
function termsOf(kb: KnowledgeBase): RegExp | undefined {
  const kinds = [...kb.kinds.values()].flatMap(({ label, plural }) => [label, plural]);
  const qualifiers = [...kb.qualifiers.values()].flatMap(({ values }) =>
    Object.values(values).flatMap(({ phrase, noun }) => [phrase, noun ?? '']),
  );
  const terms = [...kinds, ...qualifiers]
    .map((term) => withoutMentions(term, kb, () => true).trim())
    .filter((term) => term !== '')
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (terms.length === 0) return undefined;
  const sources = terms.map((term) =>
    term
      .split(/\s+/u)
      .map(escaped)
      .join(String.raw`\s+`),
  );
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${sources.join('|')})(?![\p{L}\p{N}])`, 'giu');
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
}

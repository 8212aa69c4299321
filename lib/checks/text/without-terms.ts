import { literalPattern } from '#lib/base/literal-pattern.ts';
import { once, rememberedOf } from '#lib/base/remembered.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { withoutNames } from './mentions.ts';

/** A text without the terms of the vocabulary: names of concepts and kinds, and the words of qualifiers. */
export const withoutTerms: (text: string, kb: KnowledgeBase) => string = rememberedOf(
  (text, kb: KnowledgeBase) => withoutNames(text, kb).replace(termsOf(kb), ' '),
);

const NO_TERM = /(?!)/gu;

/** Qualifiers are read without the names in them, which are gone from the text by then. */
const termsOf = once((kb: KnowledgeBase): RegExp => {
  const kinds = [...kb.kinds.values()].flatMap(({ label, plural }) => [label, plural]);
  const qualifiers = [...kb.qualifiers.values()].flatMap(({ values }) =>
    Object.values(values).flatMap(({ phrase, noun }) => [phrase, noun ?? '']),
  );
  const terms = [...kinds, ...qualifiers]
    .map((term) => withoutNames(term, kb).trim())
    .filter((term) => term !== '')
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (terms.length === 0) return NO_TERM;
  const sources = terms.map((term) =>
    term
      .split(/\s+/u)
      .map(literalPattern)
      .join(String.raw`\s+`),
  );
  return patternOf(String.raw`(?<![\p{L}\p{N}])(?:${sources.join('|')})(?![\p{L}\p{N}])`);
});

let last: { readonly source: string; readonly pattern: RegExp } | undefined;

/** Families of courses mostly have the same kinds and qualifiers. Of the code of patterns there is a limit: `tests/bank/patterns-made.test.ts`. */
function patternOf(source: string): RegExp {
  if (last?.source !== source) last = { source, pattern: new RegExp(source, 'giu') };
  return last.pattern;
}

import type { Concept } from './concept.ts';

/** The concept as it stands inside a sentence: with its article. */
export function conceptInSentence({ article, label }: Pick<Concept, 'article' | 'label'>): string {
  return article === 'none' ? label : `${article} ${label}`;
}

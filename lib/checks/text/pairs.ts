import { compareText } from '#lib/base/diagnostic.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { answerOf, type Answer } from './answer.ts';

/** Most texts that are compared pair by pair. Chosen: far above any item, so that a broken one costs bounded work. */
const MOST = 60;

/** What is found of every pair of answers, each pair and the list in code-unit order, so that the order of options never shows. */
export function ofPairs<T>(
  texts: readonly string[],
  kb: KnowledgeBase,
  find: (first: Answer, second: Answer) => T | undefined,
): readonly T[] {
  if (texts.length < 2) return [];
  const answers = texts
    .toSorted(compareText)
    .slice(0, MOST)
    .map((text) => answerOf(text, kb));
  const all: T[] = [];
  answers.forEach((first, index) => {
    for (let other = index + 1; other < answers.length; other += 1) {
      const second = answers[other];
      const found = second === undefined ? undefined : find(first, second);
      if (found !== undefined) all.push(found);
    }
  });
  return all;
}

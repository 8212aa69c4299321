import { compareText } from '#lib/base/diagnostic.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { answerOf, type Answer } from './answer.ts';

/** Most texts that are compared pair by pair. Chosen: far above any item, so that a broken one costs bounded work. */
const MOST = 60;

/** Every pair of answers, each pair and the list in code-unit order, so that the order of options never shows. */
export function pairs(texts: readonly string[], kb: KnowledgeBase): readonly (readonly [Answer, Answer])[] {
  const answers = texts
    .toSorted(compareText)
    .slice(0, MOST)
    .map((text) => answerOf(text, kb));
  const all: (readonly [Answer, Answer])[] = [];
  for (const [index, first] of answers.entries())
    for (let other = index + 1; other < answers.length; other += 1) {
      const second = answers[other];
      if (second !== undefined) all.push([first, second]);
    }
  return all;
}

import { once } from '#lib/base/remembered.ts';
import { foldSpace } from '#lib/base/words.ts';
import type { KnowledgeBase, PatientCase } from '#lib/knowledge/knowledge-base.ts';
import type { StatedItem } from './stated-item.ts';

/** The cases of the item's lesson that have these words, white space aside, in their order. */
export function casesOf(
  { course, lesson }: StatedItem,
  text: string,
  kb: KnowledgeBase,
): readonly PatientCase[] {
  return casesByWords(kb).get(keyOf(course, lesson, text)) ?? NONE;
}

const NONE: readonly PatientCase[] = [];
const casesByWords = once(({ cases }: KnowledgeBase) =>
  Map.groupBy(cases, ({ course, lesson, text }) => keyOf(course, lesson, text)),
);

/** Neither ids of the content nor folded texts hold a line end, so the key has two only where all three are as they are there. */
function keyOf(course: string, lesson: string, text: string): string {
  return `${course}\n${lesson}\n${foldSpace(text)}`;
}

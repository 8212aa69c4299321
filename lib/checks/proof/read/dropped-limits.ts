import { wordsIn } from '#lib/base/word-stems.ts';
import { foldName } from '#lib/base/words.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { StatedDeclaration } from '../stated-item.ts';
import { leadInAlone, namesOf, phrasingsOf } from './question-words.ts';
import { cutWords, turningIn } from './wording.ts';

/** "Unchanged" is said otherwise as well: "at the same dose". */
const SAID_OTHERWISE = /^(?:un|in)\p{L}+/u;
/** Say what "lowest" and "shortest" say: "from which age?". */
const STARTS = /\b(?:from|at least|onwards?|no (?:earlier|less) than)\b/iu;

/**
 * The words that rank or deny in every phrasing of a relation, where a question of other words has none: "which events are usually
 * reported?" of those that are reported most. One that has another such word is told of for that.
 */
export function droppedLimits(
  stem: string,
  instruction: string | undefined,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
): readonly string[] {
  const relation = kb.relations.get(declared.relation);
  if (relation === undefined) return [];
  const names = namesOf(declared, kb);
  const question = cutWords(leadInAlone(stem, instruction), names);
  if (turningIn(question, '') !== undefined || STARTS.test(question)) return [];
  const frames = [relation.statement, ...phrasingsOf(relation)];
  const limits = frames.map((frame) =>
    limitsIn(cutWords(foldName(frame.replace(/\{[^{}]*\}/gu, ' ')), names)),
  );
  return limits.every((words) => words.length > 0) ? (limits.at(-1) ?? []) : [];
}

/** Each is read with the word behind it, as the question is: the "last" of a "last dose" ranks nothing. */
function limitsIn(text: string): readonly string[] {
  const words = wordsIn(text);
  const limits = (said: string): boolean => turningIn(said, '') !== undefined;
  return words.filter(
    (word, at) => limits(word) && limits(`${word} ${words[at + 1] ?? ''}`) && !SAID_OTHERWISE.test(word),
  );
}

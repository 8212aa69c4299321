import { lateAnswers } from '#lib/attempts/exam.ts';
import { partsOf, type Item, type Response } from '#lib/items/item.ts';
import type { StoredAttempt } from '../db/attempts.ts';
import { answersOfExam } from '../db/exam-answers.ts';
import type { Records } from '../db/tables.ts';

/** What was answered, in the words of the item. */
type InWords = (item: Item) => readonly string[];

/** Position → what an exam was told there after its end. Empty for practice, and while the exam lasts. */
export async function lateTexts(
  records: Records,
  { id, quiz, finishedAt }: StoredAttempt,
): Promise<ReadonlyMap<number, InWords>> {
  if (quiz.mode !== 'exam' || finishedAt === null) return new Map();
  const late = lateAnswers(await answersOfExam(records, id));
  return new Map([...late].map(([position, { response }]) => [position, (item) => wordsOf(item, response)]));
}

function wordsOf(item: Item, { picks, entries = {} }: Response): readonly string[] {
  return partsOf(item).flatMap((part) => {
    const chosen = part.options.filter(({ id }) => picks[part.id]?.includes(id)).map(({ text }) => text);
    const said = [...chosen, ...(entries[part.id] === undefined ? [] : [entries[part.id] ?? ''])];
    return said.map((text) => (part.text === '' ? text : `${part.text}: ${text}`));
  });
}

import type { Bank } from '#lib/bank/bank.ts';
import { lessonsAsking, lessonsBehind, type ServedBank } from '#lib/bank/served-bank.ts';
import { own } from '#lib/base/own.ts';
import { servable } from '#lib/bank/servable.ts';
import { growForm } from '#lib/forms/grow-form.ts';
import { keepForm, type StoredAttempt } from '../db/attempts.ts';
import { findItems, keepItems } from '../db/item-revisions.ts';
import { recallsByRevision } from '../db/recalls.ts';
import type { StoredResponse } from '../db/responses.ts';
import type { Records } from '../db/tables.ts';
import type { UseCaseContext } from './context.ts';
import { shownItem } from './shown-item.ts';

/** Digits of the day in an ISO 8601 time. */
const ISO_DAY = 10;

/**
 * Lets a practice form grow by what its responses missed, and keeps it. The caller holds the attempt. What was withdrawn is
 * not asked again. While the bank cannot be read it does not grow: the answer that is being kept is worth more, and what was missed
 * stays owed.
 *
 * @returns the attempt with the form as it is now
 */
export async function growAttempt(
  records: Records,
  { bank, now }: Pick<UseCaseContext, 'bank'> & { readonly now: string },
  attempt: StoredAttempt,
  responses: readonly StoredResponse[],
): Promise<StoredAttempt> {
  const recalls = await recallsByRevision(records);
  const standing = responses.filter(({ itemRevision }) => !recalls.has(itemRevision));
  const missed = new Map(standing.map((response) => [response.position, missedBy(response)]));
  if ([...missed.values()].every((facts) => facts.length === 0)) return attempt;
  const shown = (await findItems(records, attempt.contents)).map(({ item }) => item);
  const onlySigned = bank.quizzes.find(({ id }) => id === attempt.quiz.id)?.signedOnly ?? false;
  const asking = lessonsAsking(bank, new Set([...missed.values()].flat()));
  const part = await partOrNone(bank, [...asking, ...lessonsBehind(shown)]);
  if (part === undefined) return attempt;
  const items = servable(part, now.slice(0, ISO_DAY), recalls).filter(
    ({ id }) => !onlySigned || own(part.traits, id)?.signed === true,
  );
  const { form, added } = growForm({ form: attempt.form, shown, missed, items, traits: part.traits });
  if (added.length === 0) return attempt;
  const behind = await partOrNone(bank, lessonsBehind(added));
  if (behind === undefined) return attempt;
  const kept = await keepItems(
    records,
    added.map((item) => shownItem(item, behind)),
  );
  const grown = { form, contents: [...attempt.contents, ...kept] };
  await keepForm(records, attempt.id, grown);
  return { ...attempt, ...grown };
}

/** The bank with these lessons; undefined, and told of in the log, when one cannot be read. */
async function partOrNone(
  bank: ServedBank,
  lessons: Parameters<ServedBank['part']>[0],
): Promise<Bank | undefined> {
  try {
    return await bank.part(lessons);
  } catch (error) {
    console.error('An attempt does not grow: its lessons cannot be read.', error);
    return undefined;
  }
}

function missedBy({ answer }: StoredResponse): readonly string[] {
  return answer.facts.filter(({ right }) => !right).map(({ fact }) => fact);
}

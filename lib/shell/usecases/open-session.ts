import { ok } from '#lib/base/result.ts';
import { assembleForm } from '#lib/forms/assemble-form.ts';
import { formSeed } from '#lib/forms/form-seed.ts';
import { joinCode } from '#lib/sessions/join-code.ts';
import type { SessionSettings } from '#lib/sessions/settings.ts';
import { keepItems } from '../db/item-revisions.ts';
import { appendSessionEvents } from '../db/session-events.ts';
import { countOpenSessions, insertSession, type StoredSession } from '../db/sessions.ts';
import type { Records } from '../db/tables.ts';
import { shownItems } from './begin-attempt.ts';
import type { UseCaseContext } from './context.ts';
import { refusal, type Answer } from './refusals.ts';
import { formSource, refusedForm } from './start-attempt.ts';

/** Rooms that one trainer may have open at the same time. */
export const OPEN_ROOMS_MAX = 5;
/** Of 113 million codes one that is free is found at once; this many are taken in a row only when nothing is random. */
const CODE_TRIES = 8;
const DAY_MS = 86_400_000;

/** A room that was opened. */
export interface OpenedSession {
  readonly session: string;
  readonly joinCode: string;
}

/**
 * Opens a room on a quiz: draws a form, keeps every item of it, and gives the room a join code that no other open room has.
 *
 * @param trainer whose room it is
 * @returns refuses `quiz-not-found`, `bank-shortage` and `too-many-rooms`
 */
export async function openSession(
  context: UseCaseContext,
  trainer: string,
  quizId: string,
  settings: SessionSettings,
): Promise<Answer<OpenedSession>> {
  const { bank, clock, store } = context;
  const quiz = bank.quizzes.find(({ id }) => id === quizId);
  if (quiz === undefined) return refusal('quiz-not-found');
  const [session, createdAt, secret] = [clock.randomId(), clock.now(), clock.randomSecret()];
  const from = await formSource(context, quiz, createdAt);
  const form = assembleForm({ ...from, seed: formSeed({ ...from, learnerSalt: secret, attempt: session }) });
  if (!form.ok) return refusedForm(form.error);
  const { id, title, course, mode, cutScore } = quiz;
  const stored: Omit<StoredSession, 'contents' | 'joinCode'> = {
    id: session,
    trainer,
    bankRevision: bank.revision,
    quiz: { id, title, course, mode, cutScore },
    form: form.value,
    settings,
    secret,
    createdAt,
    finishedAt: null,
    eraseAt: new Date(Date.parse(createdAt) + settings.keepDays * DAY_MS).toISOString(),
  };
  const shown = await shownItems({ form: form.value, items: from.items }, bank);
  return store.write(async (records) => {
    if ((await countOpenSessions(records, trainer)) >= OPEN_ROOMS_MAX) return refusal('too-many-rooms');
    const contents = await keepItems(records, shown);
    return ok({ session, joinCode: await insertWithCode(records, clock, { ...stored, contents }) });
  });
}

async function insertWithCode(
  records: Records,
  clock: UseCaseContext['clock'],
  session: Omit<StoredSession, 'joinCode'>,
): Promise<string> {
  for (let tries = 0; tries < CODE_TRIES; tries += 1) {
    const code = joinCode(numbersFrom(clock.randomSecret()));
    if (!(await insertSession(records, { ...session, joinCode: code }))) continue;
    const { pacing, room, teams } = session.settings;
    const items = session.form.entries.length;
    const created = {
      type: 'created',
      session: session.id,
      items,
      pacing,
      room,
      teams,
      at: session.createdAt,
    } as const;
    await appendSessionEvents(records, session.id, 0, [created]);
    return code;
  }
  throw new Error('No join code was free');
}

/** Whole numbers below a limit out of a secret, eight hexadecimal digits for each; the limits are far below 2^32. */
function numbersFrom(secret: string): (below: number) => number {
  let at = 0;
  return (below) => {
    const digits = secret.slice(at, at + 8);
    at += 8;
    return Number.parseInt(digits, 16) % below;
  };
}

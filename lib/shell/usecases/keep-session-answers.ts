import { v5 } from 'uuid';
import { z } from 'zod';
import { ok } from '#lib/base/result.ts';
import type { FormEntry } from '#lib/forms/form.ts';
import { countingAnswers } from '#lib/sessions/answer.ts';
import { foldSession } from '#lib/sessions/session.ts';
import { ownerOfAttempt } from '../db/attempts.ts';
import { shownItemHash, type ShownItem } from '../db/item-codec.ts';
import { findItems } from '../db/item-revisions.ts';
import { liveAnswersOf, type StoredLiveAnswer } from '../db/live-answers.ts';
import { sessionEventsAfter } from '../db/session-events.ts';
import { findSession, type StoredSession } from '../db/sessions.ts';
import type { Records } from '../db/tables.ts';
import type { UseCaseContext } from './context.ts';
import { gradedResponse } from './graded-response.ts';
import { importLearner, type ImportedFile } from './import-learner.ts';
import type { LearnerFile } from './learner-file.ts';
import { refusal, type Answer } from './refusals.ts';
import { timeZoneSchema } from './response-schema.ts';
import { sessionEntry } from './session-entry.ts';
import { kindOf } from './shown-item.ts';

const inputSchema = z.object({ timeZone: timeZoneSchema });

/** An answer that is kept: its item as it was shown, and where it stands among those kept. */
interface KeptAnswer {
  readonly answer: StoredLiveAnswer;
  readonly shown: ShownItem;
  readonly entry: FormEntry;
}

/**
 * Keeps what a participant answered in a session that is over among the answers of the viewer, as an attempt of their own:
 * the first round, what was known before any discussion, of items whose key was told. Kept again, nothing changes. From then on
 * they are the viewer's, of which a record store is told as of other attempts.
 *
 * @param participant who proved to be it; see `readCredential`
 * @returns refuses `session-not-found`, `session-open`, `nothing-to-keep`, and `kept-elsewhere` when another learner has them
 */
export async function keepSessionAnswers(
  context: Pick<UseCaseContext, 'store' | 'clock' | 'kinds'>,
  viewer: string | undefined,
  who: { readonly session: string; readonly participant: string },
  input: unknown,
): Promise<Answer<ImportedFile>> {
  const parsed = inputSchema.safeParse(input);
  if (!parsed.success) return refusal('invalid-response');
  const { store, clock } = context;
  const read = await store.read(async (records) => {
    const stored = await findSession(records, who.session);
    if (stored === undefined || stored.eraseAt <= clock.now()) return refusal('session-not-found');
    if (stored.finishedAt === null) return refusal('session-open');
    const owner = await ownerOfAttempt(records, attemptOf(stored, who.participant));
    if (owner !== undefined && owner !== viewer) return refusal('kept-elsewhere');
    return ok({ stored, kept: await keptAnswers(records, stored, who.participant) });
  });
  if (!read.ok) return read;
  const { stored, kept } = read.value;
  if (kept.length === 0) return refusal('nothing-to-keep');
  const file = fileOf(context, { stored, kept, ...who, ...parsed.data });
  return importLearner(context, viewer, file, { isTold: true });
}

/** The same participant's answers are the same attempt, and nobody learns the one number from the other's address. */
function attemptOf({ secret }: Pick<StoredSession, 'secret'>, participant: string): string {
  return v5(`kept answers ${secret}`, participant);
}

async function keptAnswers(
  records: Records,
  stored: StoredSession,
  participant: string,
): Promise<readonly KeptAnswer[]> {
  const state = foldSession(await sessionEventsAfter(records, stored.id, 0));
  const shown = await findItems(records, stored.contents);
  const answers = countingAnswers(await liveAnswersOf(records, stored.id, participant));
  return answers
    .filter(({ position, round }) => round === 1 && state?.told.has(position) === true)
    .sort((a, b) => a.position - b.position)
    .flatMap((answer, position) => {
      const item = shown[answer.position];
      if (item === undefined) return [];
      const entry = sessionEntry(stored, item.item, answer.position, participant);
      return [{ answer, shown: item, entry: { ...entry, position } }];
    });
}

/** The answers as a learner's file has them: what is read from one is checked, scored and added in one place. */
function fileOf(
  { clock, kinds }: Pick<UseCaseContext, 'clock' | 'kinds'>,
  source: {
    readonly stored: StoredSession;
    readonly kept: readonly KeptAnswer[];
    readonly participant: string;
    readonly timeZone: string;
  },
): LearnerFile {
  const { stored, kept, participant, timeZone } = source;
  const { id, title, course, cutScore } = stored.quiz;
  const now = clock.now();
  const before = (time: string): string => (time < now ? time : now);
  const attempt = attemptOf(stored, participant);
  return {
    format: 'stemma-learner',
    version: 1,
    exportedAt: now,
    attempts: [
      {
        id: attempt,
        quiz: { id, title, course, cutScore, mode: 'practice', purpose: 'room' },
        bankRevision: stored.bankRevision,
        startedAt: before(stored.createdAt),
        finishedAt: before(stored.finishedAt ?? now),
        deadline: null,
        left: 0,
        form: { ...stored.form, entries: kept.map(({ entry }) => entry) },
        contents: kept.map(({ shown }) => shownItemHash(shown)),
      },
    ],
    responses: kept.map(({ answer, shown, entry }) => {
      const { learner: _, ...response } = gradedResponse({
        attempt: { id: attempt, learner: '' },
        entry,
        item: shown.item,
        score: kindOf(kinds, shown.item.kind).score(shown.item, answer.chosen),
        told: {
          id: clock.randomId(),
          response: answer.chosen,
          confidence: answer.confidence,
          latencyMs: answer.latencyMs,
          receivedAt: before(answer.receivedAt),
          timeZone,
        },
      });
      return response;
    }),
    examAnswers: [],
    resets: [],
    items: Object.fromEntries(kept.map(({ shown }) => [shownItemHash(shown), shown])),
  };
}

import type { Selectable } from 'kysely';
import type { SessionSettings } from '#lib/sessions/settings.ts';
import { formCodec, quizCodec, type StoredForm, type StoredQuiz } from './attempt-codecs.ts';
import { settingsCodec } from './session-codecs.ts';
import type { Records, SessionsTable } from './tables.ts';

/** A live session as it is kept, apart from what happened in it. */
export interface StoredSession extends StoredForm {
  readonly id: string;
  readonly trainer: string;
  /** What people type to come in; null once the session is over. */
  readonly joinCode: string | null;
  readonly bankRevision: string;
  readonly quiz: StoredQuiz;
  readonly settings: SessionSettings;
  readonly secret: string;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly eraseAt: string;
}

/** Adds a session, unless its join code is another open room's. @returns whether it was added */
export async function insertSession({ db }: Records, session: StoredSession): Promise<boolean> {
  const result = await db
    .insertInto('sessions')
    .values({
      id: session.id,
      trainer: session.trainer,
      join_code: session.joinCode,
      bank_revision: session.bankRevision,
      quiz_payload: quizCodec.encode(session.quiz),
      form_payload: formCodec.encode({ form: session.form, contents: session.contents }),
      settings_payload: settingsCodec.encode(session.settings),
      secret: session.secret,
      created_at: session.createdAt,
      finished_at: session.finishedAt,
      erase_at: session.eraseAt,
    })
    .onConflict((conflict) => conflict.column('join_code').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** The session; undefined when there is none, or it was erased. */
export async function findSession({ db }: Records, session: string): Promise<StoredSession | undefined> {
  const row = await db.selectFrom('sessions').selectAll().where('id', '=', session).executeTakeFirst();
  return row === undefined ? undefined : sessionFrom(row);
}

/** The id of the open session with a join code. */
export async function sessionByCode({ db }: Records, joinCode: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('sessions')
    .select('id')
    .where('join_code', '=', joinCode)
    .executeTakeFirst();
  return row?.id;
}

/**
 * Holds a session, if it is not erased, until the transaction ends. `to answer`: nothing moves the room on meanwhile, and other answers pass;
 * `to move`: nothing else happens in it. SQLite has one writer at a time anyway.
 *
 * @returns whether there is such a session
 */
export async function holdSession(
  { db, engine }: Records,
  session: string,
  why: 'to answer' | 'to move',
): Promise<boolean> {
  const query = db.selectFrom('sessions').select('id').where('id', '=', session);
  const held = why === 'to answer' ? query.forShare() : query.forNoKeyUpdate();
  return (await (engine === 'postgres' ? held : query).executeTakeFirst()) !== undefined;
}

/** A trainer's sessions, newest first. */
export async function sessionsOfTrainer({ db }: Records, trainer: string): Promise<readonly StoredSession[]> {
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('trainer', '=', trainer)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(sessionFrom);
}

/** How many rooms of a trainer are open. */
export async function countOpenSessions({ db }: Records, trainer: string): Promise<number> {
  const row = await db
    .selectFrom('sessions')
    .select((of) => of.fn.countAll<number | string>().as('open'))
    .where('trainer', '=', trainer)
    .where('finished_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.open);
}

/** Ends a session: its code is free again. */
export async function finishSessionRow({ db }: Records, session: string, now: string): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ finished_at: now, join_code: null })
    .where('id', '=', session)
    .where('finished_at', 'is', null)
    .execute();
}

/** Where a session's id is kept, in the order in which it may be deleted; `sessions` has it last. */
const SESSION_PARTS = ['live_answers', 'session_events'] as const;

/** Where rows of sessions are. */
export const SESSION_TABLES = [...SESSION_PARTS, 'sessions'] as const;

/** Erases a session with everything that happened in it and was answered. */
export async function eraseSessionRows({ db }: Records, session: string): Promise<void> {
  for (const table of SESSION_PARTS) await db.deleteFrom(table).where('session', '=', session).execute();
  await db.deleteFrom('sessions').where('id', '=', session).execute();
}

/** Sessions whose time to be kept is over. */
export async function sessionsToErase({ db }: Records, now: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('sessions').select('id').where('erase_at', '<=', now).execute();
  return rows.map(({ id }) => id);
}

/** Open sessions in which nothing has happened and nobody has answered since a time. */
export async function idleSessions({ db }: Records, since: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('sessions')
    .select('id')
    .where('finished_at', 'is', null)
    .where('created_at', '<', since)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('session_events')
            .select('session_events.session')
            .whereRef('session_events.session', '=', 'sessions.id')
            .where('session_events.at', '>=', since),
        ),
      ),
    )
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('live_answers')
            .select('live_answers.session')
            .whereRef('live_answers.session', '=', 'sessions.id')
            .where('live_answers.received_at', '>=', since),
        ),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}

function sessionFrom(row: Selectable<SessionsTable>): StoredSession {
  return {
    ...formCodec.decode(row.form_payload),
    id: row.id,
    trainer: row.trainer,
    joinCode: row.join_code,
    bankRevision: row.bank_revision,
    quiz: quizCodec.decode(row.quiz_payload),
    settings: settingsCodec.decode(row.settings_payload),
    secret: row.secret,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    eraseAt: row.erase_at,
  };
}

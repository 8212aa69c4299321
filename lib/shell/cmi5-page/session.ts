/** One session of a unit: what it says to the record store, in which order, and what it keeps there. */
import type { Cmi5Data, Cmi5Item } from '#lib/exchange/formats/cmi5/cmi5-data.ts';
import { endVerbs, NOTHING_DONE, resaid, type AuRecord } from '#lib/exchange/formats/cmi5/au-record.ts';
import {
  answeredItem,
  completedStatement,
  judgedStatement,
  sessionStatement,
  type AuStatement,
  type Saying,
} from '#lib/exchange/formats/cmi5/au-statements.ts';
import type { PlayedResponse } from '#lib/exchange/package-player/played-data.ts';
import { responseText } from '#lib/exchange/xapi/interaction.ts';
import { percentScore } from '#lib/exchange/xapi/score.ts';
import { VERBS } from '#lib/exchange/xapi/vocabulary.ts';
import type { RecordStore } from './record-store.ts';

/** Where the session stands. */
export interface Session {
  /** Undefined where nothing is kept: the page was opened without a learning system. */
  readonly store: RecordStore | undefined;
  /** Whether answers are recorded; a learning system may let somebody only look. */
  readonly isRecorded: boolean;
  readonly data: Cmi5Data;
  readonly startedMs: number;
  record: AuRecord;
  /** Ids of unsent statements that are kept: only those may be told, or a later session would not know of them. */
  kept: ReadonlySet<string>;
  isJudged: boolean;
  isOver: boolean;
  /** The last moment that was told: a clock that is set back puts nothing before what came earlier. */
  lastMs: number;
  /** Work for the store, one piece after the other. */
  turn: Promise<boolean>;
}

/** Begins: says that the learner can begin, and again what did not arrive earlier. @throws Error when nothing can be said */
export async function beginSession(data: Cmi5Data, store: RecordStore | undefined): Promise<Session> {
  const session: Session = {
    store,
    isRecorded: store?.launch.mode === 'Normal',
    data,
    startedMs: performance.now(),
    record: store?.record ?? NOTHING_DONE,
    kept: new Set(store?.record.unsent.map(({ id }) => id)),
    isJudged: false,
    isOver: false,
    lastMs: 0,
    turn: Promise.resolve(true),
  };
  if (store === undefined) return session;
  const first = sessionStatement(store.launch, 'initialized', undefined, saying(session));
  if (!(await store.send([first]))) throw new Error('the record store does not take the first statement');
  if (!session.isRecorded) return session;
  const unsent = session.record.unsent.map((one) => resaid(one, store.launch, saying(session).now));
  // A verdict of an earlier session is one of this one now.
  session.isJudged = unsent.some(({ verb }) => verb.id === VERBS.passed.id || verb.id === VERBS.failed.id);
  session.record = { ...session.record, unsent };
  await flush(session);
  return session;
}

/** What an answer is told with. */
export interface TakenAnswer {
  readonly item: Cmi5Item;
  readonly answer: PlayedResponse;
  readonly share: number;
  readonly spentMs: number;
}

/** What the learner did. */
export interface TakenStep {
  /** The attempt after it: see `savedText`. */
  readonly saved: string;
  /** Undefined when it was no answer. */
  readonly answered: TakenAnswer | undefined;
  /** Score of the attempt when this brought it to its end. */
  readonly finalShare: number | undefined;
}

/** Keeps a step and tells of it. @returns whether it is kept, and the store has everything that was to be said */
export function takeStep(session: Session, { saved, answered, finalShare }: TakenStep): Promise<boolean> {
  const { store, isRecorded, record } = session;
  if (store === undefined || !isRecorded || session.isOver) return Promise.resolve(false);
  const said = answered === undefined ? [] : [answerStatement(session, store, answered)];
  session.record = { ...record, saved, unsent: [...record.unsent, ...said] };
  if (finalShare !== undefined) end(session, store, finalShare);
  return keepAndTell(session);
}

function answerStatement(session: Session, { launch }: RecordStore, answered: TakenAnswer): AuStatement {
  const { item, answer, share, spentMs } = answered;
  const { activity, points, interaction } = item;
  const response = responseText(interaction, answer);
  return answeredItem(launch, { activity, response, share, points, spentMs }, saying(session));
}

/** Begins another attempt in a session that has judged none. @param saved see `TakenStep` */
export function beginAgain(session: Session, saved: string): void {
  session.record = { ...session.record, saved, spentMs: -spentIn(session) };
}

/**
 * Whether the end of an attempt that is there is still to be told: it may have come with another package, which has fewer
 * questions, or with another mastery score. That somebody failed is told at the end alone.
 */
export function owesEnd(session: Session, share: number): boolean {
  const { record, isJudged, isRecorded, isOver } = session;
  const verbs = endVerbs(record, isJudged, isEnough(session, share));
  return isRecorded && !isOver && verbs.some((verb) => verb !== 'failed');
}

/** Whether another attempt can be judged in this session. */
export function mayTryAgain(session: Session): boolean {
  const { isRecorded, record, isJudged, isOver } = session;
  return isRecorded && masteryOf(session) !== undefined && !record.isPassed && !isJudged && !isOver;
}

/** The share that is enough; undefined where nothing is judged. */
export function masteryOf({ store, data }: Session): number | undefined {
  return store?.launch.masteryScore ?? data.mastery;
}

/** Whether a score is enough; undefined where nothing is judged. */
export function isEnough(session: Session, share: number): boolean | undefined {
  const mastery = masteryOf(session);
  return mastery === undefined ? undefined : percentScore(share).scaled >= mastery;
}

function end(session: Session, { launch }: RecordStore, share: number): void {
  const spentMs = session.record.spentMs + spentIn(session);
  for (const name of endVerbs(session.record, session.isJudged, isEnough(session, share))) {
    const statement =
      name === 'completed'
        ? completedStatement(launch, spentMs, saying(session))
        : judgedStatement(launch, name, { share, spentMs }, saying(session));
    if (name !== 'completed') session.isJudged = true;
    session.record = {
      ...session.record,
      unsent: [...session.record.unsent, statement],
      isCompleted: session.record.isCompleted || name === 'completed',
      isPassed: session.record.isPassed || name === 'passed',
    };
  }
}

/**
 * Keeps first and tells then: what is kept as unsent is told again in the next session, should this one end now. After the last
 * answer it is kept once more, so that the next session knows that the verdict arrived.
 */
function keepAndTell(session: Session): Promise<boolean> {
  return inTurn(session, async (store) => {
    const isTold = (await keep(session, store)) && (await tell(session, store));
    return isTold && (session.record.isCompleted ? keep(session, store) : true);
  });
}

async function keep(session: Session, store: RecordStore): Promise<boolean> {
  const kept = keptNow(session);
  if (!(await store.keep(kept))) return false;
  session.kept = new Set(kept.unsent.map(({ id }) => id));
  return true;
}

/** The record with the time of this session. */
function keptNow(session: Session): AuRecord {
  return { ...session.record, spentMs: session.record.spentMs + spentIn(session) };
}

/** Tries again what did not arrive. */
function flush(session: Session): Promise<boolean> {
  return inTurn(session, (store) => tell(session, store));
}

async function tell(session: Session, store: RecordStore): Promise<boolean> {
  const { unsent } = session.record;
  if (!(await store.send(unsent))) return false;
  const sent = new Set(unsent.map(({ id }) => id));
  const left = session.record.unsent.filter(({ id }) => !sent.has(id));
  session.record = { ...session.record, unsent: left };
  return true;
}

function inTurn(session: Session, work: (store: RecordStore) => Promise<boolean>): Promise<boolean> {
  const { store } = session;
  if (store === undefined) return Promise.resolve(false);
  session.turn = session.turn.then(() => (session.isOver ? false : work(store)));
  return session.turn;
}

/** Ends the session: what is unsent, kept once more, and last of all that the learner left. */
export async function endSession(session: Session): Promise<boolean> {
  const { store } = session;
  if (store === undefined || session.isOver) return true;
  const isTold = !session.isRecorded || (await keepAndTell(session));
  if (!isTold) return false;
  session.isOver = true;
  const isGone = await store.send([goodbye(session, store)]);
  // Whoever cannot leave yet goes on.
  session.isOver = isGone;
  return isGone;
}

/** The same for a page that is going away, which can wait for nothing: what is not kept yet is left to the next session. */
export function abandonSession(session: Session): void {
  const { store, isRecorded, record, kept } = session;
  if (store === undefined || session.isOver) return;
  session.isOver = true;
  const isKept = record.unsent.every(({ id }) => kept.has(id));
  if (isRecorded && !isKept) store.keepLast(keptNow(session));
  const unsent = isRecorded ? record.unsent.filter(({ id }) => kept.has(id)) : [];
  store.sendLast([...unsent, goodbye(session, store)]);
}

function goodbye(session: Session, { launch }: RecordStore): AuStatement {
  return sessionStatement(launch, 'terminated', spentIn(session), saying(session));
}

function spentIn({ startedMs }: Session): number {
  return performance.now() - startedMs;
}

function saying(session: Session): Saying {
  session.lastMs = Math.max(session.lastMs, Date.now());
  return { id: randomUuid(), now: new Date(session.lastMs).toISOString() };
}

/** UUID version 4; `crypto.randomUUID` is missing where a learning system has no certificate. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'[(bytes[8] ?? 0) % 4] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

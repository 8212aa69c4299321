import { countTry, dueAttempts, setAside, type WaitingAttempt } from '../db/record-outbox.ts';
import { dropTrouble, findTrouble, giveTurn, keepTrouble, takeTurn } from '../db/record-store-state.ts';
import type { Receiver, Sent } from './send-statements.ts';
import { LONGEST_REST_MS, tellAttempt, type Telling, type TellingWorld } from './tell-attempt.ts';

/** Of one look at what waits. */
const ATTEMPTS_MAX = 50;
/**
 * How long a process that died keeps others from telling; one that lives keeps its turn with every attempt. Where one attempt takes
 * longer than that, two may tell of it, in the same words under the same ids.
 */
const TURN_MS = 60_000;
/** How long after its first failure the record store is tried again; each further one doubles it. */
const FIRST_WAIT_MS = 30_000;
/** At the most: an outage of days is noticed within an hour of its end. */
const LONGEST_WAIT_MS = 60 * 60_000;
/** A store that failed so often with one attempt is asked with the next one, in case it is the attempt. */
const SUSPICIOUS_TRIES = 5;

/** What came of a turn. */
export interface Told {
  /** Attempts of which something was told. */
  readonly told: number;
  /** Why the record store took no more; undefined when it took all, or was not asked. */
  readonly away: string | undefined;
}

/** Tells the record store of nothing that it was told before, in the order in which it came to be told. */
export async function tellDue(world: TellingWorld, receiver: Receiver): Promise<Told> {
  const { store, clock } = world;
  if ((await dueNow(world)).length === 0) return { told: 0, away: undefined };
  const trouble = await store.read(findTrouble);
  const now = clock.now();
  // A time further off than any wait was kept by a clock that was ahead.
  const isWaited =
    trouble !== undefined && trouble.until > now && trouble.until <= later(now, LONGEST_WAIT_MS);
  if (isWaited) return { told: 0, away: undefined };
  const holder = clock.randomId();
  if (!(await holdTurn(world, holder))) return { told: 0, away: undefined };
  try {
    for (let all = 0; ;) {
      const { told, away } = await tellSome(world, receiver, holder);
      all += told;
      if (told < ATTEMPTS_MAX || away !== undefined) return { told: all, away };
    }
  } finally {
    await store.write((records) => giveTurn(records, holder));
  }
}

/** How long the record store is left alone that failed so often before. */
export function waitMs(tries: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries);
}

function later(time: string, ms: number): string {
  return new Date(Date.parse(time) + ms).toISOString();
}

function dueNow({ store, clock }: TellingWorld): Promise<readonly WaitingAttempt[]> {
  const now = clock.now();
  const latest = later(now, LONGEST_REST_MS);
  return store.read((records) => dueAttempts(records, { now, latest }, ATTEMPTS_MAX));
}

function holdTurn({ store, clock }: TellingWorld, holder: string): Promise<boolean> {
  const now = clock.now();
  const turn = { until: later(now, TURN_MS), holder };
  // Other processes' clocks may be ahead a little.
  const latest = later(now, 2 * TURN_MS);
  return store.write((records) => takeTurn(records, turn, { now, latest }));
}

async function tellSome(world: TellingWorld, receiver: Receiver, holder: string): Promise<Told> {
  let [told, suspect]: [number, Suspect | undefined] = [0, undefined];
  for (const waiting of await dueNow(world)) {
    if (!(await holdTurn(world, holder))) break;
    const sent = await tellAttempt(world, receiver, waiting);
    if (receiver.signal.aborted) break;
    if (sent.outcome === 'away') {
      await world.store.write((records) => countTry(records, waiting.attempt));
      if (suspect !== undefined || !isSuspicious(waiting, sent))
        return { told, away: await leaveAlone(world, sent.reason) };
      suspect = { waiting, reason: sent.reason };
    } else if (sent.outcome !== 'idle') {
      await noteTaken(world, waiting, { sent, suspect });
      suspect = undefined;
      if (sent.outcome === 'taken') told += 1;
    }
  }
  return { told, away: suspect && (await leaveAlone(world, suspect.reason)) };
}

/** An attempt that the record store may be tripping over, and what it answered. */
interface Suspect {
  readonly waiting: WaitingAttempt;
  readonly reason: string;
}

/** An attempt that the store trips over must not keep all others waiting: the next one shows which of the two it is. */
function isSuspicious({ tries }: WaitingAttempt, sent: Sent): boolean {
  return sent.outcome === 'away' && sent.isFailure && tries >= SUSPICIOUS_TRIES;
}

/** The record store is there: what it failed with before, it fails with alone. */
async function noteTaken(
  world: TellingWorld,
  waiting: WaitingAttempt,
  { sent, suspect }: { readonly sent: Telling; readonly suspect: Suspect | undefined },
): Promise<void> {
  if (suspect !== undefined) await refuse(world, suspect.waiting, suspect.reason);
  if ((await world.store.read(findTrouble)) !== undefined) await world.store.write(dropTrouble);
  if (sent.outcome === 'unfit') await refuse(world, waiting, sent.reason);
}

async function refuse({ store }: TellingWorld, { attempt }: WaitingAttempt, reason: string): Promise<void> {
  await store.write((records) => setAside(records, attempt, reason));
  console.error(
    `The record store will not take an attempt: ${reason}. It is set aside; stemma doctor counts them.`,
  );
}

/** @returns the reason */
async function leaveAlone({ store, clock }: TellingWorld, reason: string): Promise<string> {
  const now = clock.now();
  await store.write(async (records) => {
    const before = await findTrouble(records);
    const tries = (before?.tries ?? 0) + 1;
    const until = later(now, waitMs(tries - 1));
    await keepTrouble(records, { reason, since: before?.since ?? now, until, tries });
  });
  return reason;
}

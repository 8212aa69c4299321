import type { RecordStoreConfig } from '../config.ts';
import {
  claimAttempt,
  dropWaiting,
  dueAttempts,
  setAside,
  type WaitingAttempt,
} from '../db/record-outbox.ts';
import type { UseCaseContext } from '../usecases/context.ts';
import { sendStatements, type Sent } from './send-statements.ts';
import { toldStatements } from './told-statements.ts';

type World = Pick<UseCaseContext, 'store' | 'clock' | 'kinds'>;

/** Of one turn: the next one comes soon. */
const ATTEMPTS_MAX = 50;
/** How long after the first failure an attempt is tried again; each further one doubles it. */
const FIRST_WAIT_MS = 30_000;
/** At the most: an outage of days is noticed within an hour of its end. */
const LONGEST_WAIT_MS = 60 * 60_000;

/** What came of a turn. */
export interface Told {
  readonly told: number;
  /** Why the record store took no more; undefined when it took all. */
  readonly away: string | undefined;
}

/**
 * Tells the record store of attempts whose time has come. Each is claimed first, so that a process that dies sends it again and
 * another one does not; what arrives twice has the same ids. What the store will never take is set aside.
 */
export async function tellDue(world: World, config: RecordStoreConfig): Promise<Told> {
  const { store, clock } = world;
  const due = await store.read((records) => dueAttempts(records, clock.now(), ATTEMPTS_MAX));
  let told = 0;
  for (const waiting of due) {
    const until = new Date(Date.parse(clock.now()) + waitMs(waiting.tries)).toISOString();
    if (!(await store.write((records) => claimAttempt(records, waiting, until)))) continue;
    const sent = await tellOne(world, config, waiting);
    if (sent.outcome === 'away') return { told, away: sent.reason };
    if (sent.outcome === 'taken') told += 1;
  }
  return { told, away: undefined };
}

/** How long an attempt waits that was tried so often before. */
export function waitMs(tries: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries);
}

async function tellOne(
  { store, kinds }: World,
  config: RecordStoreConfig,
  waiting: WaitingAttempt,
): Promise<Sent> {
  const { attempt } = waiting;
  const { site } = config;
  const statements = await store.read((records) => toldStatements(records, waiting, { site, kinds }));
  const sent = await sendStatements(config, statements ?? []);
  if (sent.outcome === 'taken') await store.write((records) => dropWaiting(records, attempt));
  if (sent.outcome === 'unfit') {
    await store.write((records) => setAside(records, attempt, sent.reason));
    console.error(
      `The record store will not take an attempt: ${sent.reason}. It is set aside; stemma doctor counts them.`,
    );
  }
  return sent;
}

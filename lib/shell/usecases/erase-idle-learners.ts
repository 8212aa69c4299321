import { monthsBefore } from '#lib/base/months-before.ts';
import { eraseIfIdle, idleLearners, wasAnyActive, type IdlePage } from '../db/idle-learners.ts';
import type { UseCaseContext } from './context.ts';

/** Deeds so young are no sign that the clock is right: under a wrong one people go on. Time for an operator to read the log. */
const YOUNG_MS = 30 * 24 * 60 * 60_000;

/**
 * Erases every learner who has done nothing for a number of months: started, answered, ended, read in or started again nothing,
 * and made no recovery code. Whoever does something at the very moment stays. Several processes may do so at once.
 *
 * Nobody is erased, and the log tells it, where nobody did anything in all those months but for the last thirty days (the last
 * half of them, when that is less): a clock that is years ahead makes any store look so.
 *
 * @param keepMonths calendar months, from 1
 * @returns how many were erased; a learner with several devices is one
 */
export async function eraseIdleLearners(
  { store, clock }: Pick<UseCaseContext, 'store' | 'clock'>,
  keepMonths: number,
): Promise<number> {
  const now = clock.now();
  const since = monthsBefore(now, keepMonths);
  if (!(await isClockBelievable(store, since, now))) return 0;
  let erased = 0;
  for await (const { idle } of pagesOf(store, since)) {
    // One at a time: answers of others wait for none of it.
    for (const learner of idle)
      if (await store.write((records) => eraseIfIdle(records, learner, since, clock.now()))) erased += 1;
  }
  return erased;
}

/** Whether anybody did something between `since` and just now; where people come and go, one of the first pages tells. */
async function isClockBelievable(
  store: UseCaseContext['store'],
  since: string,
  now: string,
): Promise<boolean> {
  const [start, end] = [Date.parse(since), Date.parse(now)];
  const young = new Date(end - Math.min(YOUNG_MS, (end - start) / 2)).toISOString();
  let idle = 0;
  for await (const page of pagesOf(store, since)) {
    if (await store.read((records) => wasAnyActive(records, page.others, since, young))) return true;
    idle += page.idle.length;
  }
  if (idle > 0)
    console.error(
      `No learner was erased for being idle, though ${idle} would have been: nobody did anything from ${since} to ${young}. Is the clock of this machine right?`,
    );
  return false;
}

async function* pagesOf(store: UseCaseContext['store'], since: string): AsyncGenerator<IdlePage> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const start: string = after;
    const page = await store.read((records) => idleLearners(records, since, start));
    yield page;
    after = page.next;
  }
}

import { monthsBefore } from '#lib/base/months-before.ts';
import { eraseIfIdle, idleLearners } from '../db/idle-learners.ts';
import type { UseCaseContext } from './context.ts';

/**
 * Erases every learner who has done nothing for a number of months: started, answered, ended, read in or started again nothing,
 * and made no recovery code. Whoever does something at the very moment stays. Several processes may do so at once.
 *
 * @param keepMonths calendar months, from 1
 * @returns how many were erased; a learner with several devices is one
 */
export async function eraseIdleLearners(
  { store, clock }: Pick<UseCaseContext, 'store' | 'clock'>,
  keepMonths: number,
): Promise<number> {
  const since = monthsBefore(clock.now(), keepMonths);
  let erased = 0;
  for (let after: string | undefined = ''; after !== undefined;) {
    const start: string = after;
    const page = await store.read((records) => idleLearners(records, since, start));
    // One at a time: answers of others wait for none of it.
    for (const learner of page.idle)
      if (await store.write((records) => eraseIfIdle(records, learner, since, clock.now()))) erased += 1;
    after = page.next;
  }
  return erased;
}

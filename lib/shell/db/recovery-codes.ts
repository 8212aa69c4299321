import { sha256 } from '#lib/base/hash.ts';
import { presentId } from './same-learner.ts';
import type { Records } from './tables.ts';

/** Gives a learner a recovery code; the one that they had no longer opens anything. Only its hash is kept: 120 random bits need no salt. */
export async function keepRecoveryCode(
  { db }: Records,
  learner: string,
  code: string,
  now: string,
): Promise<void> {
  const values = { code_hash: sha256(code), created_at: now };
  await db
    .insertInto('recovery_codes')
    .values({ learner, ...values })
    .onConflict((conflict) => conflict.column('learner').doUpdateSet(values))
    .execute();
}

/** The learner whose recovery code it is; undefined when it is nobody's, or was replaced. */
export async function learnerOfCode(records: Records, code: string): Promise<string | undefined> {
  const row = await records.db
    .selectFrom('recovery_codes')
    .select('learner')
    .where('code_hash', '=', sha256(code))
    .executeTakeFirst();
  return row === undefined ? undefined : presentId(records, row.learner);
}

/** When the learner's recovery code was made; undefined when there is none. */
export async function recoveryCodeSince({ db }: Records, learner: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('recovery_codes')
    .select('created_at')
    .where('learner', '=', learner)
    .executeTakeFirst();
  return row?.created_at;
}

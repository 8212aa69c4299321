import type { Records } from './tables.ts';

const COOKIE_SECRET = 'cookie-secret';

/**
 * The secret that signs cookies; the first caller's proposal stays for good, so every process has the same.
 * Goes through `Store.write`.
 */
export async function cookieSecret({ db }: Records, proposal: string): Promise<string> {
  await db
    .insertInto('settings')
    .values({ name: COOKIE_SECRET, value: proposal })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', COOKIE_SECRET)
    .executeTakeFirstOrThrow();
  return row.value;
}

/**
 * Takes the turn at something that is done now and then by one process of several. Goes through `Store.write`.
 *
 * @param name of the setting that says when it was taken last
 * @param now ISO 8601
 * @returns whether the turn is the caller's: not when it was taken less than `everyMs` ago
 */
export async function claimTurn(
  { db }: Records,
  name: string,
  now: string,
  everyMs: number,
): Promise<boolean> {
  const before = new Date(Date.parse(now) - everyMs).toISOString();
  const row = await db
    .insertInto('settings')
    .values({ name, value: now })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ value: now }).where('settings.value', '<=', before),
    )
    .returning('name')
    .executeTakeFirst();
  return row !== undefined;
}

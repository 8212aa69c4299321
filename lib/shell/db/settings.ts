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

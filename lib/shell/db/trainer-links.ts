import { sha256 } from '#lib/base/hash.ts';
import type { Records } from './tables.ts';

/** Keeps a code that makes another device this trainer's; one that was made before stops working. Only its hash is kept. */
export async function keepTrainerLink(
  { db }: Records,
  trainer: string,
  code: string,
  expiresAt: string,
): Promise<void> {
  await db.deleteFrom('trainer_links').where('trainer', '=', trainer).execute();
  await db
    .insertInto('trainer_links')
    .values({ code_hash: sha256(code), trainer, expires_at: expiresAt })
    .execute();
}

/** Uses a code up. @returns its trainer; undefined when there is no such code, or its time is over */
export async function takeTrainerLink(
  { db }: Records,
  code: string,
  now: string,
): Promise<string | undefined> {
  await dropTrainerLinks({ db }, now);
  const row = await db
    .deleteFrom('trainer_links')
    .where('code_hash', '=', sha256(code))
    .returning('trainer')
    .executeTakeFirst();
  return row?.trainer;
}

/** Deletes codes whose time is over. */
export async function dropTrainerLinks({ db }: Pick<Records, 'db'>, now: string): Promise<void> {
  await db.deleteFrom('trainer_links').where('expires_at', '<=', now).execute();
}

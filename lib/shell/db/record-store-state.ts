/** What all processes know of the record store: which of them tells it, and since when it is away. Both stand among the settings. */
import { z } from 'zod';
import type { Records } from './tables.ts';

const TURN = 'record-store-turn';
const TROUBLE = 'record-store-trouble';

/** A turn at telling: until then nobody else tells, so that what waits goes in its order, and once. */
export interface Turn {
  /** ISO 8601 */
  readonly until: string;
  /** A name that nobody else has. */
  readonly holder: string;
}

/**
 * Takes the turn, or keeps it for longer. Goes through `Store.write`.
 *
 * @param latest a time that no turn lasts to: one that does was taken by a clock that was ahead, and is over
 * @returns whether it is the caller's
 */
export async function takeTurn(
  { db }: Records,
  { until, holder }: Turn,
  { now, latest }: { readonly now: string; readonly latest: string },
): Promise<boolean> {
  const value = `${until} ${holder}`;
  const row = await db
    .insertInto('settings')
    .values({ name: TURN, value })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ value })
        .where((of) =>
          of.or([
            of('settings.value', '<', now),
            of('settings.value', '>', latest),
            of('settings.value', 'like', `% ${holder}`),
          ]),
        ),
    )
    .returning('name')
    .executeTakeFirst();
  return row !== undefined;
}

/** Gives the turn back, unless it is somebody else's by now. */
export async function giveTurn({ db }: Records, holder: string): Promise<void> {
  await db.deleteFrom('settings').where('name', '=', TURN).where('value', 'like', `% ${holder}`).execute();
}

const troubleSchema = z.object({
  reason: z.string(),
  since: z.iso.datetime(),
  until: z.iso.datetime(),
  tries: z.int().nonnegative(),
});

/** The record store takes nothing. */
export type RecordStoreTrouble = Readonly<z.infer<typeof troubleSchema>>;

/** What is wrong with the record store; undefined while it takes what it is told. */
export async function findTrouble({ db }: Records): Promise<RecordStoreTrouble | undefined> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', TROUBLE).executeTakeFirst();
  return row === undefined ? undefined : troubleSchema.parse(JSON.parse(row.value));
}

/** Keeps what is wrong, in place of what was. */
export async function keepTrouble({ db }: Records, trouble: RecordStoreTrouble): Promise<void> {
  const value = JSON.stringify(trouble);
  await db
    .insertInto('settings')
    .values({ name: TROUBLE, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** Nothing is wrong. */
export async function dropTrouble({ db }: Records): Promise<void> {
  await db.deleteFrom('settings').where('name', '=', TROUBLE).execute();
}

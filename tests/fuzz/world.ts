/** A server of the pages with somebody in it: a learner with an attempt and an exam, a trainer with a room; and more rooms. */
import { createHmac } from 'node:crypto';
import { heldBank } from '#lib/bank/served-bank.ts';
import { handleFor } from '#lib/forms/handles.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { partsOf } from '#lib/items/item.ts';
import type { Pacing } from '#lib/sessions/session.ts';
import { USUAL_SETTINGS } from '#lib/sessions/settings.ts';
import { systemClock } from '#lib/shell/clock.ts';
import { findAttempt } from '#lib/shell/db/attempts.ts';
import { findItem } from '#lib/shell/db/item-revisions.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { cookieSecret } from '#lib/shell/db/settings.ts';
import type { Store } from '#lib/shell/db/store.ts';
import type { Engine } from '#lib/shell/db/tables.ts';
import { linkToken } from '#lib/shell/server/live/credentials.ts';
import type { UseCaseContext } from '#lib/shell/usecases/context.ts';
import { openSession } from '#lib/shell/usecases/open-session.ts';
import { startAttempt } from '#lib/shell/usecases/start-attempt.ts';
import { signId } from '#lib/shell/web/signed-cookie.ts';
import { aBank } from '#tests/support/app-bank.ts';
import { trainerCookie, type OpenRoom } from '#tests/support/live-room.ts';
import { startPageServer, type PageServer } from '#tests/support/page-server.ts';
import { freshPlace } from '#tests/support/stores.ts';
import { accepted } from '#tests/usecases/bench.ts';

/** Names that cases use for what there is at the moment: `@attempt` stands for the id of the learner's attempt. */
export const TOKENS = [
  ...['@attempt', '@exam', '@room', '@code', '@link', '@learner', '@trainer', '@item', '@part', '@option'],
  ...['@examitem', '@exampart', '@examoption'],
  ...['gabapentin', 'mechanism', 'gabapentin-basics', 'gabapentin-exam', 'gabapentin/mechanism'],
] as const;

export interface World {
  readonly server: PageServer;
  readonly url: string;
  /** The text with what its tokens stand for. */
  readonly fill: (text: string) => string;
  /** Begins everything anew: attempts that were ended are no longer any use. */
  readonly renew: () => Promise<void>;
  /** What a browser of the learner and the trainer sends. */
  readonly cookie: () => string;
  /** Opens a room of a trainer's own on the quiz of the learner. */
  readonly openRoom: (pacing: Pacing) => Promise<WorldRoom>;
  readonly end: () => Promise<void>;
}

export interface WorldRoom extends OpenRoom {
  /** What its QR code says. */
  readonly link: string;
}

const LEARNER_COOKIE = 'stemma_learner';
/** With PostgreSQL nobody is a trainer without the key. */
const TRAINER_KEY = 'words that only trainers know';
const HOUR_MS = 3_600_000;

interface Started {
  readonly server: PageServer;
  /** Empty for the file in the server's own folder. */
  readonly databaseUrl: string;
  /** Empty where whoever sits at the machine is a trainer. */
  readonly trainerKey: string;
  readonly end: () => Promise<void>;
}

/** A world on a server of its own. */
export async function startWorld(engine: Engine): Promise<World> {
  if (engine === 'sqlite') {
    const server = await startPageServer();
    return worldOf({ server, databaseUrl: '', trainerKey: '', end: server.kill });
  }
  const { place, clear } = await freshPlace(engine);
  const databaseUrl = place.databaseUrl ?? '';
  const server = await startPageServer(undefined, {
    DATABASE_URL: databaseUrl,
    STEMMA_TRAINER_KEY: TRAINER_KEY,
  });
  const end = async (): Promise<void> => {
    await server.kill();
    await clear();
  };
  return worldOf({ server, databaseUrl, trainerKey: TRAINER_KEY, end });
}

/** A world on a server that runs, with a SQLite file; it is left running. */
export function openWorld(server: PageServer): Promise<World> {
  return worldOf({ server, databaseUrl: '', trainerKey: '', end: () => Promise.resolve() });
}

async function worldOf({ server, databaseUrl, trainerKey, end }: Started): Promise<World> {
  const place = { databaseUrl: databaseUrl || undefined, dataFolder: server.data };
  const store = await openStore(place);
  const context: UseCaseContext = { store, bank: heldBank(aBank()), clock: systemClock, kinds };
  const secret = await store.write((records) => cookieSecret(records, systemClock.randomSecret()));
  const begun = async (): Promise<Present> => {
    const { names, cookie } = await begin(context, secret);
    return { names, cookie: `${cookie}; ${proofOfTrainer(secret, trainerKey)}` };
  };
  let now = await begun();
  return {
    server,
    url: server.url,
    fill: (text) => text.replaceAll(/@[a-z]+/gu, (token) => now.names.get(token) ?? token),
    renew: async () => {
      now = await begun();
    },
    cookie: () => now.cookie,
    openRoom: (pacing) => openRoom(context, secret, pacing),
    end: async () => {
      await store.close();
      await end();
    },
  };
}

interface Present {
  readonly names: ReadonlyMap<string, string>;
  readonly cookie: string;
}

async function begin(context: UseCaseContext, secret: string): Promise<Present> {
  const { learner, attempt } = accepted(await startAttempt(context, undefined, 'gabapentin-basics'));
  const exam = accepted(await startAttempt(context, learner, 'gabapentin-exam'));
  const room = await openRoom(context, secret, 'trainer');
  const names = new Map([
    ['@attempt', attempt],
    ['@exam', exam.attempt],
    ['@learner', learner],
    ['@trainer', room.trainer],
    ['@room', room.session],
    ['@code', room.joinCode],
    ['@link', room.link],
    ...(await handles(context.store, learner, attempt, '@')),
    ...(await handles(context.store, learner, exam.attempt, '@exam')),
  ]);
  return { names, cookie: `${LEARNER_COOKIE}=${signId(learner, secret)}; ${room.cookie}` };
}

/** The cookie of a browser that gave the trainer key. */
function proofOfTrainer(secret: string, key: string): string {
  const until = String(Date.now() + HOUR_MS);
  const signature = createHmac('sha256', secret)
    .update(`trainer\u0000${key}\u0000${until}`)
    .digest('base64url');
  return `stemma_trainer=${until}.${signature}`;
}

async function openRoom(context: UseCaseContext, secret: string, pacing: Pacing): Promise<WorldRoom> {
  const trainer = systemClock.randomId();
  const settings = { ...USUAL_SETTINGS, pacing };
  const room = accepted(await openSession(context, trainer, 'gabapentin-basics', settings));
  const cookie = trainerCookie({ secret }, trainer);
  return { ...room, trainer, cookie, link: linkToken(secret, room.session) };
}

/** The names under which a browser knows the first item of an attempt, one of its parts and one of its options. */
async function handles(
  store: Store,
  learner: string,
  id: string,
  before: string,
): Promise<[string, string][]> {
  return store.read(async (records) => {
    const attempt = there(await findAttempt(records, learner, id));
    const entry = there(attempt.form.entries[0]);
    const { item } = await findItem(records, there(attempt.contents[0]));
    const part = there(partsOf(item)[0]);
    const handle = (...path: string[]): string => handleFor(attempt.secret, entry, ...path);
    return [
      [`${before}item`, handle()],
      [`${before}part`, handle(part.id)],
      [`${before}option`, handle(part.id, there(part.options[0]).id)],
    ];
  });
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('an attempt that was begun has a first item');
  return value;
}

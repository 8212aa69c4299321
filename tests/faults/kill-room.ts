/** A room whose server is killed under load and started again: what was said to be kept must be there. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '#lib/shell/db/store.ts';
import type { Receipt, RoomView, SentPicks } from '#lib/sessions/messages.ts';
import type { Phase } from '#lib/sessions/session.ts';
import { systemClock } from '#lib/shell/clock.ts';
import { anyPicks } from '#tests/support/any-picks.ts';
import {
  participantIn,
  trainerIn,
  type OpenRoom,
  type Participant,
  type Trainer,
} from '#tests/support/live-room.ts';
import { startLiveServer, type LiveServerProcess } from '#tests/support/live-server.ts';
import type { StorePlace } from '#tests/support/stores.ts';
import { keptAnswers, lostAnswers } from './kept-answers.ts';
import { beyond, type Outcome } from './tally.ts';
import { inWholeStore } from './whole-store.ts';

export const PHASES: readonly Phase[] = ['lobby', 'shown', 'open', 'closed', 'revealed', 'finished'];

const WAY = [
  { type: 'show', position: 0 },
  { type: 'open', limitMs: null },
  { type: 'close' },
  { type: 'reveal' },
  { type: 'finish' },
] as const;
const PEOPLE = 8;
/** A server that takes nothing for so long is killed all the same. */
const NOTHING_MS = 5_000;
/** How a connection ends whose server is killed. */
const GONE = /^(?:closed|websocket error|timeout|no welcome that fits came)$/u;

interface Known {
  /** Ids of the answers that were sent, and of those that were acknowledged. */
  readonly sent: Set<string>;
  readonly answers: Map<string, SentPicks>;
  readonly people: Participant[];
  step: number;
  /** What was acknowledged from when everybody acts. */
  acknowledged: number;
  isKilled: boolean;
  readonly faults: string[];
}

/**
 * Brings a room into a phase, lets everybody act, kills the server some time after the first of it was acknowledged, starts it
 * again and looks.
 *
 * @param server a server on the store; it is gone afterwards
 * @param afterMs from the first acknowledgement to the kill
 * @returns what came of it, and the server that was started instead
 */
export async function killRoom(
  place: StorePlace,
  server: LiveServerProcess,
  phase: Phase,
  afterMs: number,
): Promise<{ readonly outcome: Outcome; readonly server: LiveServerProcess }> {
  const room = await server.openRoom();
  const trainer = await trainerIn(server, room);
  const known = newKnown();
  for (let person = 0; person < PEOPLE; person += 1)
    known.people.push(await participantIn(server, { code: room.joinCode, name: `Person ${String(person)}` }));
  for (const command of WAY.slice(0, PHASES.indexOf(phase))) known.step = (await trainer.now(command)).step;
  const first = Promise.withResolvers<unknown>();
  const acting = act({
    server,
    room,
    trainer,
    known,
    phase,
    note: () => first.resolve((known.acknowledged += 1)),
  });
  if (phase !== 'finished') await Promise.race([first.promise, wait(NOTHING_MS)]);
  await wait(afterMs);
  known.isKilled = true;
  await server.kill();
  await acting;
  for (const device of [trainer, ...known.people]) device.leave();
  // The next server opens the store while it is looked at, as it would.
  const [again, looked] = await Promise.all([
    startLiveServer(place),
    inWholeStore(place, (store) => answerFaults(store, room, known)),
  ]);
  const outcome: Outcome = {
    acknowledged: known.acknowledged,
    ...(phase === 'finished' ? { isQuiet: true } : {}),
    lost: [...looked.found.lost, ...(await roomFaults(again, room, known))],
    duplicated: looked.found.duplicated,
    unclean: [...looked.unclean, ...known.faults],
  };
  return { outcome, server: again };
}

function newKnown(): Known {
  return {
    sent: new Set(),
    answers: new Map(),
    people: [],
    step: 0,
    acknowledged: 0,
    isKilled: false,
    faults: [],
  };
}

interface Load {
  readonly server: LiveServerProcess;
  readonly room: OpenRoom;
  readonly trainer: Trainer;
  readonly known: Known;
  readonly phase: Phase;
  /** Notes that something was acknowledged. */
  readonly note: () => void;
}

/** Everybody does what they can in the phase, over and over, until the server is gone; the trainer moves on in the midst of it. */
async function act(load: Load): Promise<void> {
  const { known, phase } = load;
  // One is enough where the room is about to end: whoever comes after it types a wrong code.
  const people = known.people.slice(0, phase === 'revealed' ? 1 : undefined);
  const work = people.map((one) => (phase === 'open' ? answering(load, one) : joining(load)));
  await Promise.all([...work, movingOn(load)]);
}

/** A room that ends lets nobody in, and its code is a wrong one then; round after round these come to more than an address may try in a minute. */
function isOfEnding(why: string, phase: Phase): boolean {
  return phase === 'revealed' && ['session-finished', 'room-unknown', 'too-many-codes'].includes(why);
}

/** Each answer is sent once more after it was acknowledged, as by a device that did not hear so. */
async function answering({ known, note }: Load, one: Participant): Promise<void> {
  const view: RoomView = await one.room(({ phase }) => phase === 'open').catch(() => one.welcome.room);
  const picks: SentPicks = view.item === null ? {} : anyPicks(view.item);
  while (one.socket.connected) {
    const id = systemClock.randomId();
    const sent = { id, position: 0, round: 1 };
    known.sent.add(id);
    const receipt = await unlessGone(one, one.answer(picks, sent));
    if (receipt?.ok === true) {
      known.answers.set(id, picks);
      note();
      refusedAs(known, await unlessGone(one, one.answer(picks, sent)), 'closed');
    } else if (receipt !== undefined) {
      refusedAs(known, receipt, 'closed');
      return;
    }
    // A device may send forty messages in ten seconds.
    await wait(20);
  }
}

/** Only what is expected may be refused, and nothing when nothing is. */
function refusedAs(known: Known, receipt: Receipt | undefined, expected?: string): void {
  if (receipt?.ok === false && receipt.code !== expected) known.faults.push(`refused: ${receipt.code}`);
}

async function joining({ server, room, known, phase, note }: Load): Promise<void> {
  for (let tries = 0; tries < 20 && phase !== 'finished'; tries += 1) {
    const one = await participantIn(server, { code: room.joinCode, name: '' }).catch(String);
    if (typeof one === 'string') {
      const why = one.replace(/^Error: /u, '');
      const isExpected = (known.isKilled && GONE.test(why)) || isOfEnding(why, phase);
      if (!isExpected) known.faults.push(`nobody could join: ${why}`);
      return;
    }
    known.people.push(one);
    note();
  }
}

async function movingOn({ trainer, known, phase, note }: Load): Promise<void> {
  const next = WAY[PHASES.indexOf(phase)];
  if (next === undefined) return;
  await wait(Math.random() * 60);
  const receipt = await unlessGone(trainer, trainer.command({ ...next, step: known.step }));
  refusedAs(known, receipt);
  if (receipt?.ok !== true) return;
  known.step += 1;
  note();
}

/** What comes of a message; undefined when its server goes first, which then says nothing any more. */
async function unlessGone<T>({ socket }: Participant | Trainer, sent: Promise<T>): Promise<T | undefined> {
  const told = sent.catch(() => undefined);
  if (!socket.connected) return undefined;
  const gone = new Promise<undefined>((done) => socket.once('disconnect', () => done(undefined)));
  return Promise.race([told, gone]);
}

async function roomFaults(
  server: LiveServerProcess,
  room: OpenRoom,
  known: Known,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const trainer = await trainerIn(server, room);
  const { step } = await trainer.room();
  if (step < known.step) faults.push(`stands at step ${step}, ${known.step} was acknowledged`);
  trainer.leave();
  for (const { welcome } of known.people) {
    const back = await participantIn(server, {
      session: room.session,
      credential: welcome.credential,
    }).catch(() => undefined);
    if (back?.welcome.name !== welcome.name) faults.push(`${welcome.name} is not in the room`);
    back?.leave();
  }
  return faults;
}

async function answerFaults(
  store: Store,
  room: OpenRoom,
  known: Known,
): Promise<Pick<Outcome, 'lost' | 'duplicated'>> {
  const kept = await keptAnswers(store, room.session);
  return {
    lost: lostAnswers(kept, known.answers),
    duplicated: beyond(
      kept.map(({ id }) => id),
      known.sent,
      'the answer',
    ),
  };
}

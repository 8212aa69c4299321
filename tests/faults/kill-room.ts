/** A room whose server is killed under load and started again: what was said to be kept must be there. */
import { setTimeout as wait } from 'node:timers/promises';
import { liveAnswers } from '#lib/shell/db/live-answers.ts';
import type { Store } from '#lib/shell/db/store.ts';
import type { RoomView, SentPicks } from '#lib/sessions/messages.ts';
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
import { twice, type Outcome } from './tally.ts';
import { inWholeStore } from './whole-store.ts';

export const PHASES: readonly Phase[] = ['lobby', 'shown', 'open', 'closed', 'revealed', 'finished'];

const WAY = [
  { type: 'show', position: 0 },
  { type: 'open', limitMs: null },
  { type: 'close' },
  { type: 'reveal' },
  { type: 'finish' },
] as const;
export const PEOPLE = 8;
/** Where nothing can be acknowledged any more, the kill waits no longer. */
const NOTHING_MS = 300;

interface Known {
  readonly answers: Set<string>;
  readonly people: Participant[];
  step: number;
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
  const known: Known = { answers: new Set(), people: [], step: 0 };
  for (let person = 0; person < PEOPLE; person += 1)
    known.people.push(await participantIn(server, { code: room.joinCode, name: `Person ${String(person)}` }));
  for (const command of WAY.slice(0, PHASES.indexOf(phase))) known.step = (await trainer.now(command)).step;
  const first = Promise.withResolvers<unknown>();
  const acting = act({ server, room, trainer, known, phase, acknowledged: () => first.resolve(undefined) });
  await Promise.race([first.promise, wait(NOTHING_MS)]);
  await wait(afterMs);
  await server.kill();
  await acting;
  for (const device of [trainer, ...known.people]) device.leave();
  // The next server opens the store while it is looked at, as it would.
  const [again, looked] = await Promise.all([
    startLiveServer(place),
    inWholeStore(place, (store) => answerFaults(store, room, known)),
  ]);
  const lost = [...looked.found.lost, ...(await roomFaults(again, room, known))];
  const acknowledged = known.answers.size + known.people.length + known.step;
  return { outcome: { ...looked.found, unclean: looked.unclean, acknowledged, lost }, server: again };
}

interface Load {
  readonly server: LiveServerProcess;
  readonly room: OpenRoom;
  readonly trainer: Trainer;
  readonly known: Known;
  readonly phase: Phase;
  readonly acknowledged: () => void;
}

/** Everybody does what they can in the phase, over and over, until the server is gone; the trainer moves on in the midst of it. */
async function act(load: Load): Promise<void> {
  const { known, phase } = load;
  const people = known.people.slice();
  const work = people.map((one) => (phase === 'open' ? answering(load, one) : joining(load)));
  await Promise.all([...work, movingOn(load)]);
}

async function answering({ known, acknowledged }: Load, one: Participant): Promise<void> {
  const view: RoomView = await one.room(({ phase }) => phase === 'open').catch(() => one.welcome.room);
  const picks: SentPicks = view.item === null ? {} : anyPicks(view.item);
  while (one.socket.connected) {
    const id = systemClock.randomId();
    const receipt = await unlessGone(one, one.answer(picks, { id, position: 0, round: 1 }));
    if (receipt?.ok === true) {
      known.answers.add(id);
      acknowledged();
    } else if (receipt !== undefined) return;
    // A device may send forty messages in ten seconds.
    await wait(20);
  }
}

async function joining({ server, room, known, phase, acknowledged }: Load): Promise<void> {
  for (let tries = 0; tries < 20 && phase !== 'finished'; tries += 1) {
    const one = await participantIn(server, { code: room.joinCode, name: '' }).catch(() => undefined);
    if (one === undefined) return;
    known.people.push(one);
    acknowledged();
  }
}

async function movingOn({ trainer, known, phase }: Load): Promise<void> {
  const next = WAY[PHASES.indexOf(phase)];
  if (next === undefined) return;
  await wait(Math.random() * 60);
  const receipt = await unlessGone(trainer, trainer.command({ ...next, step: known.step }));
  if (receipt?.ok === true) known.step += 1;
}

/** What comes of a message; undefined when its server goes first, which then says nothing any more. */
async function unlessGone<T>({ socket }: Participant | Trainer, sent: Promise<T>): Promise<T | undefined> {
  if (!socket.connected) return undefined;
  const gone = new Promise<undefined>((done) => socket.once('disconnect', () => done(undefined)));
  return Promise.race([sent.catch(() => undefined), gone]);
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
  const stored = await store.read((records) => liveAnswers(records, room.session));
  const kept = stored.map(({ response }) => response);
  const lost = [...known.answers].filter((id) => !kept.includes(id)).map((id) => `the answer ${id} is lost`);
  return { lost, duplicated: twice(kept, 'the answer') };
}

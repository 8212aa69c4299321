/** A room that is kept going whatever cases do to it: with its trainer and a participant in it, and a round that is open. */
import type { LookedAt, RoomView } from '#lib/sessions/messages.ts';
import type { Pacing } from '#lib/sessions/session.ts';
import { systemClock } from '#lib/shell/clock.ts';
import type { PublicItem } from '#lib/items/view.ts';
import { participantIn, trainerIn, type Participant, type Trainer } from '#tests/support/live-room.ts';
import type { World, WorldRoom } from './world.ts';

/** A device may send forty messages of a kind in ten seconds; after so many, another connection takes over. */
const PER_DEVICE = 36;
/** A room that cases brought to its end is followed by another; one that is new is always fit. */
const ROOMS_MOST = 3;

/** Names that cases use for what there is in the room at the moment. Those of numbers stand for a whole value. */
export const ROOM_TOKENS = [
  ...['@room', '@code', '@link', '@credential', '@trainer', '@participant', '@newid'],
  ...['@roomitem', '@roompart', '@roomoption'],
  ...['@step', '@position', '@round'],
] as const;
type RoomToken = (typeof ROOM_TOKENS)[number];
type Names = ReadonlyMap<string, string | number>;

/** The people of one room, and the room that they are in. */
export interface Present {
  readonly room: WorldRoom;
  trainer: Trainer;
  participant: Participant;
  /** What the trainer asks next. */
  next: number;
  /** The item that was seen last. */
  item: PublicItem | null;
}

export class LiveRoom {
  readonly #world: World;
  readonly #pacing: Pacing;
  readonly #sent = new WeakMap<Trainer | Participant, number>();
  #now: Present | undefined;

  constructor(world: World, pacing: Pacing) {
    this.#world = world;
    this.#pacing = pacing;
  }

  /**
   * The room with both people connected; a new one when that is over.
   *
   * @param isOpen whether a round has to be open
   * @throws when one new room after another is not fit
   */
  async ready(isOpen: boolean): Promise<Present> {
    let now = await this.#seated();
    for (let renewed = 0; !(await isFit(now, isOpen, this.#pacing)); renewed += 1) {
      if (renewed === ROOMS_MOST) throw new Error('a room that was just opened asks nothing');
      now = await this.#renewed();
    }
    for (const device of [now.trainer, now.participant])
      this.#sent.set(device, (this.#sent.get(device) ?? 0) + 1);
    return now;
  }

  /** Lets another participant in for one who was removed, and cannot come back. */
  async replaceParticipant(now: Present): Promise<void> {
    now.participant.leave();
    now.participant = await participantIn(this.#world, { link: now.room.link, name: '' });
  }

  async #seated(): Promise<Present> {
    const now = this.#now;
    if (now === undefined) return this.#renewed();
    const { room, trainer, participant } = now;
    if (this.#isWorn(trainer)) {
      trainer.leave();
      now.trainer = await trainerIn(this.#world, room);
    }
    if (this.#isWorn(participant)) {
      participant.leave();
      const { credential } = participant.welcome;
      now.participant = await participantIn(this.#world, { session: room.session, credential });
    }
    return now;
  }

  #isWorn(device: Trainer | Participant): boolean {
    return !device.socket.connected || (this.#sent.get(device) ?? 0) >= PER_DEVICE;
  }

  async #renewed(): Promise<Present> {
    this.#now?.trainer.leave();
    this.#now?.participant.leave();
    this.#now = undefined;
    const room = await this.#world.openRoom(this.#pacing);
    const trainer = await trainerIn(this.#world, room);
    const participant = await participantIn(this.#world, { link: room.link, name: '' });
    this.#now = { room, trainer, participant, next: 0, item: null };
    return this.#now;
  }
}

/** Whether a room goes on; where a round has to be open, one is opened if there is still an item to ask. */
async function isFit(now: Present, isOpen: boolean, pacing: Pacing): Promise<boolean> {
  const { phase, step, items } = await now.trainer.room();
  if (phase === 'finished') return false;
  if (phase === 'open' || !isOpen) return true;
  if (pacing === 'participant') return isDone(now, { type: 'open', step, limitMs: null });
  while (now.next < items) {
    const position = now.next;
    now.next += 1;
    if (await isDone(now, { type: 'ask', step, position, limitMs: null })) return true;
  }
  return false;
}

async function isDone({ trainer }: Present, command: Readonly<Record<string, unknown>>): Promise<boolean> {
  return (await trainer.command(command)).ok;
}

/** What the tokens stand for. */
export async function namesIn(now: Present): Promise<Names> {
  const { room, trainer, participant } = now;
  const view = await trainer.room();
  now.item = view.item ?? now.item ?? (await firstItem(now, view));
  const names: Readonly<Record<RoomToken, string | number>> = {
    '@room': room.session,
    '@code': room.joinCode,
    '@link': room.link,
    '@credential': participant.welcome.credential,
    '@trainer': room.trainer,
    '@participant': participant.welcome.participant,
    '@newid': systemClock.randomId(),
    ...handlesOf(now.item),
    '@step': view.step,
    '@position': view.position ?? 0,
    '@round': view.round ?? 1,
  };
  return new Map(Object.entries(names));
}

/** Where each participant goes alone, the room is at no item, and the trainer looks at one. */
async function firstItem({ trainer }: Present, { pacing }: RoomView): Promise<PublicItem | null> {
  if (pacing !== 'participant') return null;
  return (await trainer.ask<Partial<LookedAt>>('look', 0)).item ?? null;
}

function handlesOf(item: PublicItem | null): Record<'@roomitem' | '@roompart' | '@roomoption', string> {
  const part = item?.parts[0];
  return {
    '@roomitem': item?.handle ?? '',
    '@roompart': part?.handle ?? '',
    '@roomoption': part?.options[0]?.handle ?? '',
  };
}

/** A value with what its tokens stand for. @param otherwise what tokens stand for that the room has no names for */
export function filledIn(names: Names, otherwise: (text: string) => string, value: unknown): unknown {
  if (value === undefined) return undefined;
  const text = JSON.stringify(value).replaceAll(/@[a-z]+/gu, (token) => {
    const named = names.get(token) ?? otherwise(token);
    return typeof named === 'string' ? named : token;
  });
  return JSON.parse(text, (_, one: unknown) => (typeof one === 'string' ? (names.get(one) ?? one) : one));
}

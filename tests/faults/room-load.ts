/** Phones in one open round of a room, each of which sends an answer until it has a receipt, and then another one. */
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '#lib/shell/clock.ts';
import type { SentPicks } from '#lib/sessions/messages.ts';
import { anyPicks } from '#tests/support/any-picks.ts';
import {
  participantIn,
  trainerIn,
  type OpenRoom,
  type Participant,
  type Trainer,
} from '#tests/support/live-room.ts';
import type { StorePlace } from '#tests/support/stores.ts';
import { keptAnswers, lostAnswers } from './kept-answers.ts';
import { beyond, type Outcome } from './tally.ts';
import { inWholeStore } from './whole-store.ts';

/** A device may send forty messages in ten seconds. */
const BETWEEN_MS = 300;
const AGAIN_MS = 400;
const LOOK_MS = 20;
/** Of so many answers one is sent once more after it was acknowledged. */
const EVERY = 5;

/** What phones did since their networks were there again. */
export interface Returned {
  readonly comings: number;
  readonly acknowledged: number;
}

interface Phone {
  /** Where it finds the server. */
  readonly url: string;
  readonly participant: string;
  readonly name: string;
  readonly credential: string;
  device: Participant;
  /** How often it came back, and what was acknowledged to it, since its network was there again. */
  comings: number;
  acknowledged: number;
}

/** A room with its trainer and phones. */
export class RoomLoad {
  readonly room: OpenRoom;
  readonly #phones: Phone[] = [];
  readonly #sent = new Set<string>();
  readonly #acknowledged = new Map<string, SentPicks>();
  /** What is not as it should be: somebody came back as somebody else, for one. */
  readonly #faults: string[] = [];
  /** Answers that the server asked to send again. */
  outages = 0;
  #isDone = false;
  #acting: Promise<unknown> = Promise.resolve();

  constructor(room: OpenRoom) {
    this.room = room;
  }

  /** Opens the first round. */
  async open(url: string): Promise<Trainer> {
    const trainer = await trainerIn({ url }, this.room);
    await trainer.now({ type: 'ask', position: 0, limitMs: null });
    return trainer;
  }

  /** A phone that comes in by this way, and by no other. */
  async join(url: string): Promise<void> {
    const name = `Phone ${String(this.#phones.length)}`;
    const device = await participantIn({ url }, { code: this.room.joinCode, name });
    const { participant, credential } = device.welcome;
    this.#phones.push({ url, participant, name, credential, device, comings: 0, acknowledged: 0 });
  }

  /** Everybody answers until `stop`. */
  begin(): void {
    this.#acting = Promise.all(this.#phones.map((phone) => this.#answering(phone)));
  }

  /** The network of a phone is there again: what it does now is counted anew. */
  light(phone: number): void {
    Object.assign(this.#phones[phone] ?? {}, { comings: 0, acknowledged: 0 });
  }

  /**
   * Resolves when each phone has come back since its light, and has been acknowledged something.
   *
   * @returns how often they did, and how much; who has not within the time is a fault
   */
  async allBack(withinMs: number): Promise<Returned> {
    const until = performance.now() + withinMs;
    const away = (): readonly Phone[] =>
      this.#phones.filter((one) => one.comings === 0 || one.acknowledged === 0);
    while (away().length > 0 && performance.now() < until) await wait(LOOK_MS);
    for (const { name, comings, acknowledged } of away())
      this.#faults.push(
        `${name} came back ${comings} times and was acknowledged ${acknowledged} answers then`,
      );
    const sum = (of: (phone: Phone) => number): number => this.#phones.reduce((all, one) => all + of(one), 0);
    return { comings: sum(({ comings }) => comings), acknowledged: sum(({ acknowledged }) => acknowledged) };
  }

  /** Ends it once every answer that was begun has its receipt. */
  async stop(): Promise<void> {
    this.#isDone = true;
    await this.#acting;
  }

  /** Everybody who is in the room is told of it within a time. */
  async allTold(fits: Parameters<Participant['room']>[0], withinMs: number): Promise<void> {
    await Promise.all(
      this.#phones.map(async ({ name, device }) => {
        await device.until('room', fits, withinMs).catch(() => this.#faults.push(`${name} was not told`));
      }),
    );
  }

  /** What of what was acknowledged is in the store once; devices leave. */
  async outcome(place: StorePlace): Promise<Outcome> {
    for (const { device } of this.#phones) device.leave();
    const { found, unclean } = await inWholeStore(place, (store) => keptAnswers(store, this.room.session));
    const kept = found.map(({ id }) => id);
    return {
      acknowledged: this.#acknowledged.size,
      lost: lostAnswers(found, this.#acknowledged),
      duplicated: beyond(kept, this.#sent, 'the answer'),
      unclean: [...unclean, ...this.#faults],
    };
  }

  async #answering(phone: Phone): Promise<void> {
    const { item } = await phone.device.room(({ phase }) => phase === 'open');
    const picks = item === null ? {} : anyPicks(item);
    for (let answers = 0; !this.#isDone; answers += 1) {
      const id = systemClock.randomId();
      this.#sent.add(id);
      while (!(await this.#isTaken(phone, id, picks))) await wait(AGAIN_MS);
      this.#acknowledged.set(id, picks);
      phone.acknowledged += 1;
      if (answers % EVERY === 0) await this.#isTaken(phone, id, picks);
      await wait(BETWEEN_MS);
    }
  }

  async #isTaken(phone: Phone, id: string, picks: ReturnType<typeof anyPicks>): Promise<boolean> {
    try {
      if (!phone.device.socket.connected) await this.#comeBack(phone);
      const receipt = await phone.device.answer(picks, { id, position: 0, round: 1 });
      if (receipt.ok) return true;
      if (receipt.code === 'try-again' || receipt.code === 'too-many-messages') this.outages += 1;
      else this.#faults.push(`${phone.name} was refused: ${receipt.code}`);
      return false;
    } catch {
      // No answer in time: what a device does that hears nothing is to connect anew.
      phone.device.cut();
      return false;
    }
  }

  async #comeBack(phone: Phone): Promise<void> {
    const { url, credential, participant, name } = phone;
    phone.device = await participantIn({ url }, { session: this.room.session, credential });
    phone.comings += 1;
    const { welcome } = phone.device;
    if (welcome.participant !== participant || welcome.name !== name)
      this.#faults.push(`${name} came back as ${welcome.name}`);
  }
}

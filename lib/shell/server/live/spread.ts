import type { Server } from 'socket.io';
import type { Counts, ParticipantLine } from '#lib/sessions/messages.ts';
import { present } from '#lib/sessions/join.ts';
import { countAnswered, countByParticipant } from '../../db/live-answers.ts';
import type { LiveContext } from './live-context.ts';
import { itemFor, roomView } from './room-view.ts';
import type { Room } from './room.ts';

export const PARTICIPANTS = '/participants';
export const TRAINERS = '/trainers';

/** Names of Socket.IO's rooms: everybody of a session, and the devices of one participant. */
export const everybodyOf = (session: string): string => `session:${session}`;
export const devicesOf = (participant: string): string => `participant:${participant}`;

/** Counts go out twice a second at the most. */
const COUNTS_EVERY_MS = 500;
/** A trainer who reloads a page is not told as gone. */
const TRAINER_GONE_MS = 2_000;
/** A timer fires a little after the time is over, never before. */
const TIMER_SLACK_MS = 5;

interface Watch {
  counts: NodeJS.Timeout | undefined;
  closing: NodeJS.Timeout | undefined;
  gone: NodeJS.Timeout | undefined;
  /** What the room was last told. */
  isTrainerHere: boolean;
}

/** Tells a room what has changed: one message for each device, however many have answered. */
export class Spread {
  readonly #context: LiveContext;
  readonly #io: Server;
  readonly #watches = new Map<string, Watch>();

  constructor(context: LiveContext, io: Server) {
    this.#context = context;
    this.#io = io;
  }

  /** Whether anybody is connected to a session here. */
  isInUse(session: string): boolean {
    return this.connected(session) > 0 || this.isTrainerHere(session);
  }

  /** How many participants are connected. */
  connected(session: string): number {
    return this.#io.of(PARTICIPANTS).adapter.rooms.get(everybodyOf(session))?.size ?? 0;
  }

  isTrainerHere(session: string): boolean {
    return (this.#io.of(TRAINERS).adapter.rooms.get(everybodyOf(session))?.size ?? 0) > 0;
  }

  /** The room has moved on, or its trainer came or went. */
  async moved(room: Room): Promise<void> {
    const { id, settings } = room.stored;
    const watch = this.#watch(id);
    watch.isTrainerHere = this.isTrainerHere(id);
    const view = await roomView(this.#context, room, watch.isTrainerHere);
    this.#closeInTime(room);
    const participants = this.#io.of(PARTICIPANTS).to(everybodyOf(id));
    this.#io.of(TRAINERS).to(everybodyOf(id)).emit('room', view);
    if (settings.order === 'room' || view.position === null || view.phase === 'lobby') {
      participants.emit('room', view);
      return;
    }
    for (const participant of room.state.participants.keys()) {
      const item =
        view.phase === 'finished' ? null : itemFor(this.#context, room, view.position, participant);
      this.#io
        .of(PARTICIPANTS)
        .to(devicesOf(participant))
        .emit('room', { ...view, item });
    }
  }

  /** Somebody came to a room that this process may have read from the store just now: its round ends in time here too. */
  attend(room: Room): void {
    if (this.#watch(room.stored.id).closing === undefined) this.#closeInTime(room);
  }

  /** Somebody came, went or answered: the trainer is told with the next counts. */
  changed(room: Room): void {
    const watch = this.#watch(room.stored.id);
    watch.counts ??= setTimeout(() => {
      watch.counts = undefined;
      void this.#tellCounts(room);
    }, COUNTS_EVERY_MS);
  }

  /** A trainer's device is gone: when none comes back soon, the room is told. */
  trainerLeft(room: Room): void {
    const watch = this.#watch(room.stored.id);
    clearTimeout(watch.gone);
    watch.gone = setTimeout(() => {
      if (watch.isTrainerHere !== this.isTrainerHere(room.stored.id)) void this.moved(room);
    }, TRAINER_GONE_MS);
  }

  /** A trainer's device has come: a room that was told to wait goes on. */
  trainerCame(room: Room): void {
    if (!this.#watch(room.stored.id).isTrainerHere) void this.moved(room);
  }

  async people(room: Room): Promise<readonly ParticipantLine[]> {
    const { id } = room.stored;
    const answered = await this.#context.store.read((records) => countByParticipant(records, id));
    const here = this.#io.of(PARTICIPANTS).adapter.rooms;
    return Array.from(room.state.participants.values(), (one) => ({
      id: one.id,
      name: one.name,
      isRemoved: one.isRemoved,
      isConnected: (here.get(devicesOf(one.id))?.size ?? 0) > 0,
      answered: answered.get(one.id) ?? 0,
    })).filter(({ isRemoved }) => !isRemoved);
  }

  async counts(room: Room): Promise<Counts> {
    const { id } = room.stored;
    const { step, position, round } = room.state;
    const answered =
      position === null || round === null
        ? 0
        : await this.#context.store.read((records) => countAnswered(records, id, position, round));
    return { step, answered, participants: present(room.state), connected: this.connected(id) };
  }

  /** Ends everything that waits. */
  stop(): void {
    for (const { counts, closing, gone } of this.#watches.values())
      for (const timer of [counts, closing, gone]) clearTimeout(timer);
    this.#watches.clear();
  }

  async #tellCounts(room: Room): Promise<void> {
    if (!this.isTrainerHere(room.stored.id)) return;
    const trainers = this.#io.of(TRAINERS).to(everybodyOf(room.stored.id));
    trainers.emit('counts', await this.counts(room));
    if (room.state.phase === 'lobby' || room.state.pacing === 'participant')
      trainers.emit('people', await this.people(room));
  }

  /** A round that has a limit is closed when its time is over, by whichever process comes first. */
  #closeInTime(room: Room): void {
    const watch = this.#watch(room.stored.id);
    clearTimeout(watch.closing);
    watch.closing = undefined;
    const remaining = room.remainingMs();
    if (remaining === null) return;
    watch.closing = setTimeout(() => void this.#close(room), remaining + TIMER_SLACK_MS);
  }

  async #close(room: Room): Promise<void> {
    const closed = await room.change((state, at) =>
      state.phase === 'open'
        ? { ok: true, value: [{ type: 'closed', at }] }
        : { ok: false, error: { code: 'not-now' } },
    );
    if (closed.ok) await this.moved(room);
  }

  #watch(session: string): Watch {
    const known = this.#watches.get(session);
    if (known !== undefined) return known;
    const watch: Watch = { counts: undefined, closing: undefined, gone: undefined, isTrainerHere: false };
    this.#watches.set(session, watch);
    return watch;
  }
}

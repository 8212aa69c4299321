import type { Server } from 'socket.io';
import type { Counts, ParticipantLine, RoomView } from '#lib/sessions/messages.ts';
import type { LiveContext } from './live-context.ts';
import { onItsOwn } from './on-its-own.ts';
import { isOwnFor, ownView } from './own-view.ts';
import { ALONE, type Here, type Processes } from './processes.ts';
import { countsOf, peopleIn } from './room-people.ts';
import { roomView, trainerView } from './room-view.ts';
import type { Room } from './room.ts';
import { endWatch, watchOf, type Watch } from './watch.ts';

export const PARTICIPANTS = '/participants';
export const TRAINERS = '/trainers';

/** Names of Socket.IO's rooms: everybody of a session, and the devices of one participant. */
export const everybodyOf = (session: string): string => `session:${session}`;
export const devicesOf = (participant: string): string => `participant:${participant}`;

/** Counts go out twice a second at the most. */
const COUNTS_EVERY_MS = 500;
/** A trainer who reloads a page is not told as gone. */
const TRAINER_GONE_MS = 2_000;
/** How often a process asks the others who is there: one that was killed says nothing. */
const ASK_EVERY_MS = 5_000;
/** A timer fires a little after the time is over, never before. */
const TIMER_SLACK_MS = 5;
/** How soon something is tried again that failed, since the store was away. */
const AGAIN_MS = 1_000;

/** Tells a room what has changed: one message for each device, however many have answered. */
export class Spread {
  readonly #context: LiveContext;
  readonly #io: Server;
  readonly #watches = new Map<string, Watch>();
  readonly #asking: NodeJS.Timeout;
  /** The other processes; set once, before any device comes. */
  processes: Processes = ALONE;

  constructor(context: LiveContext, io: Server) {
    this.#context = context;
    this.#io = io;
    this.#asking = setInterval(() => onItsOwn(this.#askAll()), ASK_EVERY_MS);
    this.#asking.unref();
  }

  /** Whether anybody is connected to a session here. */
  isInUse(session: string): boolean {
    const { connected, hasTrainer } = this.here(session);
    return connected.length > 0 || hasTrainer;
  }

  /** Who is connected to a session in this process. */
  here(session: string): Here {
    const people = this.#watches.get(session)?.room.state.participants.keys() ?? [];
    const devices = this.#io.of(PARTICIPANTS).adapter.rooms;
    return {
      connected: [...people].filter((one) => devices.has(devicesOf(one))),
      hasTrainer: this.#io.of(TRAINERS).adapter.rooms.has(everybodyOf(session)),
    };
  }

  /** Whether a device of the trainer is connected, to whichever process. */
  isTrainerHere(session: string): boolean {
    const isHere = this.#io.of(TRAINERS).adapter.rooms.has(everybodyOf(session));
    return isHere || this.#watches.get(session)?.elsewhere.hasTrainer === true;
  }

  /** Somebody came to a room that this process may have read from the store just now: its round ends in time here too. */
  async attend(room: Room): Promise<void> {
    if (this.#watches.has(room.stored.id)) return;
    const watch = this.#watch(room);
    this.#closeInTime(room);
    watch.elsewhere = await this.processes.elsewhere(room.stored.id);
  }

  /** The room has moved on: everybody is told, here and by the other processes. */
  async moved(room: Room): Promise<void> {
    this.processes.tell('moved', room.stored.id);
    await this.tellRoom(room);
  }

  /** Another process moved the room on, or knows of a device that came or went. */
  async movedElsewhere(session: string): Promise<void> {
    const watch = this.#watches.get(session);
    if (watch === undefined) return;
    try {
      await watch.room.refresh();
      watch.elsewhere = await this.processes.elsewhere(session);
      await this.#tell(watch);
    } catch (error) {
      this.#tellLater(watch, error);
    }
  }

  /** Tells the devices that are connected here where the room stands; later, when the store is away. */
  async tellRoom(room: Room): Promise<void> {
    const watch = this.#watch(room);
    await this.#tell(watch).catch((error: unknown) => this.#tellLater(watch, error));
  }

  /** The room has moved, whether it was told or not: whoever is there is told when the store is back. */
  #tellLater(watch: Watch, error: unknown): void {
    console.error(error);
    this.#tryAgain(watch, 'again', () => void this.movedElsewhere(watch.room.stored.id));
  }

  #tryAgain(watch: Watch, timer: 'again' | 'counts' | 'closing', work: () => void): void {
    if (this.#watches.get(watch.room.stored.id) !== watch) return;
    clearTimeout(watch[timer]);
    watch[timer] = setTimeout(work, AGAIN_MS);
  }

  async #tell(watch: Watch): Promise<void> {
    const { room } = watch;
    const { id } = room.stored;
    watch.telling += 1;
    const { telling } = watch;
    watch.isTrainerHere = this.isTrainerHere(id);
    this.#sendAway(room);
    const view = await roomView(this.#context, room, watch.isTrainerHere);
    this.#closeInTime(room);
    if (telling !== watch.telling) return;
    watch.toldStep = view.step;
    this.#io
      .of(TRAINERS)
      .local.to(everybodyOf(id))
      .emit('room', trainerView(this.#context, room, view));
    if (isOwnFor(room, view)) await this.#tellEach(watch, view);
    else this.#io.of(PARTICIPANTS).local.to(everybodyOf(id)).emit('room', view);
  }

  /** Somebody came, went or answered: the trainer is told with the next counts. */
  changed(room: Room): void {
    const watch = this.#watches.get(room.stored.id);
    if (watch === undefined) return;
    watch.counts ??= setTimeout(() => this.#tellCounts(watch, 'and the other processes'), COUNTS_EVERY_MS);
  }

  /** Somebody came, went or answered by another process. */
  changedElsewhere(session: string): void {
    const watch = this.#watches.get(session);
    if (watch === undefined || !this.here(session).hasTrainer) return;
    watch.counts ??= setTimeout(() => this.#tellCounts(watch, 'here alone'), COUNTS_EVERY_MS);
  }

  /** A trainer's device is gone: when none comes back soon, the room is told. */
  trainerLeft(room: Room): void {
    const watch = this.#watches.get(room.stored.id);
    if (watch === undefined) return;
    clearTimeout(watch.gone);
    watch.gone = setTimeout(() => {
      if (watch.isTrainerHere !== this.isTrainerHere(room.stored.id)) void this.moved(room);
    }, TRAINER_GONE_MS);
  }

  /** A trainer's device has come: a room that was told to wait goes on. */
  trainerCame(room: Room): void {
    if (!this.#watch(room).isTrainerHere) void this.moved(room);
  }

  /** Everybody in the room, as the trainer sees them. */
  people(room: Room): Promise<readonly ParticipantLine[]> {
    return peopleIn(this.#context, room, this.#connected(room.stored.id));
  }

  counts(room: Room): Promise<Counts> {
    return countsOf(this.#context, room, this.#connected(room.stored.id));
  }

  /** Everybody who is connected here is told that their room is about to be closed. */
  warn(session: string): void {
    for (const namespace of [TRAINERS, PARTICIPANTS])
      this.#io.of(namespace).local.to(everybodyOf(session)).emit('idle');
  }

  /** Ends a session that was erased: its devices are disconnected. */
  end(session: string): void {
    this.forget(session);
    for (const devices of [PARTICIPANTS, TRAINERS])
      this.#io.of(devices).in(everybodyOf(session)).disconnectSockets(true);
  }

  /** Ends everything that waits. */
  async stop(): Promise<void> {
    clearInterval(this.#asking);
    for (const watch of this.#watches.values()) endWatch(watch);
    this.#watches.clear();
    await this.processes.close();
  }

  /** Forgets a room that nobody is connected to. */
  forget(session: string): void {
    const watch = this.#watches.get(session);
    if (watch === undefined) return;
    endWatch(watch);
    this.#watches.delete(session);
  }

  #connected(session: string): ReadonlySet<string> {
    const elsewhere = this.#watches.get(session)?.elsewhere.connected ?? [];
    return new Set([...this.here(session).connected, ...elsewhere]);
  }

  /** Who was removed is told so, and their connection ends. */
  #sendAway(room: Room): void {
    for (const { id, isRemoved } of room.state.participants.values()) {
      if (!isRemoved || !this.#io.of(PARTICIPANTS).adapter.rooms.has(devicesOf(id))) continue;
      const devices = this.#io.of(PARTICIPANTS).local.in(devicesOf(id));
      devices.emit('removed');
      devices.disconnectSockets(true);
    }
  }

  /** One message each, as when all get the same. */
  async #tellEach(watch: Watch, view: RoomView): Promise<void> {
    const { room, telling } = watch;
    for (const participant of this.here(room.stored.id).connected) {
      const own = await ownView(this.#context, room, view, participant);
      if (telling !== watch.telling) return;
      this.#io.of(PARTICIPANTS).local.to(devicesOf(participant)).emit('room', own.view, own.points);
    }
  }

  #tellCounts(watch: Watch, whom: 'and the other processes' | 'here alone'): void {
    const { id } = watch.room.stored;
    watch.counts = undefined;
    if (whom === 'and the other processes') this.processes.tell('changed', id);
    if (!this.here(id).hasTrainer) return;
    onItsOwn(this.#tellTrainers(watch), () =>
      this.#tryAgain(watch, 'counts', () => this.#tellCounts(watch, 'here alone')),
    );
  }

  async #tellTrainers(watch: Watch): Promise<void> {
    const { room } = watch;
    const { id } = room.stored;
    watch.elsewhere = await this.processes.elsewhere(id);
    await room.refresh();
    const trainers = this.#io.of(TRAINERS).local.to(everybodyOf(id));
    trainers.emit('counts', await this.counts(room));
    const { participants } = room.state;
    const isNew = watch.people !== participants;
    watch.people = participants;
    if (isNew || room.state.phase === 'lobby' || room.state.pacing === 'participant')
      trainers.emit('people', await this.people(room));
  }

  /** A process that was killed takes its devices with it without a word. */
  async #askAll(): Promise<void> {
    if (this.processes === ALONE) return;
    for (const [session, watch] of this.#watches) {
      if (!this.isInUse(session)) continue;
      watch.elsewhere = await this.processes.elsewhere(session);
      // What another process said may not have been heard.
      await watch.room.refresh();
      const isNews = watch.toldStep !== -1 && watch.toldStep !== watch.room.state.step;
      if (isNews || watch.isTrainerHere !== this.isTrainerHere(session)) await this.tellRoom(watch.room);
    }
  }

  /** A round that has a limit is closed when its time is over, by whichever process comes first. */
  #closeInTime(room: Room): void {
    const watch = this.#watch(room);
    clearTimeout(watch.closing);
    const remaining = room.remainingMs();
    if (remaining === null) return;
    watch.closing = setTimeout(() => this.#close(watch), remaining + TIMER_SLACK_MS);
  }

  #close(watch: Watch): void {
    onItsOwn(this.#closeNow(watch.room), () => this.#tryAgain(watch, 'closing', () => this.#close(watch)));
  }

  async #closeNow(room: Room): Promise<void> {
    const closed = await room.change((state, at, remainingMs) =>
      state.phase === 'open' && remainingMs === 0
        ? { ok: true, value: [{ type: 'closed', at }] }
        : { ok: false, error: { code: 'not-now' } },
    );
    if (closed.ok) await this.moved(room);
  }

  #watch(room: Room): Watch {
    const known = this.#watches.get(room.stored.id);
    if (known !== undefined) return known;
    const watch = watchOf(room);
    this.#watches.set(room.stored.id, watch);
    return watch;
  }
}

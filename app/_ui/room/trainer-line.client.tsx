'use client';
import type { Command } from '#lib/sessions/command.ts';
import type { Counts, LookedAt, ParticipantLine, Receipt, RoomView } from '#lib/sessions/messages.ts';
import { openRoomSocket, type LinePhase, type RoomSocket } from './room-socket.client.tsx';
import { StateStore } from './state-store.client.tsx';
import { asLookedAt } from './use-look.client.tsx';

/** What a trainer's screen knows of the room. */
export interface TrainerState {
  readonly phase: LinePhase;
  /** True when the room is about to be closed, since nothing happens in it. */
  readonly isIdle: boolean;
  readonly room: RoomView | undefined;
  /** When the room was told so, by the monotonic clock of the page. */
  readonly receivedAt: number;
  readonly counts: Counts | undefined;
  readonly people: readonly ParticipantLine[];
  /** True while a command is on its way. */
  readonly isAsking: boolean;
  /** True for a moment after the room moved on, from whichever device: a press that was meant for the step before does nothing. */
  readonly isSettling: boolean;
  /** Why the last command was not carried out; empty when it was. */
  readonly refusal: string;
}

/** What may be asked for; the step is added here. */
export type Wish = Command extends infer C ? (C extends Command ? Omit<C, 'step'> : never) : never;

const TOLD_FOR_MS = 8000;
/** As long as a hand takes to notice that the button under it has another word on it. */
const SETTLES_MS = 400;

/** A trainer's device in a room of theirs. */
export class TrainerLine extends StateStore<TrainerState> {
  readonly #line: RoomSocket;
  #forgetting: ReturnType<typeof setTimeout> | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(session: string) {
    super({
      phase: 'connecting',
      isIdle: false,
      room: undefined,
      receivedAt: 0,
      counts: undefined,
      people: [],
      isAsking: false,
      isSettling: false,
      refusal: '',
    });
    this.#line = openRoomSocket(
      '/trainers',
      () => ({ session }),
      'command',
      (phase) => this.change({ phase }),
    );
    const { socket } = this.#line;
    socket.on('room', (room: RoomView) => this.#moved(room));
    socket.on('idle', () => this.change({ isIdle: true }));
    socket.on('counts', (counts: Counts) => {
      const hasMoved = counts.answered !== this.read().counts?.answered;
      this.change({ counts, ...(hasMoved ? { isIdle: false } : {}) });
    });
    socket.on('people', (people: readonly ParticipantLine[]) => this.change({ people }));
  }

  readonly open = (): void => this.#line.open();

  readonly close = (): void => this.#line.close();

  /** Moves the room on from the step that this screen shows. */
  readonly command = async (wish: Wish): Promise<void> => {
    const { room, isAsking, isSettling } = this.read();
    if (room === undefined || isAsking || isSettling) return;
    await this.#ask('command', { ...wish, step: room.step });
  };

  /** The item at a position, where each participant goes alone. @throws Error without a connection or an item */
  readonly look = async (position: number): Promise<LookedAt> =>
    asLookedAt(await this.#line.ask('look', position));

  readonly remove = (participant: string): Promise<void> => this.#ask('remove', participant);

  async #ask(event: string, value: unknown): Promise<void> {
    clearTimeout(this.#forgetting);
    this.change({ isAsking: true, refusal: '' });
    try {
      const receipt = (await this.#line.ask(event, value)) as Receipt;
      this.#told(receipt.ok ? '' : receipt.code);
    } catch {
      this.#told('not-sent');
    }
  }

  #moved(room: RoomView): void {
    const { room: before, isSettling } = this.read();
    if (before !== undefined && room.step < before.step) return;
    const isAnother = before !== undefined && before.step !== room.step;
    this.change({
      room,
      isIdle: false,
      receivedAt: performance.now(),
      isSettling: isSettling || isAnother,
    });
    if (!isAnother) return;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.change({ isSettling: false }), SETTLES_MS);
  }

  /** Why a command was not carried out is read for a while; the screen has caught up by then. */
  #told(refusal: string): void {
    this.change({ isAsking: false, refusal });
    if (refusal !== '') this.#forgetting = setTimeout(() => this.change({ refusal: '' }), TOLD_FOR_MS);
  }
}

'use client';
import { v7 } from 'uuid';
import type {
  LookedAt,
  OwnAnswer,
  OwnPoints,
  ParticipantWelcome,
  RoomView,
  SentAnswer,
} from '#lib/sessions/messages.ts';
import { AnswerCourier, placeOf, type AnswerOutcome } from './answer-courier.client.tsx';
import { forgetRoom, keepRoom, type KeptRoom } from './kept-room.client.tsx';
import { missedBetween } from './missed.client.tsx';
import { openRoomSocket, type LinePhase, type RoomSocket } from './room-socket.client.tsx';
import { StateStore } from './state-store.client.tsx';
import { asLookedAt } from './use-look.client.tsx';

/** How an answer stands that is not known to be in. */
export type Sending = { readonly answer: SentAnswer } & (
  | { readonly phase: 'sending' }
  | { readonly phase: 'refused'; readonly code: string }
);

/** What a participant's screen knows of the room. */
export interface ParticipantState {
  readonly phase: LinePhase;
  /** Why the room is not entered. */
  readonly code: string;
  readonly name: string;
  /** From 0; null in a room without teams. */
  readonly team: number | null;
  /** True when the room is about to be closed, since nothing happens in it. */
  readonly isIdle: boolean;
  readonly room: RoomView | undefined;
  /** When the room was told so, by the monotonic clock of the page. */
  readonly receivedAt: number;
  readonly own: readonly OwnAnswer[];
  readonly points: OwnPoints;
  /** By `placeOf`. */
  readonly sendings: ReadonlyMap<string, Sending>;
  /** Items that were asked and closed while the device was away, from 0. */
  readonly missed: readonly number[];
}

/** How somebody comes in for the first time. */
export interface Entrance {
  readonly code: string;
  readonly link: string | undefined;
  readonly name: string;
}

/** A participant's device in a room. */
export class ParticipantLine extends StateStore<ParticipantState> {
  readonly #line: RoomSocket;
  readonly #courier: AnswerCourier;
  readonly #entrance: Entrance | undefined;
  #kept: KeptRoom | undefined;
  #isWelcomed = false;

  /** @param way how to come in for the first time, or what was kept of a room to come back to */
  constructor(way: Entrance | KeptRoom) {
    super({
      phase: 'connecting',
      code: '',
      name: '',
      team: null,
      isIdle: false,
      room: undefined,
      receivedAt: 0,
      own: [],
      points: {},
      sendings: new Map(),
      missed: [],
    });
    if ('credential' in way) this.#kept = way;
    else this.#entrance = way;
    const line = openRoomSocket(
      '/participants',
      () => this.#auth(),
      'look',
      (phase, code) => this.change({ phase, code }),
    );
    this.#line = line;
    this.#courier = new AnswerCourier(
      (answer) => line.ask('answer', answer),
      (answer, outcome) => this.#settled(answer, outcome),
    );
    line.socket.on('welcome', (welcome: ParticipantWelcome) => this.#welcomed(welcome));
    line.socket.on('room', (room: RoomView, points?: OwnPoints) => {
      // Before the greeting nothing is known of what this device has sent.
      if (!this.#isWelcomed || room.step < (this.read().room?.step ?? 0)) return;
      if (points !== undefined) this.change({ points });
      this.#moved(room, this.read().own);
    });
    line.socket.on('idle', () => this.change({ isIdle: true }));
  }

  /** True when the device was in the room before. */
  get isReturning(): boolean {
    return this.#kept !== undefined;
  }

  /** The join code that the device came in with, or an empty text. */
  get joinCode(): string {
    return this.#kept?.code ?? this.#entrance?.code ?? '';
  }

  readonly open = (): void => this.#line.open();

  readonly close = (): void => {
    this.#courier.close();
    this.#line.close();
  };

  /** What proves to the server who this device was; undefined before it came in. */
  get proof(): Pick<KeptRoom, 'session' | 'credential'> | undefined {
    return this.#kept;
  }

  /** Forgets who this device was in the room. */
  readonly forget = (): void => {
    if (this.#kept !== undefined) forgetRoom(this.#kept.session);
  };

  /** Sends an answer until the server has it. */
  readonly answer = (answer: Omit<SentAnswer, 'id'>): void => {
    const sent = { ...answer, id: v7() };
    this.#note(sent, { phase: 'sending', answer: sent });
    this.#courier.send(sent);
    this.#keep();
  };

  /** The item at a position, where each participant goes alone. @throws Error without a connection or an item */
  readonly look = async (position: number): Promise<LookedAt> => {
    return asLookedAt(await this.#line.ask('look', position));
  };

  #auth(): Readonly<Record<string, unknown>> {
    if (this.#kept !== undefined) {
      const { session, credential } = this.#kept;
      return { session, credential };
    }
    const { code = '', link, name = '' } = this.#entrance ?? {};
    return link === undefined ? { code, name } : { link, name };
  }

  #welcomed({ session, credential, name, team, room, own, points }: ParticipantWelcome): void {
    const isFirst = !this.#isWelcomed;
    this.#isWelcomed = true;
    const { code = this.#entrance?.code ?? '', unsent = [] } = this.#kept ?? {};
    this.#kept = { session, credential, code, unsent, isOver: room.phase === 'finished' };
    this.change({ name, team, points });
    this.#moved(room, own);
    if (isFirst) for (const answer of unsent) this.#resend(answer);
    this.#courier.wake();
    this.#keep();
  }

  #resend(answer: SentAnswer): void {
    this.#note(answer, { phase: 'sending', answer });
    this.#courier.send(answer);
  }

  #moved(room: RoomView, own: readonly OwnAnswer[]): void {
    const { room: before, missed } = this.read();
    const lately = missedBetween(before, room, own);
    const isSame = before !== undefined && before.position === room.position && before.phase === room.phase;
    this.change({
      room,
      own,
      isIdle: false,
      receivedAt: performance.now(),
      missed: lately.length > 0 ? lately : isSame ? missed : [],
    });
    if (room.phase === 'finished' && this.#kept?.isOver === false) this.#keep();
  }

  #settled(answer: SentAnswer, outcome: AnswerOutcome): void {
    if (outcome.isIn) {
      const { position, round, picks, confidence } = answer;
      const rest = this.read().own.filter((one) => placeOf(one) !== placeOf(answer));
      this.change({ isIdle: false, own: [...rest, { position, round, picks, confidence }] });
      this.#note(answer, undefined);
    } else this.#note(answer, { phase: 'refused', answer, code: outcome.code });
    this.#keep();
  }

  #note(answer: SentAnswer, sending: Sending | undefined): void {
    const sendings = new Map(this.read().sendings);
    if (sending === undefined) sendings.delete(placeOf(answer));
    else sendings.set(placeOf(answer), sending);
    this.change({ sendings });
  }

  #keep(): void {
    if (this.#kept === undefined) return;
    const isOver = this.read().room?.phase === 'finished';
    this.#kept = { ...this.#kept, unsent: this.#courier.waiting, isOver };
    keepRoom(this.#kept);
  }
}

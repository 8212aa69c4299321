/** A room on a real HTTP server with real sockets, without the pages around it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import type {
  Counts,
  OwnAnswer,
  OwnPoints,
  ParticipantLine,
  ParticipantWelcome,
  Receipt,
  RoomView,
  SentPicks,
} from '#lib/sessions/messages.ts';
import { USUAL_SETTINGS, type SessionSettings } from '#lib/sessions/settings.ts';
import { systemClock } from '#lib/shell/clock.ts';
import { findItem } from '#lib/shell/db/item-revisions.ts';
import { findSession } from '#lib/shell/db/sessions.ts';
import { cookieSecret } from '#lib/shell/db/settings.ts';
import { serveRooms } from '#lib/shell/server/live/live-server.ts';
import type { LiveContext } from '#lib/shell/server/live/live-context.ts';
import { openSession } from '#lib/shell/usecases/open-session.ts';
import { TRAINER_ID_COOKIE } from '#lib/shell/web/cookie-names.ts';
import { signId } from '#lib/shell/web/signed-cookie.ts';
import { accepted, contextOn } from '#tests/usecases/bench.ts';
import type { Bank } from '#lib/bank/bank.ts';
import type { Store } from '#lib/shell/db/store.ts';
import { handleFor } from '#lib/forms/handles.ts';
import { rightResponse, testKinds, wrongResponse } from './bank-builder.ts';

/** A server of rooms on a store; several may stand on one. */
export interface RoomServer {
  readonly url: string;
  readonly context: LiveContext;
  /** Ends it at once: connections are cut, nothing is said. */
  readonly kill: () => Promise<void>;
}

export async function startRoomServer(store: Store, changes: Partial<LiveContext> = {}): Promise<RoomServer> {
  const secret = await store.write((records) => cookieSecret(records, systemClock.randomSecret()));
  const context: LiveContext = {
    store,
    clock: systemClock,
    kinds: testKinds,
    secret,
    monotonic: () => performance.now(),
    databaseUrl: undefined,
    ...changes,
  };
  const http = createServer();
  const rooms = serveRooms(http, () => Promise.resolve(context));
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    context,
    kill: async () => {
      await rooms.close();
      http.closeAllConnections();
      await new Promise<void>((done) => http.close(() => done()));
    },
  };
}

/** A room that a trainer opened on the test bank. */
export interface OpenRoom {
  readonly session: string;
  readonly joinCode: string;
  readonly trainer: string;
  /** What the trainer's browser holds. */
  readonly cookie: string;
}

export async function openRoom(
  { context }: RoomServer,
  settings: Partial<SessionSettings> = {},
  { trainer = systemClock.randomId(), bank = undefined as Bank | undefined, quiz = 'quiz' } = {},
): Promise<OpenRoom> {
  const world = { ...contextOn(context.store, bank === undefined ? {} : { bank }), clock: systemClock };
  const opened = accepted(
    await openSession(world, trainer, quiz, {
      ...USUAL_SETTINGS,
      ...settings,
    }),
  );
  return { ...opened, trainer, cookie: trainerCookie(context, trainer) };
}

export function trainerCookie({ secret }: Pick<LiveContext, 'secret'>, trainer: string): string {
  return `${TRAINER_ID_COOKIE}=${signId(trainer, secret, 'trainer-id')}`;
}

/** A connection that keeps everything it was sent. */
class Device {
  readonly socket: Socket;
  readonly received: {
    readonly event: string;
    readonly value: unknown;
    readonly more: readonly unknown[];
  }[] = [];

  constructor(socket: Socket) {
    this.socket = socket;
    socket.onAny((event: string, value: unknown, ...more: readonly unknown[]) =>
      this.received.push({ event, value, more }),
    );
  }

  /** The value of the last such message, once there is one that fits. */
  async until<T>(event: string, fits: (value: T) => boolean = () => true, within = 5_000): Promise<T> {
    const last = this.received.findLast((one) => one.event === event)?.value as T | undefined;
    if (last !== undefined && fits(last)) return last;
    return new Promise((done, failed) => {
      const timer = setTimeout(() => failed(new Error(`no ${event} that fits came`)), within);
      const read = (value: T): void => {
        if (!fits(value)) return;
        clearTimeout(timer);
        this.socket.off(event, read);
        done(value);
      };
      this.socket.on(event, read);
    });
  }

  room(fits: (view: RoomView) => boolean = () => true): Promise<RoomView> {
    return this.until<RoomView>('room', fits);
  }

  async ask<T = Receipt>(event: string, value: unknown): Promise<T> {
    const answer = (await this.socket.timeout(5_000).emitWithAck(event, value)) as T;
    this.received.push({ event: `answer to ${event}`, value: answer, more: [] });
    return answer;
  }

  /** Starts to keep what is received anew; where the room stands is known from the next message. */
  forget(): void {
    const last = this.received.findLast(({ event }) => event === 'room');
    this.received.splice(0, this.received.length);
    const step = (last?.value as RoomView | undefined)?.step;
    if (step !== undefined) this.received.push({ event: 'room', value: { step }, more: [] });
  }

  /** Cuts the connection without a word, as a lost network does. */
  cut(): void {
    this.socket.io.engine.close();
    this.socket.io.opts.reconnection = false;
    this.socket.disconnect();
  }

  leave(): void {
    this.socket.disconnect();
  }
}

export class Trainer extends Device {
  command(command: Readonly<Record<string, unknown>>): Promise<Receipt> {
    return this.ask('command', command);
  }

  /** Does it at the step where the room stands. */
  async now(command: Readonly<Record<string, unknown>>): Promise<RoomView> {
    const { step } = await this.room();
    const receipt = await this.command({ ...command, step });
    if (!receipt.ok) throw new Error(`refused: ${receipt.code}`);
    return this.room((view) => view.step > step);
  }

  counts(fits: (counts: Counts) => boolean): Promise<Counts> {
    return this.until('counts', fits);
  }

  people(fits: (people: readonly ParticipantLine[]) => boolean): Promise<readonly ParticipantLine[]> {
    return this.until('people', fits);
  }
}

export class Participant extends Device {
  welcome!: ParticipantWelcome;
  /** What came with each message on where the room stands; undefined where nothing did. */
  readonly points: (OwnPoints | undefined)[] = [];

  constructor(socket: Socket) {
    super(socket);
    socket.on('room', (_view: RoomView, points?: OwnPoints) => this.points.push(points));
  }

  answer(picks: SentPicks, change: Readonly<Record<string, unknown>> = {}): Promise<Receipt> {
    const view = this.received.findLast(({ event }) => event === 'room')?.value as RoomView | undefined;
    const { position, round } = view ?? this.welcome.room;
    return this.ask('answer', {
      id: systemClock.randomId(),
      position,
      round,
      picks,
      latencyMs: 900,
      ...change,
    });
  }

  own(position: number): OwnAnswer | undefined {
    return this.welcome.own.find((answer) => answer.position === position);
  }
}

/** What is told before a connection closes is heard by then. */
const REFUSAL_MS = 100;

const sockets: Device[] = [];

/** Closes every connection that a test has opened. */
export function closeDevices(): void {
  for (const device of sockets.splice(0)) device.leave();
}

function connect(
  url: string,
  namespace: string,
  auth: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Socket {
  return io(`${url}${namespace}`, {
    auth,
    extraHeaders: headers,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
}

/** Connects a trainer's device. @throws with the code of the refusal */
export async function trainerIn(
  server: Pick<RoomServer, 'url'>,
  { session, cookie }: OpenRoom,
): Promise<Trainer> {
  const trainer = new Trainer(connect(server.url, '/trainers', { session }, { cookie }));
  sockets.push(trainer);
  await connected(trainer);
  await trainer.until('people');
  return trainer;
}

/** Connects a participant's device. @throws with the code of the refusal */
export async function participantIn(
  server: Pick<RoomServer, 'url'>,
  auth: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Participant> {
  const participant = new Participant(connect(server.url, '/participants', auth, headers));
  sockets.push(participant);
  await connected(participant);
  participant.welcome = await participant.until<ParticipantWelcome>('welcome');
  return participant;
}

async function connected({ socket }: Device): Promise<void> {
  await new Promise<void>((done, failed) => {
    socket.once('connect', done);
    // A server that goes before it has let the device in says nothing of it; one that refuses says why, and closes after.
    socket.io.once('close', () => setTimeout(() => failed(new Error('closed')), REFUSAL_MS));
    socket.once('connect_error', (error: Error & { data?: { code?: string } }) =>
      failed(new Error(error.data?.code ?? error.message)),
    );
  });
}

/** What is chosen for the key of an item of a room, and for a distractor, under the handles that devices know. */
export async function picksAt(
  { context }: RoomServer,
  { session }: OpenRoom,
  position: number,
  what: 'key' | 'distractor' = 'key',
): Promise<SentPicks> {
  return context.store.read(async (records) => {
    const stored = await findSession(records, session);
    const entry = stored?.form.entries[position];
    const hash = stored?.contents[position];
    if (stored === undefined || entry === undefined || hash === undefined)
      throw new Error('no such position');
    const { item } = await findItem(records, hash);
    const handle = (...path: readonly string[]): string => handleFor(stored.secret, entry, ...path);
    const response = what === 'key' ? rightResponse(item) : wrongResponse(item);
    return Object.fromEntries(
      Object.entries(response.picks).map(([part, ids]) => [handle(part), ids.map((id) => handle(part, id))]),
    );
  });
}

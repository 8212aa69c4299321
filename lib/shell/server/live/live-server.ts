/** Rooms on the port of the pages. Participants and trainers have a namespace each, so that no message can be taken for the other's. */
import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { readConfig } from '../../config.ts';
import { callerMarker } from '../caller.ts';
import { isForeignRequest } from '../guard/foreign-request.ts';
import { securityHeaders } from '../guard/security-headers.ts';
import { eraseInTime } from './erase-in-time.ts';
import { idleLook } from './idle-rooms.ts';
import type { LiveContext } from './live-context.ts';
import type { Tally } from './come-in.ts';
import { participantSockets } from './participant-sockets.ts';
import { joinProcesses } from './processes.ts';
import { Rooms } from './rooms.ts';
import { everybodyOf, PARTICIPANTS, Spread, TRAINERS } from './spread.ts';
import { trainerSockets } from './trainer-sockets.ts';
import { WrongCodes } from './wrong-codes.ts';

/** An answer to the largest item is about 3 kB. */
const MESSAGE_MAX_BYTES = 16_384;
/** A phone that vanished is noticed after about half a minute; one that comes back is let in at once. */
const PING_INTERVAL_MS = 15_000;
const PING_TIMEOUT_MS = 15_000;
const LOOK_EVERY_MS = 60_000;

/** What this process carries now. */
export interface LiveCounts {
  /** Rooms with a device connected. */
  readonly rooms: number;
  readonly participants: number;
  readonly trainers: number;
  /** Answers acknowledged since the start. */
  readonly answers: number;
}

export interface LiveServer {
  readonly counts: () => LiveCounts;
  /** Tells everybody that the server goes, and closes their connections. */
  readonly close: () => Promise<void>;
}

/**
 * Serves rooms on an HTTP server, under `/socket.io/`.
 *
 * @param reach the world, asked for when the first device comes, and again while there is none: a store that is away at the
 * start does not keep pages from being served
 */
export function serveRooms(http: HttpServer, reach: () => Promise<LiveContext>): LiveServer {
  const config = readConfig();
  const markCaller = callerMarker(config.proxies);
  let opening: Promise<Opened> | undefined;
  const tally = { answers: 0 };
  const io = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: MESSAGE_MAX_BYTES,
    pingInterval: PING_INTERVAL_MS,
    pingTimeout: PING_TIMEOUT_MS,
    perMessageDeflate: false,
    allowRequest: (request, decide) => {
      if (isForeignRequest(request)) {
        decide('another site', false);
        return;
      }
      markCaller(request);
      opening ??= reach().then((context) => openRooms(io, context, tally));
      opening.then(
        () => decide(null, true),
        (error: unknown) => {
          opening = undefined;
          console.error(error);
          decide('no store', false);
        },
      );
    },
  });
  const always = securityHeaders(config);
  io.engine.on('headers', (headers: Record<string, string>) => void Object.assign(headers, always));
  const stopErasing = eraseInTime(reach, (sessions) => {
    opening?.then(
      (opened) => opened.forget(sessions),
      () => undefined,
    );
  });
  return {
    counts: () => countsOf(io, tally.answers),
    close: async () => {
      await stopErasing();
      const opened = await opening?.catch(() => undefined);
      io.local.disconnectSockets(true);
      await opened?.stop();
      // The HTTP server is closed by whoever made it.
      io.engine.close();
    },
  };
}

interface Opened {
  /** Lets go of sessions that were erased. */
  readonly forget: (sessions: readonly string[]) => void;
  readonly stop: () => Promise<void>;
}

function openRooms(io: Server, context: LiveContext, tally: Tally): Opened {
  const rooms = new Rooms(context);
  const spread = new Spread(context, io);
  const door = { context, rooms, wrongCodes: new WrongCodes(context), tally };
  participantSockets(io, door, spread);
  trainerSockets(io, door, spread);
  if (context.databaseUrl !== undefined)
    spread.processes = joinProcesses(io, context.databaseUrl, {
      moved: (session) => void spread.movedElsewhere(session),
      changed: (session) => spread.changedElsewhere(session),
      here: (session) => spread.here(session),
    });
  const look = idleLook(context, rooms, spread);
  let looking: Promise<void> = Promise.resolve();
  const forgetting = setInterval(() => {
    for (const session of rooms.forgetIdle((one) => spread.isInUse(one))) spread.forget(session);
    looking = looking.then(look).catch((error: unknown) => console.error(error));
  }, LOOK_EVERY_MS);
  forgetting.unref();
  return {
    forget: (sessions) => {
      for (const session of sessions) {
        rooms.forget(session);
        spread.end(session);
      }
    },
    stop: async () => {
      clearInterval(forgetting);
      await looking;
      await spread.stop();
    },
  };
}

function countsOf(io: Server, answers: number): LiveCounts {
  const [participants, trainers] = [io.of(PARTICIPANTS), io.of(TRAINERS)];
  const names = [participants, trainers].flatMap(({ adapter }) => [...adapter.rooms.keys()]);
  const rooms = new Set(names.filter((name) => name.startsWith(everybodyOf(''))));
  return {
    rooms: rooms.size,
    participants: participants.sockets.size,
    trainers: trainers.sockets.size,
    answers,
  };
}

/** Rooms on the port of the pages. Participants and trainers have a namespace each, so that no message can be taken for the other's. */
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { eraseInTime } from './erase-in-time.ts';
import { idleLook } from './idle-rooms.ts';
import type { LiveContext } from './live-context.ts';
import { participantSockets } from './participant-sockets.ts';
import { joinProcesses } from './processes.ts';
import { Rooms } from './rooms.ts';
import { Spread } from './spread.ts';
import { trainerSockets } from './trainer-sockets.ts';
import { WrongCodes } from './wrong-codes.ts';

/** An answer to the largest item is about 3 kB. */
const MESSAGE_MAX_BYTES = 16_384;
/** A phone that vanished is noticed after about half a minute; one that comes back is let in at once. */
const PING_INTERVAL_MS = 15_000;
const PING_TIMEOUT_MS = 15_000;
const LOOK_EVERY_MS = 60_000;

export interface LiveServer {
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
  let opening: Promise<Opened> | undefined;
  const io = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: MESSAGE_MAX_BYTES,
    pingInterval: PING_INTERVAL_MS,
    pingTimeout: PING_TIMEOUT_MS,
    perMessageDeflate: false,
    allowRequest: (request, decide) => {
      if (!isFromHere(request)) {
        decide('another site', false);
        return;
      }
      opening ??= reach().then((context) => openRooms(io, context));
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
  const stopErasing = eraseInTime(reach, (sessions) => {
    opening?.then(
      (opened) => opened.forget(sessions),
      () => undefined,
    );
  });
  return {
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

function openRooms(io: Server, context: LiveContext): Opened {
  const rooms = new Rooms(context);
  const spread = new Spread(context, io);
  const door = { context, rooms, wrongCodes: new WrongCodes(context) };
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

/** A page of another site must not speak in a reader's name. Programs that are no browsers send no origin. */
function isFromHere({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

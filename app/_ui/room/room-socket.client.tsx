'use client';
import { io, type Socket } from 'socket.io-client';

/** How the connection to a room stands. `refused`, `replaced` and `removed` stay until somebody tries again. */
export type LinePhase = 'connecting' | 'connected' | 'reconnecting' | 'refused' | 'replaced' | 'removed';

/** A connection to a room that comes back by itself. */
export interface RoomSocket {
  readonly socket: Socket;
  /** Connects, or tries again after a refusal. */
  readonly open: () => void;
  readonly close: () => void;
  /** Sends and waits for the answer. @throws Error when there is no connection, or none answers in time */
  readonly ask: (event: string, value: unknown) => Promise<unknown>;
}

interface ConnectError extends Error {
  readonly data?: { readonly code?: string };
}

const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 5000;
/** Of a room that lost its server, everybody comes back: not all at the same moment. */
const JITTER = 0.6;
const ANSWER_WITHIN_MS = 5000;
/** A connection that says nothing for this long after the device woke is taken for dead. */
const WAKE_WITHIN_MS = 2500;

/**
 * @param auth what the device shows, asked for at every connection
 * @param probe a message that the server answers at once and that changes nothing
 * @param told every change of the connection; `code` says why it was refused
 */
export function openRoomSocket(
  namespace: '/participants' | '/trainers',
  auth: () => Readonly<Record<string, unknown>>,
  probe: string,
  told: (phase: LinePhase, code: string) => void,
): RoomSocket {
  const socket = io(namespace, {
    auth: (give) => give(auth()),
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: FIRST_PAUSE_MS,
    reconnectionDelayMax: LONGEST_PAUSE_MS,
    randomizationFactor: JITTER,
    autoConnect: false,
    forceNew: true,
  });
  let stop: () => void = () => undefined;
  const again = watch(socket, told);
  return {
    socket,
    open: () => {
      stop();
      stop = keepAwake(socket, probe);
      again.allow();
      told('connecting', '');
      socket.connect();
    },
    close: () => {
      stop();
      again.forbid();
      socket.disconnect();
    },
    ask: async (event, value) => {
      if (!socket.connected) throw new Error('no connection');
      return socket.timeout(ANSWER_WITHIN_MS).emitWithAck(event, value) as Promise<unknown>;
    },
  };
}

/** Tells how the connection stands, and comes back where the library would not. */
function watch(socket: Socket, told: (phase: LinePhase, code: string) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWanted = true;
  const forbid = (): void => {
    isWanted = false;
    clearTimeout(timer);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => socket.connect(), jittered(LONGEST_PAUSE_MS / 4));
  };
  const end = (phase: LinePhase): void => {
    forbid();
    told(phase, '');
  };
  socket.on('connect', () => told('connected', ''));
  socket.on('replaced', () => end('replaced'));
  socket.on('removed', () => end('removed'));
  socket.on('connect_error', (error: ConnectError) => {
    const code = error.data?.code;
    if (!isWanted) return;
    if (code !== undefined && code !== 'try-again') {
      told('refused', code);
      return;
    }
    told('reconnecting', '');
    if (!socket.active) later();
  });
  socket.on('disconnect', () => {
    if (!isWanted) return;
    told('reconnecting', '');
    // The server itself ended it: it goes, and comes again.
    if (!socket.active) later();
  });
  return { allow: () => (isWanted = true), forbid };
}

/** A device that slept believes in a connection that is long gone: when it wakes, the server is asked. */
function keepAwake(socket: Socket, probe: string): () => void {
  const look = (): void => {
    if (document.visibilityState !== 'visible' || !socket.connected) return;
    socket.timeout(WAKE_WITHIN_MS).emit(probe, null, (error: Error | null) => {
      if (error !== null && socket.connected) socket.io.engine.close();
    });
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', look);
  };
}

/** A pause between half of it and half as much again. */
export function jittered(ms: number): number {
  return ms * (0.5 + Math.random());
}

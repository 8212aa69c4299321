/**
 * Several processes on one PostgreSQL: what one tells the others. Only names of sessions and numbers go between them; what
 * participants and trainers are told, each process reads from the store and sends to its own devices.
 */
import { createAdapter } from '@socket.io/postgres-adapter';
import type { Server } from 'socket.io';
import { listeningPool } from './listening-pool.ts';

/** PostgreSQL refuses a notification of 8000 bytes; longer ones go through a table. */
const NOTIFIED_BYTES = 7_000;
const ATTACHMENTS = 'socket_io_attachments';

/** Who of a session is connected to one process. */
export interface Here {
  readonly connected: readonly string[];
  readonly hasTrainer: boolean;
}

/** What happens elsewhere: the room moved on, somebody answered or came or went, a trainer's device came or went. */
export interface Hearing {
  readonly moved: (session: string) => void;
  readonly changed: (session: string) => void;
  readonly here: (session: string) => Here;
}

/** The other processes of an installation. */
export interface Processes {
  readonly tell: (what: 'moved' | 'changed', session: string) => void;
  /** Who is connected to the other processes. One that does not answer is taken to have nobody. */
  readonly elsewhere: (session: string) => Promise<Here>;
  readonly close: () => Promise<void>;
}

/** There is no other process on a SQLite file. */
export const ALONE: Processes = {
  tell: () => undefined,
  elsewhere: () => Promise.resolve({ connected: [], hasTrainer: false }),
  close: () => Promise.resolve(),
};

/** Joins the processes that use a PostgreSQL database. */
export function joinProcesses(io: Server, databaseUrl: string, hearing: Hearing): Processes {
  const { pool, end } = listeningPool(databaseUrl);
  let isClosing = false;
  io.adapter(
    createAdapter(pool, {
      tableName: ATTACHMENTS,
      payloadThreshold: NOTIFIED_BYTES,
      // Farewells may find no connection any more: the others notice by themselves that this process is gone.
      errorHandler: (error) => (isClosing ? undefined : console.error(error)),
    }),
  );
  io.on('moved', (session: string) => hearing.moved(session));
  io.on('changed', (session: string) => hearing.changed(session));
  io.on('here', (session: string, reply: (here: Here) => void) => reply(hearing.here(session)));
  return {
    tell: (what, session) => io.serverSideEmit(what, session),
    elsewhere: async (session) => merged(await asked(io, session)),
    close: async () => {
      isClosing = true;
      // The adapters give their connections back only when they are closed themselves.
      for (const namespace of io._nsps.values()) void namespace.adapter.close();
      await end();
    },
  };
}

async function asked(io: Server, session: string): Promise<readonly Here[]> {
  return new Promise((done) => {
    io.serverSideEmit('here', session, (_: unknown, answers: readonly Here[] | undefined) =>
      done(answers ?? []),
    );
  });
}

function merged(all: readonly Here[]): Here {
  return {
    connected: all.flatMap(({ connected }) => connected),
    hasTrainer: all.some(({ hasTrainer }) => hasTrainer),
  };
}

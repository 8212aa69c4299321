import { fileURLToPath } from 'node:url';
import type { OpenRoom } from './live-room.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';
import type { StorePlace } from './stores.ts';

const MAIN = fileURLToPath(new URL('live-server-main.ts', import.meta.url));

/** A server of rooms in another process. */
export interface LiveServerProcess extends ServerProcess {
  readonly openRoom: () => Promise<OpenRoom>;
  /** Resident memory after a collection, in bytes. */
  readonly memory: () => Promise<number>;
}

/** @param quiz a quiz of the shipped course that rooms are opened on; without one, the small bank of the tests */
export async function startLiveServer(place: StorePlace, quiz = ''): Promise<LiveServerProcess> {
  const server = await startServerProcess(MAIN, place, { LIVE_QUIZ: quiz });
  return { ...server, openRoom: () => server.ask('room'), memory: () => server.ask('memory') };
}

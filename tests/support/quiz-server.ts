import { fileURLToPath } from 'node:url';
import { startServerProcess, type ServerProcess } from './server-process.ts';
import type { StorePlace } from './stores.ts';

const MAIN = fileURLToPath(new URL('quiz-server-main.ts', import.meta.url));

/** The use cases of quizzes behind HTTP, on a store. */
export function startQuizServer(place: StorePlace): Promise<ServerProcess> {
  return startServerProcess(MAIN, place);
}

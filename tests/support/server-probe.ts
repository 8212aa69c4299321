/**
 * Loaded into a server under test before its own program (`--import`): tells what memory it takes and how many requests it
 * accepted and answered in full when it is asked, and the latter again when it ends.
 */
import { subscribe } from 'node:diagnostics_channel';
import { writeSync } from 'node:fs';

/** In bytes, after a collection. */
export interface ServerMemory {
  readonly heap: number;
  readonly resident: number;
}

/** Since the start of the server. */
export interface ServerRequests {
  readonly accepted: number;
  readonly answered: number;
}

let [accepted, answered] = [0, 0];
subscribe('http.server.request.start', () => (accepted += 1));
subscribe('http.server.response.finish', () => (answered += 1));
process.once('exit', () => {
  writeSync(process.stdout.fd, `${JSON.stringify({ accepted, answered } satisfies ServerRequests)}\n`);
});

process.on('message', (asked) => {
  if (asked === 'requests') process.send?.({ accepted, answered } satisfies ServerRequests);
  if (asked !== 'memory') return;
  // What a finaliser lets go of is collected the second time.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed: heap, rss: resident } = process.memoryUsage();
  process.send?.({ heap, resident } satisfies ServerMemory);
});
// The channel to the test does not keep the server alive.
process.channel?.unref();

/** A server of rooms on SQLite in a process of its own, for the bench: opens rooms, and says what memory it takes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fileURLToPath } from 'node:url';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { openRoom, startRoomServer } from '#tests/support/live-room.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const QUIZ = 'quick-check';
const { bank } = compileBank(readContent(fileURLToPath(new URL('../../', import.meta.url))).files);
const dataFolder = mkdtempSync(join(tmpdir(), 'stemma-bench-live-'));
const store = await openStore({ databaseUrl: undefined, dataFolder });
const server = await startRoomServer(store, { kinds });

process.on('message', (asked: 'room' | 'memory' | 'end') => void answer(asked));
process.send?.({ url: server.url });

async function answer(asked: 'room' | 'memory' | 'end'): Promise<void> {
  if (asked === 'room') process.send?.(await openRoom(server, {}, { bank, quiz: QUIZ }));
  if (asked === 'memory') {
    collect();
    process.send?.(process.memoryUsage().rss);
  }
  if (asked !== 'end') return;
  await server.kill();
  await store.close();
  rmSync(dataFolder, { recursive: true, force: true });
  process.exit(0);
}

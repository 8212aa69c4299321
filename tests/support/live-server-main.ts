/** A server of rooms in a process of its own, which may be killed: opens rooms when asked, and says what memory it takes. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fileURLToPath } from 'node:url';
import type { Bank } from '#lib/bank/bank.ts';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { readConfig } from '#lib/shell/config.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { testKinds } from './bank-builder.ts';
import { openRoom, startRoomServer } from './live-room.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** The quiz of the shipped course that rooms are opened on; without one, the small bank of the tests. */
const quiz = process.env['LIVE_QUIZ'] ?? '';
const store = await openStore(readConfig());
const server = await startRoomServer(store, { kinds: quiz === '' ? testKinds : kinds });
const choice: { bank?: Bank; quiz?: string } = quiz === '' ? {} : { bank: shippedBank(), quiz };

process.on('message', (asked: 'room' | 'memory' | 'end') => void answer(asked));
process.send?.({ url: server.url });

function shippedBank(): Bank {
  return compileBank(readContent(fileURLToPath(new URL('../../', import.meta.url))).files).bank;
}

async function answer(asked: 'room' | 'memory' | 'end'): Promise<void> {
  if (asked === 'room') process.send?.(await openRoom(server, {}, choice));
  if (asked === 'memory') {
    collect();
    process.send?.(process.memoryUsage().rss);
  }
  if (asked !== 'end') return;
  await server.kill();
  await store.close();
  process.exit(0);
}

/** A server of rooms in a process of its own, which may be killed: opens rooms when asked, and says what memory it takes. */
import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fileURLToPath } from 'node:url';
import type { Bank } from '#lib/bank/bank.ts';
import type { ScoringKind } from '#lib/shell/usecases/context.ts';
import { readConfig } from '#lib/shell/config.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { testKinds } from './bank-builder.ts';
import { openRoom, startRoomServer } from './live-room.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** The quiz of the shipped course that rooms are opened on; without one, the small bank of the tests. */
const quiz = process.env['LIVE_QUIZ'] ?? '';
const store = await openStore(readConfig());
const shipped = quiz === '' ? undefined : await shippedCourse();
const server = await startRoomServer(store, { kinds: shipped?.kinds ?? testKinds });
const choice: { bank?: Bank; quiz?: string } = shipped === undefined ? {} : { bank: shipped.bank, quiz };

process.on('message', (asked: 'room' | 'memory' | 'end') => void answer(asked));
// Whoever started it is gone.
process.on('disconnect', () => process.exit(0));
process.send?.({ url: server.url });
flushCompileCache();

/** Loaded late: a server that is started to be killed has no use for the compiler. */
async function shippedCourse(): Promise<{ readonly bank: Bank; readonly kinds: readonly ScoringKind[] }> {
  const { compileBank } = await import('#lib/bank/compile-bank.ts');
  const { kinds } = await import('#lib/items/kinds/registry.gen.ts');
  const { readContent } = await import('#lib/shell/files/read-content.ts');
  const { files } = readContent(fileURLToPath(new URL('../../', import.meta.url)));
  return { bank: compileBank(files).bank, kinds };
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

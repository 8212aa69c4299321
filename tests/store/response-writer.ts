/**
 * A process that writes responses and prints each id once it is acknowledged, until it has written enough or is killed.
 * `response-writer.ts PLACE SITTING FIRST COUNT`, the first two in JSON.
 */
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { z } from 'zod';
import { openStore } from '#lib/shell/db/open-store.ts';
import { insertResponse } from '#lib/shell/db/responses.ts';
import { newResponse } from '../support/stored-response.ts';

/** Writers at the same time. */
const LANES = 10;
const STANDARD_OUTPUT = 1;

const [, , place = '', sitting = '', first = '', count = ''] = process.argv;
const { databaseUrl, dataFolder } = z
  .object({ databaseUrl: z.string().optional(), dataFolder: z.string() })
  .parse(JSON.parse(place));
const whose = z.object({ learner: z.string(), attempt: z.string() }).parse(JSON.parse(sitting));
const store = await openStore({ databaseUrl, dataFolder });
flushCompileCache();
const end = Number(first) + Number(count);
let next = Number(first);

async function lane(): Promise<void> {
  while (next < end) {
    const response = newResponse(whose, next);
    next += 1;
    const isAdded = await store.write((records) => insertResponse(records, response));
    // Written at once, not buffered: what was printed was acknowledged.
    if (isAdded) writeSync(STANDARD_OUTPUT, `${response.id}\n`);
  }
}

await Promise.all(Array.from({ length: LANES }, lane));
await store.close();

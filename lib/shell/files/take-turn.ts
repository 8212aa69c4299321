/** Taking turns with other processes on this machine. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

const EVERY_MS = 25;
/** Every turn is done in a moment: whoever holds it longer does something else than was meant. */
const WAIT_MAX_MS = 10_000;

/**
 * Waits until nobody else holds the file at `path`, and takes it. Who has it is known to the system and to nobody else: when a
 * process ends in whatever way, its turn ends, so that there is no old lock that two could take away at once. The file stays.
 *
 * @returns what gives the turn back; undefined when somebody else does not end, after 10 seconds
 */
export async function takeTurn(path: string): Promise<(() => void) | undefined> {
  mkdirSync(dirname(path), { recursive: true });
  for (let waited = 0; waited < WAIT_MAX_MS; waited += EVERY_MS) {
    const held = taken(path);
    if (held !== undefined) return () => held.close();
    await wait(EVERY_MS);
  }
  return undefined;
}

/** An empty database that is locked as a whole, or undefined when somebody else has it. */
function taken(path: string): DatabaseSync | undefined {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('begin exclusive');
    return database;
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
}

/** https://sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5;

/** `backup`, `restore` and `move`: the store that the environment names, copied. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { systemClock } from '#lib/shell/clock.ts';
import { postgresUrl, readConfig } from '#lib/shell/config.ts';
import type { Filled } from '#lib/shell/db/copy/fill-store.ts';
import { moveStore } from '#lib/shell/db/copy/move-store.ts';
import { placeName, withSnapshot } from '#lib/shell/db/copy/read-store.ts';
import { restoreStore } from '#lib/shell/db/copy/restore-store.ts';
import type { TableContents } from '#lib/shell/db/copy/table-contents.ts';
import { writeBackup } from '#lib/shell/db/copy/write-backup.ts';
import { flagOption, MisuseError, textOption, type CommandInput, type ExitCode } from './command.ts';
import { amount } from './report.ts';
import { sizeText } from './size-text.ts';

/** Writes what the store holds at this moment into a file; servers go on. */
export async function runBackup(input: CommandInput): Promise<ExitCode> {
  const place = readConfig();
  const file = resolve(input.positionals[0] ?? '');
  const contents = await withSnapshot(place, (snapshot) => writeBackup(file, snapshot, systemClock));
  input.out(
    `Backed up: ${placeName(place)}\n  to    ${file} (${sizeText(statSync(file).size)})\n${rowsText(contents)}`,
  );
  input.note(
    'It holds what learners answered and the secret that signs cookies: keep it as you keep the store.',
  );
  return 0;
}

/** Brings a backup into the store. */
export async function runRestore(input: CommandInput): Promise<ExitCode> {
  const place = readConfig();
  const file = resolve(input.positionals[0] ?? '');
  const filled = await restoreStore(place, file, flagOption(input, 'replace'), systemClock);
  input.out(`Restored: ${file}\n  into  ${placeName(place)}\n${filledText(filled)}`);
  input.note(
    'Restart every server that ran meanwhile: it still signs cookies with the secret that the store had before, and holds open rooms that are gone.',
  );
  return 0;
}

/** Copies the SQLite store into PostgreSQL. */
export async function runMove(input: CommandInput): Promise<ExitCode> {
  const { databaseUrl, dataFolder } = readConfig();
  const to = textOption(input, 'to');
  if (to === undefined || !postgresUrl.safeParse(to).success)
    throw new MisuseError(
      '--to expects an address such as postgres://user@host/database, with the password in PGPASSWORD.',
    );
  if (databaseUrl !== undefined)
    throw new MisuseError(
      'DATABASE_URL is set, so the store is on PostgreSQL already. From one database to another: backup, then restore.',
    );
  const filled = await moveStore(dataFolder, to, systemClock);
  const place = { databaseUrl: to, dataFolder };
  input.out(
    `Moved: ${placeName({ ...place, databaseUrl: undefined })}\n  to    ${placeName(place)}\n${filledText(filled)}`,
  );
  input.note(
    'Start the server with DATABASE_URL set to that address. No row of the SQLite file has changed; whatever writes to it from now on is not in PostgreSQL.',
  );
  return 0;
}

function filledText({ contents, erasedAgain, recalledAgain }: Filled): string {
  const erased = `  erased again: ${amount(erasedAgain, 'learner')}, erased from the store since the backup was made\n`;
  const recalled = `  recalled again: ${amount(recalledAgain, 'item')}, recalled in the store since the backup was made\n`;
  return [
    `${rowsText(contents)}  counts and hashes of every table agree\n`,
    erasedAgain === 0 ? '' : erased,
    recalledAgain === 0 ? '' : recalled,
  ].join('');
}

function rowsText(contents: readonly TableContents[]): string {
  const width = Math.max(...contents.map(({ table }) => table.length));
  const lines = contents
    .filter(({ rows }) => rows > 0)
    .map(({ table, rows }) => `    ${table.padEnd(width)}  ${rows}\n`);
  const total = contents.reduce((sum, { rows }) => sum + rows, 0);
  return `  rows  ${total}\n${lines.join('')}`;
}

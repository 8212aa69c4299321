import { STORE_NAMED, type Command } from '../command.ts';

/** `move`: from a SQLite file to a PostgreSQL server. */
export const move: Command = {
  usage: '--to postgres://user@host/database',
  details: [
    '--to URL      a database that holds nothing yet. A password is better given in PGPASSWORD than in the address, which other',
    '              users of the machine may see in its list of processes; it is never printed',
    '',
    'Copies the file in STEMMA_DATA; stop the server first. Everything happens in one transaction, counts and hashes are compared',
    'before it is kept, and no row of the file changes. When something wrote to it meanwhile, nothing is kept; while the rows are made',
    'durable nobody can write to it.',
  ],
  options: { to: { type: 'string' } },
  rootless: STORE_NAMED,
  arguments: [0, 0],
  run: async (input) => (await import('../store-copies.ts')).runMove(input),
};

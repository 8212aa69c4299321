import { STORE_NAMED, type Command } from '../command.ts';

/** `doctor`: what is to be known about the store, and what is wrong with it. */
export const doctor: Command = {
  usage: '[--json]',
  details: [
    '--json        {engine, engineVersion, place, bytes, freeBytes, schema: {applied, pending, unknown}, isWritable, rows: {table: count},',
    '              findings: [{severity, code, message}]}',
    '',
    'Looks at the store that the server uses (STEMMA_DATA or DATABASE_URL), also while it runs, and changes nothing:',
    'migrations that are pending are named and not run. Exit code 1 means that a server cannot use the store as it is.',
  ],
  options: { json: { type: 'boolean' } },
  rootless: STORE_NAMED,
  arguments: [0, 0],
  // The store is loaded by the commands that use it alone: it would take the others a third longer to start.
  run: async (input) => (await import('../store-health.ts')).runDoctor(input),
};

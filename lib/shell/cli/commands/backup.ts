import { STORE_NAMED, type Command } from '../command.ts';

/** `backup`: the store at one moment, in a file. */
export const backup: Command = {
  usage: 'FILE',
  details: [
    'FILE          a file that is not there yet; it appears when it is whole, and only its owner can read it',
    '',
    'Copies the store that the server uses (STEMMA_DATA or DATABASE_URL). Of either engine it makes a SQLite file with the same',
    'tables, and the count and hash of each, so that stemma restore can bring it into a store of either engine.',
  ],
  options: {},
  rootless: STORE_NAMED,
  arguments: [1, 1],
  run: async (input) => (await import('../store-copies.ts')).runBackup(input),
};

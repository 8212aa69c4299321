import { STORE_NAMED, type Command } from '../command.ts';

/** `restore`: a backup, brought into the store. */
export const restore: Command = {
  usage: 'FILE [--replace]',
  details: [
    'FILE          what stemma backup wrote, on either engine and by this version or an earlier one',
    '--replace     what the store holds gives way; without it, a store that is not empty is refused. Learners who have been',
    '              erased from the store since the backup was made stay erased, and what was recalled in it stays recalled',
    '',
    'Fills the store that the server uses (STEMMA_DATA or DATABASE_URL); stop the server first, or restart it afterwards: until then it',
    'goes on with the secret that signs cookies, and the rooms, of the store as it was. The file is checked before the',
    'store is touched, everything happens in one transaction, and counts and hashes are compared before it is kept.',
  ],
  options: { replace: { type: 'boolean' } },
  rootless: STORE_NAMED,
  arguments: [1, 1],
  run: async (input) => (await import('../store-copies.ts')).runRestore(input),
};

import type { Command } from '../command.ts';

/** `recall`: withdraws an item revision everywhere, at once. */
export const recall: Command = {
  usage: 'ITEM --why TEXT [--right TEXT] [--root DIR]',
  details: [
    'ITEM          an item id, or an ending of it that only one item has: the revision in the compiled bank;',
    '              or a revision (32 hexadecimal digits), also of an item that the bank no longer holds',
    '--why TEXT    what was wrong, in words for learners; they read it with the item and its lesson',
    '--right TEXT  what is right, where --why does not say it',
    '',
    'The recall is kept in the store that the server uses (STEMMA_DATA or DATABASE_URL); a running server follows at its',
    'next request. The entry it prints for quizzes/signoffs/ keeps the item out of later builds and other installations.',
  ],
  options: { why: { type: 'string' }, right: { type: 'string' } },
  arguments: [1, 1],
  // The store is loaded by the commands that use it alone: it would take the others a third longer to start.
  run: async (input) => (await import('../recall-revision.ts')).runRecall(input),
};

import type { Command } from '../command.ts';

/** `inspect`: a file for another system, looked at as that system would. */
export const inspectCommand: Command = {
  usage: 'FILE [--before FILE] [--ids] [--format text|json|github|sarif]',
  details: [
    'FILE           a file that export wrote, or a copy that was edited, packed again or saved by another program. Its format is',
    '               recognised by what stands in it, whatever its name is',
    '--before FILE  an Anki package that learners have: also say which of its notes FILE would not correct',
    '--ids          the ids of its questions as well, a line each; json has them always',
    '--format F     as for check; places in a package are PACKAGE!FILE, with line and column, or row and column of a sheet',
    '',
    'Packages are unpacked in memory and within limits; nothing in them is run, and nothing is written.',
  ],
  options: { before: { type: 'string' }, ids: { type: 'boolean' }, format: { type: 'string' } },
  rootless: 'The file is inspected by itself: no content is read.',
  arguments: [1, 1],
  // Readers of every format are loaded by this command alone.
  run: async (input) => (await import('../inspect-export.ts')).runInspect(input),
};

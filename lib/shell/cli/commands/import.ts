import type { Command } from '../command.ts';
import { runImport } from '../import-bank.ts';

/** `import`: a bank of another system becomes a quiz file, and items of this course that come home are compared with it. */
export const importCommand: Command = {
  usage:
    'gift|moodle-xml|csv FILE [--quiz NAME] [--course C] [--out FILE] [--today DAY] [--format F] [--root DIR]',
  details: [
    'FILE          the bank as the other system exported it',
    '--quiz NAME   the id of the quiz (default: the name of FILE)',
    '--course C    the course whose facts prove the items (default: the only one)',
    '--out FILE    where the quiz is written, most often quizzes/blueprints/NAME.md; nothing is overwritten.',
    '              Without it the quiz goes to standard output and the report to standard error',
    '--today DAY   the day (YYYY-MM-DD) on which items may be served or not (default: today)',
    '--format F    the report, as for check',
    '',
    'Items that facts prove stand as they are; the others are drafts, each with a comment on what it needs.',
    'A question with an id of an export of this course is compared with the item and never drafted: a changed',
    'key is an error, changed words are a warning that says where they come from.',
    'Every question is counted: compared, imported, or left out with the reason.',
  ],
  options: {
    quiz: { type: 'string' },
    course: { type: 'string' },
    out: { type: 'string' },
    today: { type: 'string' },
    format: { type: 'string' },
  },
  arguments: [2, 2],
  run: runImport,
};

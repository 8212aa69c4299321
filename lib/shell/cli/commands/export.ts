import type { Command } from '../command.ts';

/** `export`: items as a file for another system. */
export const exportCommand: Command = {
  usage:
    'FORMAT --quiz Q | --course C | --lesson L [--out FILE] [--report text|json] [--today DATE] [--date DATE] [--site URL] [--root DIR]',
  details: [
    'FORMAT        without one, the formats with what each is for',
    '--quiz Q      every item that the quiz may ask',
    '--course C    every item of the course',
    '--lesson L    every item of the lesson: its id, or course/lesson',
    '--out FILE    where to write; without it a text format goes to standard output',
    '--report F    what was written, lost and refused, as text (default) or json: to standard output, or to standard error',
    '              when the file goes to standard output',
    '--today DATE  the day on which sources are overdue or not (default: today in UTC)',
    '--date DATE   the day that formats write which say when they were made (default: 2000-01-01, so that two runs give',
    '              the same bytes; an Anki package says when the content was last committed, or changed since)',
    '--site URL    public address of the installation, for names that are addresses (default: STEMMA_URL)',
    '',
    'Items that were recalled in the store that the server uses (STEMMA_DATA or DATABASE_URL) are refused. Nothing is written',
    'when every item is. The file is inspected before it is written: a fault in it is told, and the exit code is 1.',
  ],
  options: {
    quiz: { type: 'string' },
    course: { type: 'string' },
    lesson: { type: 'string' },
    out: { type: 'string' },
    report: { type: 'string' },
    today: { type: 'string' },
    date: { type: 'string' },
    site: { type: 'string' },
  },
  arguments: [0, 1],
  // Formats and store are loaded by the commands that use them alone.
  run: async (input) => (await import('../export-items.ts')).runExport(input),
};

/** Ways in which authors break files: what each is told, and exactly where. */
import { describe, expect, test } from 'vitest';
import { damaged, LESSON, soundFile } from './sound-lesson.ts';
import { COURSE, expectToldOnce, QUIZ, SOURCES, told, WORDS, type Way } from './told-of.ts';

/** One fault each: the place, and words of what is said. */
const WAYS: readonly Way[] = [
  [
    'a name that is none',
    damaged('    relation: binds', '    relation: binds\n    __proto__: x'),
    '13:5-13:14',
    'Give the field another name',
  ],
  [
    'a field of another kind of fact',
    damaged('    relation: binds', '    relation: binds\n    members: [gate]'),
    '14:5-14:11',
    'expected none in a fact of kind `set`: it belongs to `relation`',
  ],
  ['nothing but zeros', { path: LESSON, text: '\u0000'.repeat(500) }, '1:1-1:2', 'nothing but zero bytes'],
  [
    'a change of another age',
    damaged('title: How', 'changes:\n  0206-02-20: New.\ntitle: How'),
    '3:3-3:13',
    'expected a day from 1900 on',
  ],
  [
    'a source that was read in another age',
    damaged('retrieved: unknown', 'retrieved: 0026-02-20', SOURCES),
    '5:14-5:24',
    'expected a day from 1900 on',
  ],
  [
    'a change on no day',
    damaged('title: How', 'changes:\n  2026-02-30: New.\ntitle: How'),
    '3:3-3:13',
    'YYYY-MM-DD',
  ],
  [
    'a change twice',
    damaged('title: How', 'changes:\n  2026-02-03: New.\n  2026-02-03: Newer.\ntitle: How'),
    '4:3-4:13',
    '2026-02-03',
  ],
  [
    'a line of dashes right below a sentence',
    damaged('of the channel.', 'of the channel.\n---'),
    '18:1-18:4',
    'expected an empty line between them',
  ],
  [
    'code without an end around strong evidence',
    damaged('Gabapentin **', '```\nGabapentin **'),
    '17:1-17:4',
    'Unexpected end of the text inside code',
  ],
  [
    'a text without fields',
    { path: LESSON, text: '# Gabapentin\n\nIt binds.\n' },
    '1:1-1:13',
    'a first line `---`',
  ],
  [
    'two objectives of one name',
    {
      path: LESSON,
      text: soundFile(LESSON)
        .text.replace('facts:', '  site:\n    text: Name another.\n    topic: another\nfacts:')
        .replace('objective: site', 'objective: other'),
    },
    '8:3-8:7',
    'Unexpected second `site`',
  ],
  [
    'two facts of one id, and a case on the other',
    damaged(
      '    source: us-label#mechanism',
      `    source: us-label#mechanism
  - id: binds-subunit
    objective: site
    subject: gabapentin
    relation: binds
    object: subunit
    evidence: fastens to the subunit
    source: us-label#mechanism
cases:
  - id: one
    facts: [binds-other]
    text: She takes it.`,
    ),
    '16:9-16:22',
    'Unexpected second id "binds-subunit"',
  ],
  [
    'a list of lines for names with texts',
    damaged('    source', '    false:\n      - subunit: no\n    source'),
    '16:7-16:20',
    'expected names, each with text',
  ],
  [
    'text for an objective',
    damaged(
      'site:\n    text: Name the site that gabapentin binds.\n    topic: where gabapentin binds',
      'site: Name it',
    ),
    '5:9-5:16',
    'expected fields `text` and `topic`',
  ],
  [
    'no facts',
    { path: LESSON, text: soundFile(LESSON).text.replace(/facts:[^]*?---/u, 'facts:\n---') },
    '8:1-8:6',
    'expected a list of one or more entries, each with a `kind`',
  ],
  ['an empty file', { path: LESSON, text: '' }, '1:1-1:1', 'Unexpected empty file'],
  [
    'a section that is not recorded',
    damaged('#mechanism', '#mechanics'),
    '15:22-15:31',
    'Unexpected section "mechanics"',
  ],
  [
    'evidence with other marks',
    damaged('evidence: fastens to', 'evidence: Fastens *to*'),
    '14:15-14:39',
    'Copy its words: "fastens to the subunit"',
  ],
  [
    'a day that is none',
    damaged('retrieved: unknown', 'retrieved: 2026-02-30', SOURCES),
    '5:14-5:24',
    'expected a day of the calendar',
  ],
  [
    'a lesson twice',
    damaged('[mechanism]', '[mechanism, mechanism]', COURSE),
    '5:22-5:31',
    'Delete one of the two.',
  ],
  [
    'a fact of a case twice',
    damaged(
      '#mechanism\n',
      '#mechanism\ncases:\n  - { id: one, facts: [binds-subunit, binds-subunit], text: A man takes it. }\n',
    ),
    '17:39-17:52',
    'Unexpected second "binds-subunit" in the list, expected it once',
  ],
  [
    'a row of a quiz with an objective that nobody has',
    damaged('items: 5', 'items: 5\ncells:\n  - { objective: sight, min: 1 }', QUIZ),
    '6:18-6:23',
    'Unexpected objective "sight"',
  ],
  [
    'a row of a quiz with a fact that nobody has',
    damaged('items: 5', 'items: 5\ncells:\n  - { fact: binds-subunits, min: 1 }', QUIZ),
    '6:13-6:27',
    'Did you mean "binds-subunit"?',
  ],
  [
    'a row of a quiz with a lesson that nobody has',
    damaged('items: 5', 'items: 5\ncells:\n  - { lesson: mechanics, min: 1 }', QUIZ),
    '6:15-6:24',
    'Unexpected lesson "mechanics"',
  ],
  [
    'sign-offs of a course that is not there',
    { path: 'quizzes/signoffs/gabapentn.yaml', text: 'approved: []\n' },
    '1:1-1:1',
    'Did you mean "gabapentin"?',
  ],
  [
    'a cut score that everybody reaches',
    damaged('items: 5', 'items: 5\ncut-score: 0', QUIZ),
    '5:12-5:13',
    'expected at least 1',
  ],
  [
    'a cut score as a share',
    damaged('items: 5', 'items: 5\ncut-score: 0.8', QUIZ),
    '5:12-5:15',
    'expected at least 1 | Write under `cut-score`: the percentage',
  ],
  [
    'an address with a blank',
    damaged('url: unknown', 'url: https://example.org/ label', SOURCES),
    '6:8-6:34',
    'expected an address such as',
  ],
  [
    'a name around all sources',
    { path: SOURCES, text: `sources:\n${soundFile(SOURCES).text.replaceAll(/^(?=.)/gmu, '  ')}` },
    '1:1-1:8',
    'Unexpected `sources` around the documents',
  ],
  [
    'two lessons without a comma',
    damaged('[mechanism]', '[mechanism kidneys]', COURSE),
    '5:11-5:28',
    'or mechanism, kidneys where several are meant',
  ],
  [
    'lessons with semicolons',
    damaged('[mechanism]', '[mechanism; mechanism]', COURSE),
    '5:11-5:31',
    'expected an id',
  ],
  [
    'a course without its first line of dashes',
    { path: COURSE, text: soundFile(COURSE).text.replace('---\n', '') },
    '1:1-1:18',
    'expected a first line `---`',
  ],
  [
    'a field under the name of another',
    damaged('    evidence:', '    quote:'),
    '14:5-14:10',
    'Unexpected field `quote`, expected `evidence`, which is missing',
  ],
  ['a name with capitals', damaged('us-label:', 'US-label:', SOURCES), '1:1-1:9', 'Write us-label.'],
  [
    'words with line ends of long ago',
    { path: WORDS, text: soundFile(WORDS).text.replaceAll('\n', '\r') },
    '1:7-1:8',
    'Unexpected line ends of carriage returns alone',
  ],
  [
    'a qualifier with two sorts of values',
    {
      path: 'content/vocabulary/more.yaml',
      text: 'qualifiers:\n  trials: { label: trial, quantity: true, values: { one: { phrase: in one } } }\n',
    },
    '2:11-2:80',
    'expected only one of `concept`, `quantity: true` and `values`',
  ],
  [
    'a revision that reads as a number',
    {
      path: 'quizzes/signoffs/gabapentin.yaml',
      text: 'approved:\n  - item: a/b/c/single-best-answer/1\n    revision: 12345678901234567890e12345678901\n    role: nurse educator\n    date: 2026-01-01\n',
    },
    '3:15-3:47',
    'Unexpected number 12345678901234567890e12345678901, expected',
  ],
  [
    'a revision cut short',
    {
      path: 'quizzes/signoffs/gabapentin.yaml',
      text: `approved:\n  - { item: a/b/c, revision: abc, role: nurse, date: 2026-01-01 }\n`,
    },
    '2:30-2:33',
    'expected a revision: 32 hexadecimal digits',
  ],
  ...[' ---', '----', '...', '–', '+++', '***'].map(
    (line) =>
      [
        `\`${line}\` behind the fields`,
        damaged('\n---\n', `\n${line}\n`),
        `16:1-16:${String(line.length + 1)}`,
        line === '----'
          ? 'expected the line to hold nothing else'
          : `Unexpected \`${line}\` behind the fields`,
      ] as const,
  ),
  [
    'carriage returns alone',
    { path: LESSON, text: soundFile(LESSON).text.replaceAll('\n', '\r') },
    '1:4-1:5',
    'Unexpected line ends of carriage returns alone',
  ],
];

describe('ways to break a file', () => {
  test.each(WAYS)('%s', (...way) => expectToldOnce(way));

  test('an editor on Windows moves no place', () => {
    const [first = ''] = told([damaged('relation: binds', 'relation:binds')]);
    const { text } = damaged('relation: binds', 'relation:binds');
    expect(told([{ path: LESSON, text: `\uFEFF${text.replaceAll('\n', '\r\n')}` }])).toEqual([first]);
  });

  test('wide letters count as editors count them', () => {
    const file = damaged('title: How', 'title: "😀 中文", How');
    expect(told([file])[0]).toMatch(/^2:1[0-9]-2:\d+ content\/yaml-syntax/u);
  });

  test('faults of all files are told of in one order, whatever the order of the files', () => {
    const files = [
      damaged('relation: binds', 'relation:binds'),
      damaged('edition: unknown', 'edition: 2024', SOURCES),
      damaged('items: 5', 'items: five', QUIZ),
    ];
    expect(told(files)).toHaveLength(3);
    expect(told([...files].reverse())).toEqual(told(files));
  });
});

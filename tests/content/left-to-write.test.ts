/** Texts that nobody wrote yet: in fields, and in the bodies of lessons, courses and quizzes. */
import { describe, expect, test } from 'vitest';
import { parseContent } from '#lib/content/parse-content.ts';
import { damaged, LESSON } from './sound-lesson.ts';
import { base, COURSE, expectToldOnce, QUIZ, SOURCES, told, WORDS, type Way } from './told-of.ts';

const reason = (text: string): Way[1] =>
  damaged('    source: us', `    false:\n      gate: ${text}\n    source: us`);
const below = (text: string): Way[1] => damaged('Gabapentin **', `${text}\n\nGabapentin **`);

const FIELDS: readonly Way[] = [
  ...[
    'TODO',
    'tbd',
    'To do',
    'n/a',
    'To be written',
    '"TODO: ask Anna"',
    '"-"',
    '"…"',
    '<reason>',
    '"[insert reason]"',
  ].map(
    (text) =>
      [
        `a reason ${text}`,
        reason(text),
        `16:13-16:${String(13 + text.length)}`,
        `Unexpected "${text.replaceAll('"', '')}", expected the text that belongs here`,
      ] as const,
  ),
  [
    'a note in the middle of a reason',
    reason('It is left open (TODO ask Anna).'),
    '16:13-16:45',
    'content/left-to-write',
  ],
  ['a name', damaged('label: subunit', 'label: TODO', WORDS), '14:12-14:16', 'Unexpected "TODO"'],
  [
    'a source',
    damaged('title: Label of gabapentin', 'title: TODO', SOURCES),
    '2:10-2:14',
    'Unexpected "TODO"',
  ],
];

const BODIES: readonly Way[] = [
  ['a paragraph', below('tbd'), '17:1-17:4', 'Unexpected "tbd", expected the text that belongs here'],
  ['a paragraph of dots', below('…'), '17:1-17:2', 'Unexpected "…"'],
  [
    'a paragraph of a printer',
    below('Lorem ipsum dolor\nsit amet.'),
    '17:1-18:10',
    'Unexpected "Lorem ipsum',
  ],
  ['strong words', below('**TODO**'), '17:1-17:9', 'Unexpected "**TODO**"'],
  ['a heading', below('## TBD'), '17:1-17:7', 'Unexpected "## TBD"'],
  ['a list entry', below('- One.\n- TBC'), '18:3-18:6', 'Unexpected "TBC"'],
  [
    'a note to oneself',
    below('It is so. TODO: ask Anna.\nIt is.'),
    '17:11-17:26',
    'Unexpected "TODO: ask Anna."',
  ],
  ['a cell', below('| A | B |\n| - | - |\n| one | TBD |'), '19:9-19:12', 'Unexpected "TBD"'],
  ['a course', damaged('A short course.', 'To be written', COURSE), '7:1-7:14', 'Unexpected "To be written"'],
  ['a quiz', damaged('Five items.', 'TODO', QUIZ), '6:1-6:5', 'Unexpected "TODO"'],
];

describe('a text that was left to be written', () => {
  test.each([...FIELDS, ...BODIES])('%s', (...way) => expectToldOnce(way));

  test('blocks the build', () => {
    const others = base.filter(({ path }) => path !== LESSON);
    const { diagnostics } = parseContent([...others, reason('TODO')]);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'error content/left-to-write',
    ]);
  });
});

describe('a block of a body that was left to be written', () => {
  const LEFT = [
    'TBD',
    'xxx',
    'To do',
    'n/a',
    'To be written.',
    'not yet done',
    'Coming soon',
    '…',
    '..',
    '???',
    '–',
    'todo',
    'Lorem ipsum',
  ];
  const BLOCKS: Readonly<Record<string, (words: string) => string>> = {
    paragraph: (words) => words,
    'strong text': (words) => `**${words}**`,
    heading: (words) => `## ${words}`,
    entry: (words) => `- One.\n- ${words}`,
    step: (words) => `1. One.\n2. ${words}`,
  };

  test.each(Object.keys(BLOCKS))('is told of, as %s, whatever stands there', (block) => {
    const silent = LEFT.filter(
      (words) =>
        !told([below(BLOCKS[block]?.(words) ?? '')]).some((line) => line.includes('content/left-to-write')),
    );
    expect(silent).toEqual([]);
  });
});

describe('what is written', () => {
  test.each([
    'Todo es nuevo, and Na stays the same.',
    'What to do: nothing.',
    'Insert the needle [as shown] – then wait …',
    'It is to be written down.',
  ])('in a field: %s', (text) => expect(told([reason(JSON.stringify(text))])).toEqual([]));

  test.each([
    '| A | B |\n| - | - |\n| one | – |\n| two | … |\n| three | ? |',
    'To do: nothing.',
    'It is `TODO` in code.',
    '<!-- TODO: ask Anna. -->',
    '…and so it goes.',
    '- one – two',
  ])('in a text: %s', (text) => expect(told([below(text)])).toEqual([]));

  test('ids are no texts', () => {
    const all = told([damaged('objective: site', 'objective: todo')]);
    expect(all.filter((line) => line.includes('left-to-write'))).toEqual([]);
    expect(all).toContainEqual(expect.stringContaining('Unexpected objective "todo"'));
  });
});

/** Slips in fields, of a hand, a merge or another program: each is told of once, where it stands, with what to write. */
import { test } from 'vitest';
import { damaged, LESSON, soundFile } from './sound-lesson.ts';
import { COURSE, expectToldOnce, QUIZ, type Way } from './told-of.ts';

const SLIPS: readonly Way[] = [
  ['the first field too far right', damaged('title:', '  title:'), '2:1-2:3', 'before the first field'],
  [
    'the name of a list is gone',
    damaged('facts:\n', 'glossary: []\n'),
    '9:3-9:22',
    'expected the name of the list above it',
  ],
  [
    'no blank behind a colon inside braces',
    damaged('items: 5', 'items: 5\ncells:\n  - { lesson:mechanism, min: 2 }', QUIZ),
    '6:7-6:23',
    'Write `lesson: mechanism`.',
  ],
  [
    'two forms of a word inside brackets',
    damaged(
      'items: 5',
      'items: 5\nnotes: [which gate [does|do] {subject} close?, "which gate [is|are] closed?"]',
      QUIZ,
    ),
    '5:8-5:78',
    'Put each text that has brackets or braces of its own in double quotes',
  ],
  [
    'a last line without a colon',
    damaged('items: 5', 'items: 5\nkin', QUIZ),
    '5:1-5:4',
    'Write `kin: …` with what stands there, or delete the line.',
  ],
  [
    'no comma inside braces',
    damaged('items: 5', 'items: 5\ncells:\n  - { lesson: mechanism min: 2 }', QUIZ),
    '6:15-6:32',
    'expected a comma before it',
  ],
  [
    'two commas in a row',
    damaged('[mechanism]', '[mechanism,, mechanism]', COURSE),
    '5:21-5:22',
    'Delete one of the commas',
  ],
  [
    'an entry that was begun and left',
    damaged('#mechanism\n', '#mechanism\n  - kind: set\n'),
    '16:5-16:14',
    'expected fields `id`, `objective`, `evidence`, `source`',
  ],
  [
    'an entry without its first lines',
    damaged(
      '#mechanism\n',
      '#mechanism\n    subject: gabapentin\n    relation: binds\n    object: subunit\n    evidence: the subunit\n',
    ),
    '16:5-16:12',
    'expected the first lines of another entry above them',
  ],
  [
    'the line above the fields twice',
    { path: LESSON, text: `---\n${soundFile(LESSON).text}` },
    '2:1-2:4',
    'Delete the second of the two lines.',
  ],
  [
    'qualifiers as far left as their name',
    damaged('    evidence', '    qualifiers:\n    country: zelland\n    form: tablets\n    evidence'),
    '15:5-15:12',
    'Unexpected `country` and 1 more as far left as `qualifiers:`, expected them below it and further right',
  ],
  [
    'reasons as far left as their name',
    damaged('    evidence', '    false:\n    gate: It is no gate.\n    evidence'),
    '15:5-15:9',
    'Put two blanks in front of each line that belongs below `false:`.',
  ],
  [
    'an objective as far left as its list',
    damaged('  site:\n    text', 'site:\n    text'),
    '5:1-5:5',
    'Unexpected `site` as far left as `objectives:`',
  ],
  [
    'the fields of an objective as far left as its name',
    damaged(
      '    text: Name the site that gabapentin binds.\n    topic',
      '  text: Name the site that gabapentin binds.\n  topic',
    ),
    '6:3-6:7',
    'Unexpected `text` and 1 more as far left as `site:`',
  ],
  [
    'the line above the objectives is gone, below the changes',
    damaged('objectives:\n', 'changes:\n  2026-11-23: New.\n'),
    '6:3-6:7',
    'Write the line `objectives:` in front of it',
  ],
  [
    'the line above the cases is gone',
    damaged(
      '#mechanism\n',
      '#mechanism\n  - { id: one, facts: [binds-subunit], text: A man takes it. }\n  - { id: two, facts: [binds-subunit], text: A boy takes it. }\n',
    ),
    '16:7-16:14',
    'Unexpected patient case and 1 more under `facts`, expected them under `cases`',
  ],
  [
    'a fact behind the cases',
    {
      path: LESSON,
      text: soundFile(LESSON)
        .text.replace(
          'facts:\n',
          'cases:\n  - { id: one, facts: [binds-subunit], text: A man takes it. }\nfacts:\n',
        )
        .replace(/facts:\n( {2}- id[^]*?#mechanism\n)/u, '$1facts:\n')
        .replace(
          'facts:\n---',
          `facts:\n  - { id: other, objective: site, subject: gabapentin, relation: binds, object: subunit, evidence: fastens to the subunit, source: us-label }\n---`,
        ),
    },
    '10:5-10:22',
    'Move what stands here to where the line `facts:` stands.',
  ],
  [
    'a number as a spreadsheet has it',
    damaged('items: 5', 'items: 1e1', QUIZ),
    '4:8-4:11',
    'Write 10, if that is meant.',
  ],
  [
    'a number of another base, in braces',
    damaged('items: 5', 'items: 5\ncells:\n  - { lesson: mechanism, min: 0x2 }', QUIZ),
    '6:31-6:34',
    'expected it in plain digits',
  ],
  [
    'options without check boxes',
    damaged(
      'Five items.',
      'Five items.\n\n## Where?\n\nId: one\nFacts: binds-subunit\n\n- a\n- b\n- c',
      QUIZ,
    ),
    '13:1-13:4',
    'Unexpected list entry without a check box, and 2 more',
  ],
  [
    'an empty line before the fields',
    { path: LESSON, text: `\n${soundFile(LESSON).text}` },
    '1:1-2:1',
    'Unexpected empty line, expected a first line `---`',
  ],
  ['an objective with a capital', damaged('  site:\n', '  Site:\n'), '5:3-5:7', 'Unexpected name "Site"'],
  [
    'a topic that ends as a sentence does',
    damaged('topic: where gabapentin binds', 'topic: Where does gabapentin bind?'),
    '7:12-7:39',
    'expected a noun phrase without a mark at its end',
  ],
  [
    'a day with points',
    damaged('title: How', 'changes:\n  27.11.2026: New.\ntitle: How'),
    '3:3-3:13',
    'Write 2026-11-27.',
  ],
  [
    'a day that may be either of two',
    damaged('title: How', 'changes:\n  04/11/2026: New.\ntitle: How'),
    '3:3-3:13',
    'Write year, month and day in figures',
  ],
  [
    'a list in round brackets',
    damaged('    source', '    avoid: (a, b)\n    source'),
    '15:12-15:18',
    'Write [a, b].',
  ],
  [
    'evidence with a hyphen of its own in the lesson',
    {
      path: LESSON,
      text: damaged('fastens to the subunit', 'fastens well-nigh to it').text.replace(
        '**fastens to the subunit**',
        'fastens well\u2011nigh to it',
      ),
    },
    '14:15-14:38',
    'type a plain hyphen. Do so in the lesson.',
  ],
  [
    'a star as a list mark',
    damaged('  - id: binds', '  * id: binds'),
    '9:3-9:4',
    'Unexpected dash, dot or star as a list mark',
  ],
  ['one id for a list', damaged('    source', '    avoid: gate\n    source'), '15:12-15:16', 'Write [gate].'],
  ['one lesson for a list', damaged('[mechanism]', 'mechanism', COURSE), '5:10-5:19', 'Write [mechanism].'],
  ['the file of a lesson', damaged('[mechanism]', '[mechanism.md]', COURSE), '5:11-5:23', 'Write mechanism.'],
  [
    'a lesson with its course',
    damaged('[mechanism]', '[gabapentin/mechanism]', COURSE),
    '5:11-5:31',
    'expected an id',
  ],
  [
    'a word of the glossary that is misspelt, of one without a definition',
    damaged('title: How', 'glossary: [subunits]\ntitle: How'),
    '2:12-2:20',
    'Did you mean "subunit"?',
  ],
  [
    'a question under a heading of the first level',
    damaged(
      'Five items.',
      'Five items.\n\n# Where?\n\nId: one\nFacts: binds-subunit\n\n- [x] a\n- [ ] b',
      QUIZ,
    ),
    '8:1-8:9',
    'expected "## Where?"',
  ],
  [
    'an alias for a value',
    damaged('relation: binds', 'relation: *binds'),
    '12:15-12:21',
    'Unexpected alias, expected the value itself',
  ],
  [
    'fields merged from elsewhere',
    damaged('    relation: binds', '    relation: binds\n    <<: *common'),
    '13:5-13:7',
    'Unexpected key `<<`, expected the fields themselves',
  ],
  [
    'a new lesson with nothing in it',
    { path: 'content/gabapentin/doses.md', text: '' },
    '1:1-1:1',
    'Unexpected empty file, expected a first line `---`',
  ],
  [
    'a concept in two files',
    { path: 'content/vocabulary/a.yaml', text: 'concepts:\n  subunit: { kind: target, label: a part }\n' },
    '12:3-12:10',
    'Unexpected concept "subunit" in two files, expected it in one',
  ],
];

test.each(SLIPS)('%s', (...way) => expectToldOnce(way));

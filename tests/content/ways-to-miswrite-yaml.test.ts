/** Signs, indents and values that YAML reads otherwise than their author meant: what each is told, and exactly where. */
import { test } from 'vitest';
import { damaged, LESSON, soundFile } from './sound-lesson.ts';
import { expectToldOnce, SOURCES, type Way } from './told-of.ts';

/** One fault each: the place, and words of what is said. */
const WAYS: readonly Way[] = [
  [
    'a field too far right',
    damaged('    relation:', '      relation:'),
    '12:1-12:7',
    'Unexpected indent of 6, expected 4',
  ],
  [
    'a field too far left',
    damaged('    objective: site', '   objective: site'),
    '10:1-10:4',
    'Unexpected indent of 3, expected 4',
  ],
  ['an equals sign', damaged('relation: binds', 'relation = binds'), '12:5-12:21', 'write `relation: binds`'],
  ['marks of code', damaged('relation: binds', 'relation: `binds`'), '12:15-12:16', 'Delete the marks "`"'],
  ['no colon', damaged('relation: binds', 'relation binds'), '12:5-12:19', 'write `relation: binds`'],
  [
    'no blank behind the colon',
    damaged('relation: binds', 'relation:binds'),
    '12:5-12:14',
    'expected a blank',
  ],
  ['no blank behind the mark', damaged('  - id', '  -id'), '9:3-9:7', 'expected a blank'],
  [
    'the first entry has no mark',
    {
      path: LESSON,
      text: soundFile(LESSON)
        .text.replace('  - id: binds-subunit', '    id: binds-subunit')
        .replace('#mechanism\n', '#mechanism\n  - id: other\n'),
    },
    '9:5-9:22',
    'expected `- ` before the first field',
  ],
  ['a no-break space', damaged('relation: binds', 'relation:\u00A0binds'), '12:14-12:15', 'no-break space'],
  ['a tab behind the list mark', damaged('  - id', '  -\tid'), '9:4-9:5', 'Unexpected tab'],
  [
    'a tab before a text of several lines',
    damaged('title: How gabapentin acts', 'title: >-\n\tHow gabapentin\n  acts'),
    '3:1-3:2',
    'Unexpected tab',
  ],
  [
    'a text of several lines as far left as its field',
    damaged('    evidence: fastens to the subunit', '    evidence: >-\n    fastens to\n    the subunit'),
    '15:5-15:15',
    'expected its text to be indented',
  ],
  [
    'lines of a text as far left as its field',
    damaged('title: How gabapentin acts', 'title: >-\nHow gabapentin\nacts'),
    '3:1-3:15',
    'expected its text to be indented',
  ],
  [
    'a field right below a mark that is none',
    damaged('  site:\n    text:', '  site:\n    - text:'),
    '7:5-7:34',
    'take the mark away',
  ],
  [
    'a field that is no entry of the list above it',
    damaged('  site:\n', '  - other:\n    text: Name it.\n    topic: it\n  site:\n'),
    '8:3-8:8',
    'begin it with `- ` where it is one',
  ],
  [
    'an entry of a list of sources, and fields below it',
    damaged('us-label:', '- us-label:\nother:', SOURCES),
    '2:1-2:7',
    'take the mark away',
  ],
  [
    'an entry on the line of its list',
    damaged('relation: binds', 'relation: binds\n    avoid: - gate'),
    '13:12-13:13',
    'entries of a list on the next lines',
  ],
  [
    'a question mark for a value',
    damaged('publisher: unknown', 'publisher: ?', SOURCES),
    '3:14-3:15',
    'before a value',
  ],
  [
    'a sign behind a name',
    damaged('evidence: fastens', 'evidence: > fastens'),
    '14:17-14:39',
    'expected it on the next lines',
  ],
  ['a directive', damaged('---\n', '---\n%YAML 1.2\n'), '3:1-3:2', 'line above that begins with `%`'],
  [
    'a bracket closed twice',
    damaged('relation: binds', 'relation: binds\n    avoid: [gate]]'),
    '13:18-13:19',
    'closed already',
  ],
  [
    'parentheses around fields',
    damaged('evidence: fastens to the subunit', 'evidence: ( text: fastens to the subunit )'),
    '14:15-14:47',
    'expected `{` and `}` around fields',
  ],
  [
    'an equals sign inside braces',
    damaged('relation: binds', 'relation: binds\n    qualifiers: { country = united-states }'),
    '13:19-13:42',
    'Write `country: united-states`',
  ],
  [
    'no sign at all inside braces',
    damaged('relation: binds', 'relation: binds\n    qualifiers: { country united-states }'),
    '13:19-13:40',
    'Write `country: united-states`',
  ],
  [
    'a value that begins like a comment',
    damaged('title: How gabapentin acts', 'title: #1 of gabapentin'),
    '2:8-2:24',
    'in the place of a value',
  ],
  [
    'an id that begins like a comment',
    damaged('relation: binds', 'relation: #binds'),
    '12:15-12:21',
    'in the place of a value',
  ],
  [
    'null for a value',
    damaged('title: How gabapentin acts', 'title: null'),
    '2:8-2:12',
    '`null`, which says',
  ],
  ['a tilde for a value', damaged('title: How gabapentin acts', 'title: ~'), '2:8-2:9', '`~`, which says'],
  ['no value', damaged('title: How gabapentin acts', 'title: # to come'), '2:1-2:6', 'empty value'],
  ['an unfinished merge', damaged('title:', '<<<<<<< mine\ntitle:'), '2:1-2:13', 'unfinished merge'],
  ['typographic marks', damaged('title: How', 'title: “How: '), '2:8-2:30', 'expected plain ones'],
  ['a star', damaged('title: How', 'title: *How*'), '2:8-2:29', 'expected quotes around the text'],
  [
    'braces in a text',
    damaged('title: How', 'title: {a} and'),
    '2:8-2:31',
    'expected quotes around the whole text',
  ],
  ['ids with commas', damaged('    source', '    avoid: a, b\n    source'), '15:12-15:16', 'Write [a, b].'],
  ['a number for an id', damaged('id: binds-subunit', 'id: 12'), '9:9-9:11', 'Write "12".'],
  ['yes', damaged('    source', '    safety: yes\n    source'), '15:13-15:16', 'Write true.'],
];

test.each(WAYS)('%s', (...way) => expectToldOnce(way));

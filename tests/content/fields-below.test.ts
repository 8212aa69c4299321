/** Fields that were pasted into the text of a lesson, and text that a comment hides. */
import { expect, test } from 'vitest';
import { damaged, LESSON, soundFile } from './sound-lesson.ts';
import { expectToldOnce, told, type Way } from './told-of.ts';

const below = (text: string): Way[1] => damaged('of the channel.\n', `of the channel.\n\n${text}\n`);

const WAYS: readonly Way[] = [
  [
    'the facts, moved',
    {
      path: LESSON,
      text: soundFile(LESSON).text.replace(/(facts:\n[^]*?)---\n([^]*)$/u, '---\n$2\n$1'),
    },
    '11:1-11:7',
    'Unexpected field `facts` and its entries in the text, expected them between the two lines `---`',
  ],
  [
    'cases',
    below('cases:\n  - id: one\n    facts: [binds-subunit]\n    text: A man takes it.'),
    '19:1-19:7',
    'Move the line and its entries above the second line `---` of the file',
  ],
  ['words of the glossary', below('glossary: [subunit]'), '19:1-19:10', 'Unexpected field `glossary`'],
  ['changes', below('changes:\n  2026-11-27: New.'), '19:1-19:9', 'Unexpected field `changes`'],
  [
    'text beside a comment',
    below('<!-- a note --> It is new.'),
    '19:1-19:27',
    'Unexpected text beside a comment that begins a line',
  ],
];

test.each(WAYS)('%s', (...way) => expectToldOnce(way));

test.each([
  'facts: what is known.',
  'changes:\n\n- one\n- two',
  '```yaml\n\nfacts:\n  - id: one\n```',
  'It changes <!-- a note --> here.',
  '<!-- a note -->\n\nIt is new.',
])('none are in %j', (text) => expect(told([below(text)])).toEqual([]));

/** What other programs write: as the whole file, or as marks in fields. */
import { describe, expect, test } from 'vitest';
import { damaged, LESSON, soundFile } from './sound-lesson.ts';
import { COURSE, expectToldOnce, QUIZ, SOURCES, told, WORDS, type Way } from './told-of.ts';

const reason = (text: string): Way[1] =>
  damaged('    source: us', `    false:\n      gate: ${text}\n    source: us`);

describe('a file that another program wrote', () => {
  test.each([
    [
      'RTF',
      LESSON,
      '{\\rtf1\\ansi\\deff0 {\\fonttbl {\\f0 Times;}}\\f0 Examplol}',
      'text of a word processor (RTF)',
    ],
    ['PDF', SOURCES, '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'PDF'],
    [
      'HTML',
      QUIZ,
      '<!DOCTYPE html>\n<html><body><h1>Examplol</h1></body></html>\n',
      'page of the web (HTML)',
    ],
    ['HTML of a course', COURSE, '\n<html lang="en">\n<p>A course.\n', 'page of the web (HTML)'],
  ])('%s is told of once, with what to do', (_what, path, text, name) => {
    const [first = '', ...others] = told([{ path, text }]);
    expect(first).toContain(`1:1-1:1 content/unknown-file Unexpected ${name} under a name of plain text`);
    expect(first).toContain('save that as plain text in UTF-8 under this name');
    // Of sources that are not read, the facts that cite them are told, once for all.
    expect(others.filter((line) => !line.includes('content/dangling-source'))).toEqual([]);
  });

  test.each(['~$mechanism.md', '~$course.md'])('%s is the mark of an open document', (name) => {
    expect(told([{ path: `content/gabapentin/${name}`, text: '\u0005Anna' }])).toEqual([]);
  });

  test.each(['mechanism.bak.md', 'mechanism_old.md', 'mechanism.orig.md'])('%s is a copy', (name) =>
    expectToldOnce([
      name,
      { path: `content/gabapentin/${name}`, text: soundFile(LESSON).text },
      '1:1-1:1',
      `a copy of ${LESSON}, expected`,
    ]),
  );
});

describe('marks in fields, which learners would read as they are typed', () => {
  test.each([
    ['It is **left** open.', '`**left**`'],
    ['It is <b>left</b> open.', '`<b>`'],
    ['It is left open, see [it](doses.md).', '`[it](doses.md)`'],
    ['It is `left` open.', '"`left`"'],
    ['It is left&nbsp;open.', '`&nbsp;`'],
    ['One<br/>two.', '`<br/>`'],
  ])('%s', (text, mark) =>
    expectToldOnce([
      text,
      reason(text),
      `16:13-16:${String(13 + text.length)}`,
      `Unexpected ${mark} that is shown as it is typed, expected plain words`,
    ]),
  );

  test('in the vocabulary', () =>
    expectToldOnce([
      '',
      damaged('label: subunit', 'label: "**subunit**"', WORDS),
      '14:12-14:25',
      'Unexpected `**subunit**`',
    ]));

  test.each([
    'Of 3 ** 2 and 2 ** 3 nine is more.',
    'It is < 30 mL/min and > 15 mL/min.',
    'The share [1] (of adults) is small.',
    'It rises & falls.',
    "It's the person's dose.",
  ])('none are: %s', (text) => expect(told([reason(JSON.stringify(text))])).toEqual([]));
});

describe('days as people write them', () => {
  test.each([
    ['2026-1-5', '2026-01-05'],
    ['11/20/2026', '2026-11-20'],
    ['20 November 2026', '2026-11-20'],
    ['20th Nov. 2026', '2026-11-20'],
    ['"November 20, 2026"', '2026-11-20'],
    ['2026-11-20T10:00:00Z', '2026-11-20'],
    ['3 May 2026', '2026-05-03'],
  ])('%s', (written, day) =>
    expectToldOnce([
      written,
      damaged('retrieved: unknown', `retrieved: ${written}`, SOURCES),
      `5:14-5:${String(14 + written.length)}`,
      `| Write ${day}. Write under`,
    ]),
  );

  test.each(['04/11/2026', '20.11.26', '2026-11', '31 February 2026', '20 Nob 2026'])(
    '%s may be several, or none',
    (written) => {
      const [first = '', ...others] = told([damaged('retrieved: unknown', `retrieved: ${written}`, SOURCES)]);
      expect(first).toContain('| Write under `retrieved`');
      expect(others).toEqual([]);
    },
  );
});

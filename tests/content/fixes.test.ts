/** What a program may mend by itself: each damage with what becomes of it, and the laws of all of them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '#lib/base/apply-fixes.ts';
import { fixFile } from '#lib/content/fix/fix-file.ts';
import { tidyFile } from '#lib/content/fix/tidy.ts';
import { readContentFile } from '#lib/content/parse-content.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { damaged, LESSON, soundFile } from './sound-lesson.ts';

const SOURCES = 'content/sources.yaml';
const QUIZ = 'quizzes/blueprints/first-look.md';
const sound = soundFile(LESSON).text;

/** Each is the sound lesson with other words; mending it gives the sound lesson back, to the letter. */
const MENDED: readonly (readonly [damage: string, right: string, wrong: string])[] = [
  ['a misspelt field', '    evidence:', '    evidense:'],
  ['a field with a capital', 'title:', 'Title:'],
  ['a tab for an indent', '    relation: binds', '\trelation: binds'],
  ['no blank behind a colon', 'relation: binds', 'relation:binds'],
  ['a wide colon', 'relation: binds', 'relation：binds'],
  ['a no-break space behind a colon', 'relation: binds', 'relation:\u00A0binds'],
  ['no-break spaces as an indent', '    relation: binds', '\u00A0\u00A0\u00A0 relation: binds'],
  ['no blank behind a list mark', '  - id: binds', '  -id: binds'],
  ['a dash as a list mark', '  - id: binds', '  – id: binds'],
  ['a line one blank too far right', '    relation: binds', '     relation: binds'],
  ['a line one blank too far left', '    relation: binds', '   relation: binds'],
  ['a source in typographic marks', 'source: us-label#mechanism', 'source: “us-label#mechanism”'],
  ['an id with underscores', 'id: binds-subunit', 'id: binds_subunit'],
  ['an id with a dash', 'id: binds-subunit', 'id: binds–subunit'],
  ['an id with a comma behind it', 'relation: binds', 'relation: binds,'],
  ['an id with capitals', 'id: binds-subunit', 'id: Binds-Subunit'],
  [
    'evidence with marks of emphasis',
    'evidence: fastens to the subunit',
    'evidence: "fastens **to** the subunit"',
  ],
  ['evidence with a capital', 'evidence: fastens', 'evidence: Fastens'],
  ['empty lines above the first', '---\ntitle', '\n\n---\ntitle'],
  ['a dash for the first line', '---\ntitle', '—-\ntitle'],
  ['blanks at the end of a field', 'relation: binds\n', 'relation: binds  \n'],
  ['Windows line ends', sound, sound.replaceAll('\n', '\r\n')],
  ['line ends of long ago', sound, sound.replaceAll('\n', '\r')],
  [
    'line ends of long ago and a slip',
    sound,
    sound.replace('id: binds-subunit', 'id: Binds_Subunit').replaceAll('\n', '\r'),
  ],
  ['a byte order mark', sound, `\uFEFF${sound}`],
  ['no line break at the end', 'channel.\n', 'channel.'],
];

/** Damages that leave other words behind than stood there. */
const BECOMES: readonly (readonly [damage: string, file: SourceFile, after: string])[] = [
  ['yes for true', damaged('    source:', '    safety: yes\n    source:'), 'safety: true\n'],
  ['a quoted false', damaged('    source:', '    safety: "False"\n    source:'), 'safety: false\n'],
  ['a number for text', damaged('title: How gabapentin acts', 'title: 012'), 'title: "012"\n'],
  [
    'a colon in a text',
    damaged('summary: Where', 'summary: Note: where'),
    'summary: "Note: where it binds."\n',
  ],
  ['a star before a text', damaged('title: How', 'title: *How*'), 'title: "*How* gabapentin acts"\n'],
  ['braces before a text', damaged('title: How', 'title: {How} it'), 'title: "{How} it gabapentin acts"\n'],
  [
    'typographic marks around a text',
    damaged('summary: Where it binds.', 'summary: “Where: here”'),
    'summary: "Where: here"\n',
  ],
  [
    'an apostrophe in single marks',
    damaged('title: How gabapentin acts', "title: 'What's in it'"),
    'title: "What\'s in it"\n',
  ],
  ['a mark that is never closed', damaged('title: How', 'title: "How'), 'title: "How gabapentin acts"\n'],
  [
    'ids with commas for a list',
    damaged('source: us-label#mechanism', 'source: us-label#mechanism\n    avoid: gabapentin, subunit'),
    'avoid: [gabapentin, subunit]\n',
  ],
  [
    'a day with strokes',
    damaged('retrieved: unknown', 'retrieved: 2026/3/1', SOURCES),
    'retrieved: 2026-03-01\n',
  ],
  ['a year as a number', damaged('edition: unknown', 'edition: 2024', SOURCES), 'edition: "2024"\n'],
  [
    'a list that is never closed',
    damaged('items: 5', 'lessons: [mechanism\nitems: 5', QUIZ),
    'lessons: [mechanism]\n',
  ],
  [
    'no objective where there is one only',
    damaged('    objective: site\n    subject', '    subject'),
    '  - objective: site\n    id: binds-subunit\n',
  ],
  ['a capital in a choice', damaged('items: 5', 'items: 5\nmode: Exam', QUIZ), 'mode: exam\n'],
];

/** Nothing in these has one right answer only. */
const LEFT: readonly (readonly [damage: string, file: SourceFile])[] = [
  ['a misspelt concept', damaged('object: subunit', 'object: subunti')],
  ['two ids without a comma', damaged('object: subunit', 'object: subunit channel')],
  ['a misspelt objective', damaged('objective: site', 'objective: sight')],
  ['a misspelt source', damaged('us-label#', 'us-lable#')],
  [
    'a short field that is near to one which turns the meaning round',
    damaged('    source:', '    now: true\n    source:'),
  ],
  ['a field written twice', damaged('    source:', '    relation: binds\n    source:')],
  ['other words than those of the lesson', damaged('evidence: fastens to', 'evidence: binds to')],
  [
    'words that stand there twice',
    {
      path: LESSON,
      text: sound
        .replace('evidence: fastens to the subunit', 'evidence: The Subunit')
        .replace('of the channel.', 'of the channel, the subunit.'),
    },
  ],
  ['a day that is none', damaged('retrieved: unknown', 'retrieved: 2026/2/30', SOURCES)],
  ['a day of which nobody knows the month', damaged('retrieved: unknown', 'retrieved: 1/2/2026', SOURCES)],
  ['marks of which it is not certain where they end', damaged('title: How', 'title: "How", this')],
  [
    'a field that stands behind a text in the same line',
    damaged('title: A first look', 'title: A first look mode: exam', QUIZ),
  ],
  ['a field behind a mark that is never closed', damaged('title: A', 'title: "A mode: exam', QUIZ)],
  ['a mark that is never closed before a comment', damaged('title: How', 'title: "How # so it is')],
  [
    'doubled marks, and others beside them',
    damaged('title: How gabapentin acts', "title: 'It''s the nurse's'"),
  ],
  [
    'an entry behind the sentence of another',
    damaged('    source:', '    false:\n      gaba: It is not. gaba-b: Nor is it.\n    source:'),
  ],
  ['a word with a colon behind the end of a sentence', damaged('Where it binds.', 'It binds. where: here.')],
  ['a name with nothing behind it', damaged('Where it binds.', 'Where it binds: it acts:')],
  ['marks of two kinds around a text', damaged('title: How gabapentin acts', "title: 'How it acts”")],
  ['one mark before a list', damaged('items: 5', "lessons: '[mechanism]\nitems: 5", QUIZ)],
  ['a list with a bracket inside', damaged('items: 5', 'lessons: [mech{anism]\nitems: 5', QUIZ)],
  ['two ids with a mark between them', damaged('object: subunit', 'object: sub - unit')],
  [
    'the name of an entry between fields of another',
    damaged('facts:', '   acting:\n    text: Act.\n    topic: it\nfacts:'),
  ],
  ['a list that is joined to its name', damaged('items: 5', 'lessons: - "mechanism"\nitems: 5', QUIZ)],
  ['a tab and blanks that come to no column', damaged('    relation: binds', '\t     relation: binds')],
  ['an unfinished merge', damaged('title:', '<<<<<<< mine\ntitle:')],
  [
    'blanks at the end of a line of the lesson, which are a break',
    damaged('subunit** of', 'subunit**  \nof'),
  ],
];

const errorsOf = (file: SourceFile): number =>
  readContentFile(file).diagnostics.filter(({ severity }) => severity === 'error').length;

describe('fixes', () => {
  test.each(MENDED)('%s is mended', (_damage, right, wrong) => {
    const file = damaged(right, wrong);
    const fixed = fixFile(file);
    expect(fixed.file.text).toBe(sound);
    expect(fixed.made.length).toBeGreaterThan(0);
  });

  test.each(BECOMES)('%s is mended as it can only be meant', (_damage, file, after) => {
    const fixed = fixFile(file);
    expect(fixed.file.text).toContain(after);
    expect(fixed.made).toHaveLength(1);
    expect(errorsOf(file)).toBeGreaterThan(0);
  });

  test.each(LEFT)('%s is left alone', (_damage, file) => {
    expect(fixFile(file)).toEqual({ file, made: [] });
  });

  test('comments and the form of everything else stay', () => {
    const file = damaged(
      '    relation: binds',
      '    # why it binds\n    relation:  binds   # so it is\n    safety: on',
    );
    expect(fixFile(file).file.text).toBe(file.text.replace('safety: on', 'safety: true'));
  });
});

/** Any damages of one line each, and characters thrown in. */
const anyDamage = fc
  .record({
    damages: fc.uniqueArray(fc.constantFrom(...MENDED.slice(0, 17)), { maxLength: 4 }),
    thrown: fc.array(
      fc.tuple(fc.nat(sound.length), fc.constantFrom('"', "'", ': ', '\t', '[', '“', ' ', '\n', '- ', '#')),
      {
        maxLength: 2,
      },
    ),
  })
  .map(({ damages, thrown }): SourceFile => {
    let text = sound;
    for (const [, right, wrong] of damages) text = text.replace(right, () => wrong);
    for (const [at, sign] of thrown) text = text.slice(0, at) + sign + text.slice(at);
    return { path: LESSON, text };
  });

describe('laws', () => {
  test('mending twice is mending once', () => {
    fc.assert(
      fc.property(anyDamage, (file) => {
        const once = fixFile(file);
        expect(fixFile(once.file)).toEqual({ file: once.file, made: [] });
      }),
      { numRuns: 60 },
    );
  });

  test('a file that can be read has no more errors than before', () => {
    const hides = /yaml-syntax|unclosed-quote|frontmatter/u;
    fc.assert(
      fc.property(anyDamage, (file) => {
        const isReadable = readContentFile(file).diagnostics.every(({ code }) => !hides.test(code));
        if (isReadable) expect(errorsOf(fixFile(file).file)).toBeLessThanOrEqual(errorsOf(file));
      }),
      { numRuns: 60 },
    );
  });

  test('good form changes nothing that is said', () => {
    const said = (file: SourceFile): unknown => {
      const part = readContentFile(file);
      return part.kind === 'lesson' ? { ...part.lesson, locate: undefined } : part;
    };
    const files = fc
      .array(fc.constantFrom('\r\n', '  \n', ' ', '\t\n', '\n'), { maxLength: 6 })
      .map((ends) => ({
        path: LESSON,
        text: sound
          .split('\n')
          .map((line, index) => line + (ends[index] ?? '\n'))
          .join(''),
      }));
    fc.assert(
      fc.property(files, (file) => {
        if (errorsOf(file) > 0) return;
        expect(
          said(tidyFile(file).text === file.text ? file : { path: LESSON, text: tidyFile(file).text }),
        ).toEqual(said({ path: LESSON, text: file.text.replaceAll('\r\n', '\n') }));
      }),
      { numRuns: 60 },
    );
  });

  test('a fix is made whole or not at all', () => {
    const place = (column: number, width: number) => ({
      file: 'a',
      line: 1,
      column,
      endLine: 1,
      endColumn: column + width,
    });
    const edit = (column: number, before: string) => ({
      place: place(column, before.length),
      before,
      after: before.toUpperCase(),
    });
    const fix = (...edits: ReturnType<typeof edit>[]) => ({ what: 'raise', sure: true, edits });
    const made = (...fixes: ReturnType<typeof fix>[]) => applyFixes('one two', fixes).text;
    expect(made(fix(edit(1, 'one'), edit(5, 'two')))).toBe('ONE TWO');
    expect(made(fix(edit(1, 'one'), edit(5, 'tow')))).toBe('one two');
    expect(made(fix(edit(1, 'one')), fix(edit(3, 'e two')))).toBe('ONE two');
    expect(made(fix({ ...edit(1, ''), place: { ...place(1, 0), line: 9, endLine: 9 } }))).toBe('one two');
  });
});

/** What every reader of a bank holds to, whatever the file holds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCodes } from '#lib/exchange/read/codes.ts';
import { readCsv } from '#lib/exchange/read/csv/read.ts';
import { draftQuiz } from '#lib/exchange/read/draft-quiz.ts';
import { readGift } from '#lib/exchange/read/gift/read.ts';
import { readMoodleXml } from '#lib/exchange/read/moodle-xml/read.ts';
import { READ_LIMITS, type BankReader, type ReadBank } from '#lib/exchange/read/read-bank.ts';
import { faults as faultsIn } from '../../bank/written/zelvolin.ts';
import { kb } from '../../bank/written/zelvolin.ts';
import { wordsOfOneEncoding as words } from '../../content/written/hostile-words.ts';
import { writeBank, type PlainQuestion } from './write-bank.ts';

const READERS = { gift: readGift, 'moodle-xml': readMoodleXml, csv: readCsv } as const;
type Format = keyof typeof READERS;
const formats = Object.keys(READERS) as Format[];

const question: fc.Arbitrary<PlainQuestion> = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9]{1,8}$/u),
    stem: fc.array(words, { minLength: 1, maxLength: 2 }),
    options: fc.uniqueArray(words, {
      minLength: 2,
      maxLength: 5,
      selector: (text) => text.normalize('NFKC').toLowerCase(),
    }),
    key: fc.nat(),
    feedback: fc.array(fc.option(words, { nil: '' }), { minLength: 5, maxLength: 5 }),
    general: fc.option(words, { nil: '' }),
  })
  .map((one) => ({ ...one, key: one.key % one.options.length }));

const plain = ({ questions }: ReadBank): PlainQuestion[] =>
  questions.map(({ id, stem, options, feedback }) => ({
    id,
    stem: stem.split('\n\n'),
    options: options.map(({ text }) => text),
    key: options.findIndex(({ key }) => key),
    feedback: options.map((option) => option.feedback),
    general: feedback,
  }));

describe.each(formats)('%s', (format) => {
  const read: BankReader = READERS[format];

  test('reads back what was written with the escapes of the format, whatever the words hold', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(question, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
        (questions) => {
          const bank = read('bank', writeBank(format, questions));
          const expected = questions.map((one) => ({
            ...one,
            feedback: one.feedback.slice(0, one.options.length),
          }));
          expect(plain(bank)).toEqual(expected);
          expect(bank.diagnostics).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  const noise = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.oneof(
          words,
          fc.constantFrom(
            '{',
            '}',
            '=',
            '~',
            '::',
            '\n\n',
            '\n',
            '"',
            ',',
            ';',
            '<quiz>',
            '<question type="multichoice">',
            '</question>',
            '<answer fraction="100">',
            '</answer>',
            '<text>',
            '<![CDATA[',
            '&x;',
            '//',
            '$CATEGORY:',
            'stem,option 1,option 2,keys\n',
            'id,kind,stem,part,part text,option 1,option 2,choose,keys,range\n',
            'q,matching,,1 of 2,',
            '1 to 2 mg',
            '<question type="cloze">',
            '<question type="matching">',
            '<subquestion>',
            '<questiontext>',
            '{1:MULTICHOICE:',
            '[[1]]',
            '->',
            '{#',
            '..',
          ),
        ),
        { maxLength: 30 },
      )
      .map((pieces) => pieces.join('')),
    fc.array(question, { minLength: 1, maxLength: 2 }).chain((questions) => {
      const text = writeBank(format, questions);
      return (
        fc
          .record({ from: fc.nat(text.length), count: fc.nat(20), put: fc.string({ maxLength: 5 }) })
          // A cut may part the halves of one sign, which no file holds: as it is read, U+FFFD stands there.
          .map(({ from, count, put }) =>
            (text.slice(0, from) + put + text.slice(from + count)).toWellFormed(),
          )
      );
    }),
  );

  test('never throws, names known codes at places of the file, and what it drafts is read as a quiz file', () => {
    const known = new Set<string>(Object.values(readCodes).map(({ code }) => code));
    fc.assert(
      fc.property(noise, (text) => {
        const bank = read('bank', text);
        const lines = text.split('\n').length;
        for (const { code, message, place } of bank.diagnostics) {
          expect(known).toContain(code);
          expect(message).toMatch(/^Unexpected .+, expected .+/su);
          expect(message.isWellFormed()).toBe(true);
          expect(place.line).toBeLessThanOrEqual(lines);
        }
        const { body } = draftQuiz(bank, { id: 'by-hand', course: 'zelvolin', lessons: undefined }, kb);
        const errors =
          bank.questions.length === 0
            ? []
            : faultsIn(body).filter(
                (fault) => /^(?:content|items)\//u.test(fault) && !fault.startsWith('items/draft'),
              );
        expect(errors).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('a file over the limit is refused at once', () => {
    const { questions, diagnostics } = read('bank', 'x'.repeat(READ_LIMITS.file + 1));
    expect([questions, diagnostics.map(({ code }) => code)]).toEqual([[], ['exchange/limit']]);
  });

  test('takes time in proportion to questions of parts that are made to be slow', () => {
    const many = (piece: string): string => piece.repeat(5_000);
    const cloze = (text: string): string =>
      `<quiz><question type="cloze"><questiontext><text>${text}</text></questiontext></question></quiz>`;
    const row = '<subquestion><text>a</text><answer><text>b</text></answer></subquestion>';
    const slow: Readonly<Record<Format, readonly string[]>> = {
      gift: [`b {#${many('=%100%1:2#c ')}}`, `b {${many('=c -> d ')}}`],
      'moodle-xml': [
        cloze(many('{1:MC:=a~b} c ')),
        cloze(`{1:MC:${many('a~')}`),
        cloze(many('{1:')),
        `<quiz><question type="matching">${many(row)}</question></quiz>`,
        `<quiz><question type="ordering">${many('<answer fraction="2"><text>a</text></answer>')}</question></quiz>`,
        `<quiz><question type="ddwtos"><questiontext><text>${many('[[1]] ')}</text></questiontext>${many('<dragbox><text>a</text></dragbox>')}</question></quiz>`,
      ],
      csv: [`id,kind,stem,part,part text,option 1,option 2,keys\n${many('q,matching,a,1 of 2,b,c,d,1\n')}`],
    };
    const started = performance.now();
    for (const text of slow[format]) read('bank', text);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('takes time in proportion to a file that is made to be slow', () => {
    const slow: Readonly<Record<Format, string>> = {
      gift: `::a:: b {=${'\\'.repeat(100_001)}${'{=~#'.repeat(100_000)}`,
      'moodle-xml': `<quiz><question type="multichoice"><questiontext format="html"><text><![CDATA[${'<a '.repeat(200_000)}]]></text></questiontext></question></quiz>`,
      csv: `stem,option 1,option 2,keys\n${'"'.repeat(200_001)}${',"a'.repeat(100_000)}`,
    };
    const started = performance.now();
    read('bank', slow[format]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

test.each(['a', 'ab'])('a draft names what was left out without half a character (%s)', (title) => {
  const bank = readGift('bank', `::${title}:: ${'𝠪'.repeat(300)}`);
  expect(bank.leftOut).toHaveLength(1);
  const { body } = draftQuiz(bank, { id: 'by-hand', course: 'zelvolin', lessons: undefined }, kb);
  expect(body).toContain('𝠪𝠪…');
  expect(body.isWellFormed()).toBe(true);
});

/** Faults of banks, each at its exact place, and none lost. */
import { describe, expect, test } from 'vitest';
import { readCsv } from '#lib/exchange/read/csv/read.ts';
import { readGift } from '#lib/exchange/read/gift/read.ts';
import { readMoodleXml } from '#lib/exchange/read/moodle-xml/read.ts';
import { READ_LIMITS, type BankReader } from '#lib/exchange/read/read-bank.ts';
import { readCodes } from '#lib/exchange/read/codes.ts';

const found = (read: BankReader, text: string): readonly string[] =>
  read('bank', text).diagnostics.map(
    ({ code, place }) =>
      `${String(place.line)}:${String(place.column)}-${String(place.endLine)}:${String(place.endColumn)} ${code.slice('exchange/'.length)}`,
  );

describe('gift', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['no right answer', 'Which? {\n~a\n~b\n}', ['1:1-4:2 no-key']],
    ['two right answers', 'Which? {\n=a\n=b\n~c\n}', ['3:1-3:3 several-keys']],
    ['an option twice, case and forms aside', 'Which? {=a ~2 mg ~２ MG}', ['1:18-1:23 same-option']],
    ['a right answer that is wrong', 'Which? {=Amber ~amber}', ['1:16-1:22 key-as-distractor']],
    ['no words', '::T:: {=a ~b}', ['1:1-1:14 empty-stem']],
    ['an option without words', 'Which? {=a ~b ~}', ['1:15-1:16 empty-option']],
    ['shares that come to 70', 'Which? {~%50%a ~%20%b ~c}', ['1:1-1:26 weights']],
    ['shares that come to 120', 'Which? {~%60%a ~%60%b ~%-100%c}', ['1:1-1:32 weights']],
    ['an escape of nothing', 'Which\\? {=a ~b}', ['1:6-1:8 gift-escape']],
    ['an escape of a sign that is two units long', 'Which \\🙂? {=a ~b}', ['1:7-1:10 gift-escape']],
    [
      'a brace without its end',
      'Fine? {=a ~b}\n\nWhich? {=a ~b\n\nFine too? {=a ~b}',
      ['3:8-3:9 gift-syntax'],
    ],
    ['a second brace', 'Which? {=a ~{b}}', ['1:13-1:14 gift-syntax']],
    ['a brace that nothing opens', 'Which?}', ['1:7-1:8 gift-syntax']],
    ['a title without its end', '::Which? {=a ~b}', ['1:1-1:3 gift-syntax']],
    ['words in front of the answers', 'Which? {maybe =a ~b}', ['1:9-1:14 gift-syntax']],
    ['a picture', '[html]<p>What does <img src="x.png"> show?</p>{=a ~b}', ['1:1-1:47 lost']],
    ['a character that is none', 'Which\u0007? {=a ~b}', ['1:6-1:7 invalid-character']],
  ])('%s', (_what, text, expected) => {
    expect(found(readGift, text)).toEqual(expected);
  });

  test('kinds that are not imported are named and counted', () => {
    const text = [
      'Say. {}',
      'Two? {#2}',
      'So? {T}',
      'Pair. {=a -> b =c -> d}',
      'Name? {=a =b}',
      'Only words.',
      'Which? {=a ~b}',
    ].join('\n\n');
    const { questions, composites, leftOut, diagnostics } = readGift('bank', text);
    expect(composites.map(({ kind, place }) => [kind, place.line])).toEqual([
      ['numerical', 3],
      ['true or false', 5],
      ['matching', 7],
    ]);
    expect(leftOut.map(({ kind, place }) => [kind, place.line])).toEqual([
      ['essay', 1],
      ['short answer', 9],
      ['description', 11],
    ]);
    expect([questions.length, diagnostics.length]).toEqual([1, 3]);
  });

  test('categories, titles, ids, tags, formats, comments and missing words', () => {
    const text =
      '$CATEGORY: top/Gates\n// [id:q-1] [tag:one] [tag:two]\n::T\\:1:: [html]<p>A &lt; B &amp; 5&nbsp;mg</p><p>Which?</p> {\n// aside\n=<b>a</b>#<i>why</i>\n~b\n####all }\n\nIt {=is ~are} so.';
    const [first, second] = readGift('bank', text).questions;
    expect(first).toMatchObject({
      id: 'q-1',
      name: 'T:1',
      stem: 'A < B & 5 mg\n\nWhich?',
      category: 'top/Gates',
      tags: ['one', 'two'],
      feedback: 'all',
    });
    expect(first?.options).toMatchObject([
      { text: 'a', key: true, feedback: 'why' },
      { text: 'b', key: false },
    ]);
    expect(second).toMatchObject({ stem: 'It _____ so.', category: 'top/Gates' });
    const [last] = readGift('b', 'The gate is {=Amber ~Birch}.').questions;
    expect(last?.stem).toBe('The gate is _____.');
  });

  test('more questions than are read are counted', () => {
    const { questions, leftOut, diagnostics } = readGift(
      'bank',
      'Which? {=a ~b}\n\n'.repeat(READ_LIMITS.questions + 3),
    );
    expect([questions.length, leftOut.length, diagnostics.map(({ code }) => code)]).toEqual([
      READ_LIMITS.questions,
      3,
      ['exchange/limit'],
    ]);
  });
});

describe('moodle-xml', () => {
  const quiz = (inner: string): string => `<quiz>\n${inner}\n</quiz>`;
  const multi = (answers: string, more = ''): string =>
    quiz(
      `<question type="multichoice">\n<questiontext format="html"><text>Which?</text></questiontext>\n${more}\n${answers}\n</question>`,
    );
  const a = (fraction: string, text: string): string =>
    `<answer fraction="${fraction}"><text>${text}</text></answer>`;

  test.each<readonly [string, string, readonly string[]]>([
    ['no right answer', multi(a('0', 'a') + a('50', 'b')), ['2:1-2:10 no-key']],
    ['two right answers', multi(`${a('100', 'a')}\n${a('100', 'b')}`), ['6:1-6:47 several-keys']],
    ['an option twice', multi(`${a('100', 'a')}${a('0', 'b')}\n${a('0', ' B ')}`), ['6:1-6:47 same-option']],
    [
      'shares that come to 90',
      multi(a('50', 'a') + a('40', 'b') + a('0', 'c'), '<single>false</single>'),
      ['2:1-2:10 weights'],
    ],
    ['a fraction that is no number', multi(`${a('100', 'a')}\n${a('half', 'b')}`), ['6:1-6:48 bad-value']],
    [
      'a picture',
      multi(a('100', 'a') + a('0', 'b')).replace('Which?', '&lt;img src="x"&gt; Which?'),
      ['3:1-3:83 lost'],
    ],
    ['no words', multi(a('100', 'a') + a('0', 'b')).replace('Which?', ''), ['2:1-2:10 empty-stem']],
    [
      'another kind',
      quiz('<question type="essay"><name><text>E</text></name></question>'),
      ['2:1-2:10 unsupported-kind'],
    ],
    [
      'an element that is not closed',
      '<quiz>\n<question type="multichoice">\n</quiz>',
      ['2:1-2:10 empty-stem', '3:7-3:8 xml-syntax'],
    ],
    ['an entity that is none', quiz('<question type="essay">&nix;</question>'), ['2:24-2:25 xml-syntax']],
    ['no quiz', '<book></book>', ['1:6-1:7 xml-syntax']],
    [
      'a document type',
      '<?xml version="1.0"?>\n<!DOCTYPE quiz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<quiz>&b;</quiz>',
      ['2:1-2:10 unsafe-xml'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(found(readMoodleXml, text)).toEqual(expected);
  });

  test('what stands before a fault is read', () => {
    const text = multi(a('100', 'a') + a('0', 'b')).replace('</quiz>', '<question></quiz>');
    expect(readMoodleXml('bank', text).questions).toHaveLength(1);
  });
});

describe('csv', () => {
  const table = (...rows: readonly string[]): string =>
    ['stem,option 1,option 2,option 3,keys', ...rows].join('\n');

  test.each<readonly [string, string, readonly string[]]>([
    ['a key that is no option', table('Which?,a,b,c,7'), ['2:14-2:15 bad-value']],
    ['a key without words', table('Which?,a,b,,3'), ['2:13-2:14 bad-value']],
    ['a quotation mark without an end', table('"Which?,a,b,c,1'), ['2:1-2:2 csv-syntax']],
    ['a quotation mark inside a cell', table('Which "one"?,a,b,c,1'), ['2:7-2:8 csv-syntax']],
    ['words behind a quotation mark', table('"Which"?,a,b,c,1'), ['2:8-2:9 csv-syntax']],
    ['an option twice', table('Which?,a,b,B,1'), ['2:12-2:13 same-option']],
    [
      'columns without the right answer',
      'stem,option 1,option 2,keyz\nWhich?,a,b,1',
      ['1:1-1:28 csv-column'],
    ],
    [
      'a column of nearly the name',
      'stem,option 1,rational 1,option 2,rationale 2,keys,notes,party,type\nWhich?,a,It is.,b,It is not.,1,,,',
      ['1:15-1:25 csv-column'],
    ],
    [
      'columns of other names, one of them long',
      `stem,option 1,option 2,keys,Voice,Caption,Resources,Optional,a${' '.repeat(50_000)}b\nWhich?,a,b,1,,,,,`,
      [],
    ],
    ['a column twice', 'stem,stem,option 1,option 2,keys', ['1:6-1:10 csv-column']],
    ['nothing', '', ['1:1-1:1 csv-column']],
  ])('%s', (_what, text, expected) => {
    expect([...found(readCsv, text)].sort()).toEqual([...expected].sort());
  });

  test('a line that says what divides cells, as Excel writes and reads it', () => {
    const { questions, diagnostics } = readCsv(
      'bank',
      'sep=;\nstem;option 1;option 2;keys\nWhich?;a, b;c;1\n',
    );
    expect(diagnostics).toEqual([]);
    expect(questions).toMatchObject([
      { stem: 'Which?', options: [{ text: 'a, b', key: true }, { text: 'c' }] },
    ]);
  });

  test('semicolons, a byte order mark, letters as keys, other names of columns, and line breaks in cells', () => {
    const text =
      '\uFEFFQuestion;Option A;Option B;Feedback B;Answer;Note\r\n"Which\r\n\r\nof two?";"a;1";\'=b;no;B;seen in May\r\n';
    const { questions, diagnostics } = readCsv('bank', text);
    expect(diagnostics).toEqual([]);
    expect(questions).toMatchObject([
      {
        stem: 'Which\n\nof two?',
        options: [
          { text: 'a;1', key: false },
          { text: '=b', key: true, feedback: 'no' },
        ],
        notes: ['Note: seen in May'],
      },
    ]);
  });
});

test('the examples on the pages of faults in GIFT do what they say', () => {
  const inGift = [
    readCodes.encoding,
    readCodes.noQuestions,
    readCodes.sameId,
    readCodes.giftSyntax,
    readCodes.giftEscape,
    readCodes.unsupported,
    readCodes.emptyStem,
    readCodes.emptyOption,
    readCodes.noKey,
    readCodes.severalKeys,
    readCodes.sameOption,
    readCodes.keyAsDistractor,
    readCodes.weights,
  ];
  for (const { code, bad, good } of inGift) {
    expect(readGift('bank', bad).diagnostics.map((one) => one.code)).toContain(code);
    expect(readGift('bank', good).diagnostics).toEqual([]);
  }
  for (const [{ code, bad, good }, head] of [
    [readCodes.csvSyntax, 'stem,option 1,option 2,keys\n'],
    [readCodes.badValue, ''],
  ] as const) {
    expect(readCsv('bank', head + bad).diagnostics.map((one) => one.code)).toContain(code);
    expect(readCsv('bank', head + good).diagnostics.map((one) => one.code)).not.toContain(code);
  }
});

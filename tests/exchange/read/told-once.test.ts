/** One slip of a bank is told of once, as what it is, and the remedy helps when it is followed to the letter. */
import { describe, expect, it } from 'vitest';
import { readCsv } from '#lib/exchange/read/csv/read.ts';
import { readGift } from '#lib/exchange/read/gift/read.ts';
import { readMoodleXml } from '#lib/exchange/read/moodle-xml/read.ts';
import type { BankReader } from '#lib/exchange/read/read-bank.ts';

const told = (read: BankReader, text: string): readonly string[] =>
  read('bank', text).diagnostics.map(({ place, message }) => `${String(place.line)}: ${message}`);

describe('gift', () => {
  const first = 'Which gate opens? {=Amber ~Birch}\n';
  const second = 'Which gate shuts? {=Cedar ~Birch}\n';

  it('says that an empty line is missing between two questions', () => {
    expect(told(readGift, first + second)).toEqual([
      '2: Unexpected second "{", expected an empty line in front of the question that begins here, or "\\{" for the sign itself',
    ]);
    expect(readGift('bank', `${first}\n${second}`).questions).toHaveLength(2);
  });

  it('still asks for a backslash before a second brace of one question', () => {
    expect(told(readGift, 'Which set is {a}? {=Amber ~Birch}')).toEqual([
      '1: Unexpected second "{", expected "\\{"',
    ]);
  });

  it.each(['\n\n', '\n \n\n'])('says that an empty line stands among the answers: %j', (gap) => {
    const split = `Which gate opens? {\n=Amber${gap}~Birch\n\n~Cedar\n}\n`;
    expect(told(readGift, `${split}\n${second}`)).toEqual([
      '3: Unexpected empty line between "{" and "}", expected none: it ends the question',
    ]);
    const bank = readGift('bank', `${split}\n${second}`);
    expect([bank.questions.length, bank.leftOut.length]).toEqual([1, 1]);
  });

  it('still tells of answers without an end where another question begins behind them', () => {
    expect(told(readGift, `Which gate opens? {=Amber ~Birch\n\n${second}`)).toEqual([
      '1: Unexpected "{" without an end, expected "}" before the next empty line',
    ]);
  });

  it.each([
    ['%5O%', 'share "%5O%"'],
    ['%50', 'share "%50"'],
    ['%150%', 'share of 150 per cent'],
  ])('names a share that is none, and not that no answer is right: %s', (share, found) => {
    expect(told(readGift, `Which gate opens? {~${share}Amber ~Birch ~Cedar}\n`)).toEqual([
      expect.stringContaining(found),
    ]);
  });

  it('refuses a text in which nothing is asked', () => {
    const bank = readGift('bank', '# Insulin\n\nInsulin lowers glucose.\n');
    expect(told(readGift, '# Insulin\n\nInsulin lowers glucose.\n')).toEqual([
      '1: Unexpected text without a question in GIFT, expected one at least, with its answers in braces',
    ]);
    expect(bank.diagnostics[0]?.severity).toBe('error');
    expect(bank.leftOut).toEqual([]);
  });
});

describe('csv', () => {
  const table = (keys: string): string =>
    `stem,option 1,option 2,option 3,keys\nWhich gate opens?,Amber gate,Birch gate,Cedar gate,${keys}\n`;

  it.each([
    ['Birch gate', '"2"'],
    ['birch gate', '"2"'],
    ['Amber gate; Cedar gate', '"1;3"'],
    ['Dune gate', 'the number of an option that has words'],
  ])('names once the number that stands for the words %s', (keys, expected) => {
    expect(told(readCsv, table(keys))).toEqual([`2: Unexpected key "${keys}", expected ${expected}`]);
  });

  it('tells of a quotation mark without an end, and not of the cells that it holds', () => {
    const text = table('1').replace('Which', '"Which');
    expect(told(readCsv, text)).toEqual([
      '2: Unexpected quotation mark without an end, expected a second one behind the cell',
    ]);
  });

  it.each([
    ['with a mark of its order', '\uFFFD\uFFFD'],
    ['without one', ''],
  ])('is told to be in UTF-16 once, %s', (_what, mark) => {
    const text = mark + Buffer.from(table('1'), 'utf16le').toString('utf8');
    expect(told(readCsv, text)).toEqual([
      '1: Unexpected file in UTF-16 ("Unicode text" in Excel), expected a file that is saved as UTF-8: nothing of the file was read',
    ]);
  });
});

describe('moodle-xml', () => {
  const quiz = (answers: string): string =>
    `<quiz>\n<question type="multichoice">\n<questiontext><text>Which?</text></questiontext>\n${answers}\n</question>\n</quiz>`;
  const answer = (fraction: string, text: string): string =>
    `<answer fraction="${fraction}"><text>${text}</text></answer>`;

  it.each([
    ['1', '100'],
    ['0.5', '50'],
    ['-0.25', '-25'],
    ['97', '100'],
  ])('names the fraction that is meant by %s', (fraction, meant) => {
    const [fault] = told(readMoodleXml, quiz(`${answer(fraction, 'a')}\n${answer('0', 'b')}`));
    expect(fault).toBe(`4: Unexpected fraction ${fraction}, expected one that Moodle has, such as ${meant}`);
  });

  it('does not tell besides that no answer is right', () => {
    expect(told(readMoodleXml, quiz(`${answer('1', 'a')}\n${answer('0', 'b')}`))).toHaveLength(1);
    expect(told(readMoodleXml, quiz(`${answer('1', 'a')}\n${answer('100', 'b')}`))).toHaveLength(1);
    expect(told(readMoodleXml, quiz(`${answer('0', 'a')}\n${answer('0', 'b')}`))).toEqual([
      '2: Unexpected question without a right answer, expected one at least',
    ]);
  });

  it('names the & that stands for itself where it stands', () => {
    const fault = '"&" that stands for itself, expected "&amp;": from here on nothing was read';
    for (const words of ['Amber & gate', 'Amber &gate;'])
      expect(told(readMoodleXml, quiz(answer('100', words)))).toEqual([`4: Unexpected ${fault}`]);
  });

  it('blames no & inside of data', () => {
    const faults = told(readMoodleXml, '<quiz>\n<question><![CDATA[ a & b ]]></quiz>');
    expect(faults.at(-1)).toContain('Unexpected XML (');
    expect(told(readMoodleXml, '<quiz>\n<question><![CDATA[ a & b')[0]).toContain('Unexpected XML (');
  });
});

describe('csv', () => {
  const row = (keys: string): string => `stem,option 1,option 2,option 3,keys\nWhich?,a,b,c,${keys}\n`;

  it.each([
    ['4', 'Unexpected key "4", expected the number of an option that has words'],
    ['1.0', 'Unexpected key "1.0", expected "1"'],
    [
      '02-Jan',
      'Unexpected "02-Jan", a day that a spreadsheet made of it, expected the words that stood there',
    ],
    ['', 'Unexpected question without a right answer, expected one at least'],
    ['";"', 'Unexpected question without a right answer, expected one at least'],
  ])('tells of the key "%s" once', (keys, message) => {
    expect(told(readCsv, row(keys))).toEqual([`2: ${message}`]);
  });

  it.each(['PK\u0003\u0004\u0014\u0000\u0006\u0000', '\uFFFD\uFFFD\u0011\u0871\uFFFD\u001A\uFFFD\u0000'])(
    'knows a workbook under the name of a table: %j',
    (start) => {
      const { diagnostics } = readCsv('bank', `${start}[Content_Types].xml`);
      expect(diagnostics.map(({ message, help }) => [message, help])).toEqual([
        [
          'Unexpected workbook of Excel, or another archive, under the name of a text file, expected a text file: nothing of it was read',
          'Open the workbook, and save it as "CSV UTF-8"; of another archive, take out the file that is in it.',
        ],
      ]);
    },
  );
});

describe('a file of another format than was said', () => {
  const XML =
    '<?xml version="1.0"?>\n<quiz><question type="essay"><name><text>{a}</text></name></question></quiz>';
  const HTML =
    '<!DOCTYPE html>\n<html lang="en"><head><title>Log in</title></head><body><br></body></html>\n';
  const XHTML = '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"></html>\n';
  const AIKEN = 'Which gate opens?\nA. Amber\nB. Birch\nANSWER: A\n';
  const GIFT = '::Gate::Which gate opens? {=Amber ~Birch ~Cedar}\n';

  it.each<readonly [string, BankReader, string, string]>([
    ['XML as a table', readCsv, XML, 'Unexpected XML, expected a table in CSV'],
    ['XML as GIFT', readGift, XML, 'Unexpected XML, expected GIFT'],
    ['a page as GIFT', readGift, HTML, 'Unexpected web page (HTML), expected GIFT'],
    ['a page as XML', readMoodleXml, HTML, 'Unexpected web page (HTML), expected Moodle XML'],
    ['XHTML as XML', readMoodleXml, XHTML, 'Unexpected web page (HTML), expected Moodle XML'],
    ['Aiken as GIFT', readGift, AIKEN, 'Unexpected bank in Aiken format, expected GIFT'],
    ['Aiken as a table', readCsv, AIKEN, 'Unexpected bank in Aiken format, expected a table in CSV'],
    ['GIFT as a table', readCsv, GIFT, 'Unexpected bank in GIFT, expected a table in CSV'],
    ['GIFT as XML', readMoodleXml, GIFT, 'Unexpected text that is no XML, expected Moodle XML'],
  ])('is told of as that: %s', (_, read, text, expected) => {
    expect(told(read, text)).toEqual([`1: ${expected}: nothing of the file was read`]);
    expect(read('bank', text).diagnostics[0]?.code).toBe('exchange/no-questions');
  });

  it.each<readonly [string, BankReader, string]>([
    ['GIFT that begins with a mark', readGift, '<b>Which</b> gate opens? {=Amber ~Birch ~Cedar}'],
    ['GIFT that speaks of answers', readGift, `${GIFT}\nMatch. {=A -> B\nANSWER: A\n=C -> D =E -> F}`],
    ['a table with marks', readCsv, 'stem,option 1,option 2,keys\n<b>Which</b>?,<i>a</i>,b,1\n'],
    ['a table that begins a row like GIFT', readCsv, 'stem,option 1,option 2,keys\n::A:: ?,a,b,1\n'],
    ['a table that tells an answer', readCsv, 'stem,option 1,option 2,keys\n"Which?\nANSWER: A\n",a,b,1\n'],
    ['GIFT that tells an answer', readGift, 'Which?\nANSWER: A\n{=Amber ~Birch}'],
    ['XML without its first line', readMoodleXml, '<quiz></quiz>'],
  ])('is not what only looks like it: %s', (_, read, text) => {
    expect(told(read, text).join()).not.toContain('nothing of the file was read');
  });
});

describe('moodle-xml', () => {
  const said = (words: string): readonly string[] =>
    readMoodleXml(
      'bank',
      `<quiz>\n<question type="multichoice"><name><text>${words}</text></name></question>\n</quiz>\n`,
    ).diagnostics.map(
      ({ place, message }) => `${String(place.column)}-${String(place.endColumn)} ${message}`,
    );

  it.each([
    ['5 & 6', '44-45 Unexpected "&" that stands for itself, expected "&amp;"'],
    ['5&nbsp;mg', '43-49 Unexpected "&nbsp;", which XML does not know, expected the sign itself'],
    ['5 < 6', '44-45 Unexpected "<" that stands for itself, expected "&lt;"'],
  ])('says what stands where it must not: %s', (words, expected) => {
    expect(said(words)).toEqual([`${expected}: from here on nothing was read`]);
  });
});

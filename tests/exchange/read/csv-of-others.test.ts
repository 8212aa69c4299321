/** Tables as Kahoot, Quizizz and spreadsheets write them: no cell is dropped without a word, and no key becomes another. */
import { describe, expect, it } from 'vitest';
import { readCsv } from '#lib/exchange/read/csv/read.ts';
import type { ReadBank } from '#lib/exchange/read/read-bank.ts';

const told = ({ diagnostics }: ReadBank): readonly string[] =>
  diagnostics.map(({ code, message, place }) => `${String(place.line)} ${code} ${message}`);
const keysOf = ({ questions }: ReadBank): readonly string[] =>
  questions.map(({ options }) =>
    options
      .filter(({ key }) => key)
      .map(({ text }) => text)
      .join('; '),
  );

describe('a table of Kahoot', () => {
  const QUESTION = 'Which gate?,Amber,Birch,Cedar,,20,2';

  it('is read by its own columns', () => {
    const bank = readCsv(
      'b',
      `Question,Answer 1,Answer 2,Answer 3,Answer 4,Time limit (sec),Correct answer(s)\n${QUESTION}\n`,
    );
    expect(told(bank)).toEqual([]);
    expect(keysOf(bank)).toEqual(['Birch']);
    expect(bank.questions[0]?.notes).toEqual(['Time limit (sec): 20']);
  });

  it('is read below the rows of its template, which are told of', () => {
    const head =
      ',Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,Answer 3 - max 75 characters,Answer 4 - max 75 characters,Time limit (sec),Correct answer(s) - choose at least one';
    const bank = readCsv('b', `Quiz template,,,,,,,\nAdd questions,,,,,,,\n${head}\n1,${QUESTION}\n`);
    expect(told(bank)).toEqual([
      '1 exchange/csv-column Unexpected 2 rows before the one that names the columns, expected it first: they were left out',
    ]);
    expect(keysOf(bank)).toEqual(['Birch']);
    expect(bank.questions[0]?.notes).toContain('column 1: 1');
  });
});

describe('a table of Quizizz', () => {
  const HEAD = 'Question Text,Question Type,Option 1,Option 2,Option 3,Correct Answer,Image Link\n';

  it('keeps its pictures as notes and its reasons as reasons', () => {
    const bank = readCsv('b', `${HEAD}Which?,Multiple Choice,A,B,C,2,https://x.test/i.png\n`);
    expect(keysOf(bank)).toEqual(['B']);
    expect(bank.questions[0]?.notes).toEqual(['Image Link: https://x.test/i.png']);
  });

  it.each(['Fill-in-the-Blank', 'Open-Ended', 'Poll'])('leaves out what nobody can prove: %s', (kind) => {
    const bank = readCsv('b', `${HEAD}Which?,${kind},A,,,,\n`);
    expect(told(bank)).toEqual([
      `2 exchange/unsupported-kind Unexpected question of the kind "${kind.toLowerCase()}", expected a choice: nobody can prove what is right in it`,
    ]);
    expect(bank.leftOut.map(({ words }) => words)).toEqual(['Which?']);
  });
});

describe('a key', () => {
  const read = (name: string, row: string): ReadBank =>
    readCsv('b', `stem,option 1,option 2,option 3,${name}\n${row}\n`);

  it.each([
    ['How many?,3,2,1,3', '3'],
    ['Which?,B,A,C,A', 'A'],
  ])('of another system that may mean two options is refused: %s', (row, key) => {
    const bank = read('Correct answer', row);
    expect(keysOf(bank)).toEqual(['']);
    expect(told(bank).join()).toContain(
      `Unexpected key "${key}" that is the number of one option and the words of another`,
    );
  });

  it('of another system is read where both are one option, and by number in our own column', () => {
    expect(keysOf(read('Correct answer', 'How many?,3,2,1,2'))).toEqual(['2']);
    expect(keysOf(read('keys', 'How many?,3,2,1,3'))).toEqual(['1']);
  });

  it('of a second column of the name is kept as a note', () => {
    const bank = readCsv('b', 'stem,option 1,option 1,option 2,keys,keys\nWhich?,A,B,C,1,2\n');
    expect(keysOf(bank)).toEqual(['A']);
    expect(bank.questions[0]?.notes).toEqual(['option 1: B', 'keys: 2']);
    expect(told(bank)).toHaveLength(2);
  });

  it('leaves a cell in a column without a name as a note', () => {
    const bank = readCsv('b', 'stem,option 1,option 2,keys,\nWhich?,A,B,1,see p. 7\n');
    expect(bank.questions[0]?.notes).toEqual(['column 5: see p. 7']);
  });
});

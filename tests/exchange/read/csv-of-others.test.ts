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

  it.each([
    ['Birch', 'Birch'],
    ['birch; Cedar', 'Birch; Cedar'],
    ['Option B', 'Birch'],
    ['(b)', 'Birch'],
    ['B.', 'Birch'],
    ['B) Birch', 'Birch'],
    ['A & C', 'Amber; Cedar'],
    ['a and c', 'Amber; Cedar'],
    ['Answers 1 and 3', 'Amber; Cedar'],
    ['AC', 'Amber; Cedar'],
  ])('of another system is read as it is written there: %s', (key, words) => {
    const bank = read('Correct answer', `Which?,Amber,Birch,Cedar,${key}`);
    expect(keysOf(bank)).toEqual([words]);
    expect(told(bank)).toEqual([]);
  });

  it.each([
    ['5,10,15', '10', '10'],
    ['vitamin A,vitamin B,vitamins A and B', 'vitamins A and B', 'vitamins A and B'],
    ['1. one,2. two,3. three', '2. two', '2. two'],
  ])('of another system is words where it can be nothing else: %s', (options, key, words) => {
    expect(keysOf(read('Correct answer', `Which?,${options},${key}`))).toEqual([words]);
  });

  it.each([
    ['A and B,B and C,all', 'A and B'],
    ['AB,BC,all', 'AB'],
    ['Amber,Birch,Cedar', 'B) Amber'],
    ['Amber,Birch,Cedar', 'CAB'],
    ['Amber,Birch,Cedar', 'ABCD'],
    ['Amber,Birch,Cedar', 'Amber and Cedar'],
    ['Amber,Birch,Amber', 'Amber'],
  ])('of another system that may mean two things is none: %s', (options, key) => {
    const bank = read('Correct answer', `Which?,${options},${key}`);
    expect(keysOf(bank)).toEqual(['']);
    expect(told(bank).join()).toContain(`Unexpected key "${key}"`);
  });

  it('of a row that has a cell too many is not read: a comma moved it', () => {
    const bank = read('keys', 'Which gate, of all?,Amber,Birch,Cedar,1');
    expect(bank.questions).toEqual([]);
    expect(bank.leftOut.map(({ kind, words }) => `${kind}: ${words}`)).toEqual(['not readable: Which gate']);
    expect(told(bank)).toEqual([
      '2 exchange/csv-syntax Unexpected cell "1" behind the last column, expected 5 cells as in the first row: nothing of the row was read',
    ]);
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

describe('a table that holds no questions', () => {
  const CARDS = 'gate\tit opens\nhum\ta low sound\n';

  it.each([
    ['cards of Quizlet', CARDS, 2],
    ['cards with names', `Term\tDefinition\n${CARDS}`, 2],
    ['questions and answers', 'Question,Answer\nWhich?,Amber\n', 1],
  ])('says why, and counts each: %s', (_, text, count) => {
    const bank = readCsv('b', text);
    expect(told(bank)).toEqual([
      '1 exchange/csv-column Unexpected table of two columns, such as the terms and definitions of cards, expected questions with their options and right answers',
    ]);
    expect(bank.diagnostics[0]?.help).toContain('kind: definition');
    expect(bank.leftOut).toHaveLength(count);
  });

  it('says that another sign divides its cells', () => {
    expect(told(readCsv('b', 'stem|option 1|option 2|keys\nWhich?|Amber|Birch|1\n'))).toEqual([
      '1 exchange/csv-column Unexpected table of one column, expected cells with commas, semicolons or tabs between',
    ]);
  });
});

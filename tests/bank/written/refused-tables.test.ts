/** Tables of statements written by hand: what of them is refused, and where. */
import { describe, expect, test } from 'vitest';
import { judged } from './zelvolin.ts';

describe('a table of statements', () => {
  const table = (rows: readonly (readonly [string, string])[]): string =>
    `## Decide whether each statement about where zelvolin acts is true or false.\n\nId: truth\nFacts: opens-amber-gate, leaves-birch-gate, leaves-cedar-gate, made-from-moss\n\n| Statement | Answer |\n| --- | --- |\n${rows.map(([text, answer]) => `| ${text} | ${answer} |\n`).join('')}`;
  const ROWS = [
    ['In Zelland, zelvolin opens the amber gate.', 'True'],
    ['In Zelland, zelvolin opens the birch gate.', 'False'],
    ['In Zelland, zelvolin opens the cedar gate.', 'False'],
    ['Zelvolin is made from grey moss.', 'True'],
  ] as const;
  const told = (rows: readonly (readonly [string, string])[]) =>
    judged(table(rows)).diagnostics.map(({ message, related }) => [message, related.length]);

  test('is proved in the words of its relations', () => {
    expect(told(ROWS)).toEqual([]);
    expect(judged(table(ROWS)).items).toHaveLength(1);
  });

  test('is told of once where rows are in other words', () => {
    const found = told(ROWS.map(([text, answer]) => [text.replace('opens', 'will open up'), answer]));
    expect(found).toEqual([[expect.stringContaining('and 2 more, expected statements'), 2]]);
  });

  test('is told no statement that says the reverse of a row', () => {
    const [found] = told([['In Zelland, zelvolin does not open the amber gate.', 'True'], ...ROWS.slice(1)]);
    expect(found?.[0]).toContain('A statement denies nothing');
    expect(found?.[0]).not.toContain('Did you mean');
  });

  test('is told of an answer that is neither', () => {
    expect(told([[ROWS[0][0], 'Not false'], ...ROWS.slice(1)])).toEqual([
      ['Unexpected answer "Not false", expected True or False as in the other rows', 0],
    ]);
  });
});

describe('an answer that is nobody’s', () => {
  const pairs = (...spare: readonly string[]): string =>
    `## Which tone does each of these bells sound?\n\nId: tones\nFacts: moss-bell-wood, reed-bell-brass, salt-bell-glass\n\n| Bell | Tone |\n| --- | --- |\n| Moss bell | Wood tone |\n| Reed bell | Brass tone |\n| Salt bell | Glass tone |\n${spare.map((answer) => `| | ${answer} |\n`).join('')}`;
  const messages = (item: string): readonly string[] =>
    judged(item).diagnostics.map(({ message }) => message);

  test.each(['A wood tone', 'glass tone', 'Brass tone'])('is none of the others: %s', (answer) => {
    const [message = '', ...others] = messages(pairs(answer));
    expect(others).toEqual([]);
    expect(message).toMatch(
      new RegExp(`^Unexpected answer "${answer}" that is nobody's, expected another thing than`, 'u'),
    );
    expect(judged(pairs(answer)).items).toEqual([]);
  });

  test('is not told of where there is none', () => expect(messages(pairs())).toEqual([]));
});

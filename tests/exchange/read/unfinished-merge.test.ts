/** A bank in which two versions stand: of two keys for one question, neither is read. */
import { expect, it } from 'vitest';
import { readCsv } from '#lib/exchange/read/csv/read.ts';
import { readGift } from '#lib/exchange/read/gift/read.ts';

const merged = (one: string, other: string): string =>
  `<<<<<<< HEAD\n${one}\n=======\n${other}\n>>>>>>> anna\n`;

it.each([
  ['GIFT', readGift, merged('Which? {=Amber ~Birch}', 'Which? {=Birch ~Amber}'), [1, 3, 5]],
  [
    'CSV',
    readCsv,
    `stem,option 1,option 2,keys\n${merged('Which?,Amber,Birch,1', 'Which?,Amber,Birch,2')}`,
    [2, 4, 6],
  ],
] as const)('%s is not read, and each mark is told of', (_format, read, text, lines) => {
  const { questions, diagnostics } = read('bank', text);
  expect(questions).toEqual([]);
  expect(diagnostics.map(({ code, place }) => [code, place.line])).toEqual(
    lines.map((line) => ['content/unfinished-merge', line]),
  );
});

it('a row of equals signs alone is none', () => {
  expect(readGift('bank', '// =======\n\nWhich? {=Amber ~Birch}').diagnostics).toEqual([]);
});

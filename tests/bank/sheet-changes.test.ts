import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldSame } from '#lib/bank/workbench/fold-same.ts';
import { markWords, sheetChanges, type MarkedWords } from '#lib/bank/workbench/sheet-changes.ts';

const text = fc
  .array(fc.constantFrom('one', 'two', 'three', '0.1 mg', '\n', '  ', 'µg', '~~x~~'), { maxLength: 12 })
  .map((words) => words.join(' '));
const without = (words: readonly MarkedWords[], mark: MarkedWords['mark']): string =>
  words.flatMap((one) => (one.mark === mark ? [] : [one.text])).join('');

test('what is not removed is the text of now, and what is not added the one from before, letter by letter', () => {
  fc.assert(
    fc.property(text, text, (before, now) => {
      const words = markWords(before, now);
      expect([without(words, 'added'), without(words, 'removed')]).toEqual([before, now]);
      if (before === now) expect(words.every(({ mark }) => mark === 'same')).toBe(true);
    }),
  );
});

/** Ids of items and what their blocks say. */
const sheet = fc.dictionary(fc.constantFrom('a/1', 'b/1', 'c/1', 'd/1'), fc.constantFrom('x', 'y', 'z'));
const written = (items: Readonly<Record<string, string>>): string =>
  `# Sheet\n\n${Object.entries(items)
    .map(([id, says]) => `### ${id}\n\n${says}\n`)
    .join('\n')}`;

test('every item is the same, changed, added or gone', () => {
  fc.assert(
    fc.property(sheet, sheet, (before, now) => {
      const { items, same } = sheetChanges(written(before), written(now));
      const changeOf = (id: string): string => {
        const [old, present] = [before[id], now[id]];
        if (old === undefined) return 'added';
        if (present === undefined) return 'removed';
        return old === present ? 'same' : 'changed';
      };
      const ids = [...new Set([...Object.keys(now), ...Object.keys(before)])];
      const expected = ids.map((id) => [id, changeOf(id)]).filter(([, change]) => change !== 'same');
      expect(items.map(({ id, change }) => [id, change])).toEqual(expected);
      expect(same.items).toBe(ids.length - expected.length);
    }),
  );
});

test('with nothing before everything is added', () => {
  expect(sheetChanges(undefined, '### a/1\n\nx\n').items).toEqual([
    { id: 'a/1', change: 'added', words: [{ text: 'x', mark: 'added' }] },
  ]);
});

test('what is folded away is the same in both, and nothing is lost of either', () => {
  const long = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 30 });
  fc.assert(
    fc.property(long, long, long, (head, middle, tail) => {
      const marked = markWords([...head, ...tail].join('\n'), [...head, ...middle, ...tail].join('\n'));
      const folded = foldSame(marked);
      for (const mark of ['removed', 'added'] as const)
        expect(without(folded, mark)).toBe(without(marked, mark));
      for (const { mark, text: hidden, folded: lines } of folded.filter((one) => one.folded > 0)) {
        expect(mark).toBe('same');
        expect(hidden.replace(/\n$/u, '').split('\n').length).toBeLessThanOrEqual(lines);
      }
    }),
  );
});

test('two lines stay on each side of a change', () => {
  const lines = Array.from({ length: 20 }, (_none, at) => `line ${String(at + 1)}`);
  const folded = foldSame(markWords(lines.join('\n'), lines.with(9, 'another').join('\n')));
  const seen = folded.flatMap(({ text: words, folded: count }) => (count === 0 ? [words] : [])).join('');
  expect(folded.map(({ folded: count }) => count).filter((count) => count > 0)).toEqual([7, 8]);
  for (const kept of ['line 8\n', 'line 9\n', 'line 11\n', 'line 12\n']) expect(seen).toContain(kept);
  expect(seen).not.toContain('line 7\n');
});

test('words that changed beside each other are one change, and what is parted by a word or a line is not', () => {
  expect(markWords('what to be careful about.', 'what to look out for.')).toEqual([
    { text: 'what to ', mark: 'same' },
    { text: 'be careful about', mark: 'removed' },
    { text: 'look out for', mark: 'added' },
    { text: '.', mark: 'same' },
  ]);
  expect(markWords('one two three', 'a two b').map(({ text: said }) => said)).toEqual([
    'one',
    'a',
    ' two ',
    'three',
    'b',
  ]);
  expect(markWords('one', 'one two three')).toEqual([
    { text: 'one', mark: 'same' },
    { text: ' two three', mark: 'added' },
  ]);
});

describe('an item of a sheet', () => {
  const block = (revision: string, option: string): string =>
    `### a/1\n\nRevision \`${revision.repeat(32)}\` · recall · objective \`gates\`\n\n> A case.\n>\n> Which\\_one?\n\n**Row \\_\\_.**\n\n- ✓ ${option}\n`;

  test('is shown in its words, without its revision and the marks of Markdown', () => {
    const [item] = sheetChanges(block('0', 'Amber'), block('1', 'Blue')).items;
    expect(item?.words).toEqual([
      { text: 'recall · objective gates\n\nA case.\n\nWhich_one?\n\nRow __.\n\n- ✓ ', mark: 'same' },
      { text: 'Amber', mark: 'removed' },
      { text: 'Blue', mark: 'added' },
    ]);
  });

  test('of which only the revision differs is shown with it: a sign-off of it is void', () => {
    const [item] = sheetChanges(block('0', 'Amber'), block('1', 'Amber')).items;
    expect(item?.words.filter(({ mark }) => mark !== 'same').map(({ text: said }) => said)).toEqual([
      '0'.repeat(32),
      '1'.repeat(32),
    ]);
  });
});

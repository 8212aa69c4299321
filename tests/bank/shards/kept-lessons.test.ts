/** A lesson whose items were read from a chunk: written as JSON only where the chunk is another one now. */
import { expect, test } from 'vitest';
import { chunksOf, itemText, packChunk, type BankChunk } from '#lib/bank/chunk.ts';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { KeptLessons } from '#lib/bank/shards/kept-lessons.ts';
import { sha256 } from '#lib/base/hash.ts';
import { renderSheet } from '#lib/bank/sheet.ts';
import type { Item } from '#lib/items/item.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const { bank, kb } = compileBank(readContent('tests/fixtures/roots/zelvolin').files);
const chunks = chunksOf(bank).filter(({ items }) => items.length > 1);

/** The hash under which a chunk is written when its items were read from another, and how many of them were made JSON for that. */
function writtenBeside(now: BankChunk, before: BankChunk, use: 'again' | 'once') {
  let made = 0;
  const textOf = (item: Item): string => {
    made += 1;
    return itemText(item);
  };
  const lessons = new KeptLessons(textOf, use);
  const name = `${now.lesson.course}/${now.lesson.id}`;
  const sheet = sha256(renderSheet(before.lesson, before.items, kb).text);
  lessons.expect(new Map([[name, { ...packChunk(before), items: before.items, sheet }]]));
  const { chunk, sheet: written } = lessons.write(now, kb);
  expect(written.hash).toBe(sha256(renderSheet(now.lesson, now.items, kb).text));
  return { hash: chunk.hash, made };
}

test.each(['again', 'once'] as const)('one that is the same is not made JSON again: %s', (use) => {
  expect(chunks.length).toBeGreaterThan(1);
  for (const chunk of chunks)
    expect(writtenBeside(chunk, chunk, use)).toEqual({ hash: packChunk(chunk).hash, made: 0 });
});

test('of one in which anything else stands, all is', () => {
  for (const chunk of chunks) {
    const { lesson, items, traits } = chunk;
    const [[id, first] = expect.fail('it has items')] = Object.entries(traits);
    const others: readonly BankChunk[] = [
      { ...chunk, lesson: { ...lesson, title: `${lesson.title}, again` } },
      { ...chunk, items: items.toReversed() },
      { ...chunk, items: items.slice(1) },
      { ...chunk, traits: { ...traits, [`${id}x`]: first } },
    ];
    for (const now of others)
      expect(writtenBeside(now, chunk, 'once')).toEqual({
        hash: packChunk(now).hash,
        made: now.items.length,
      });
  }
});

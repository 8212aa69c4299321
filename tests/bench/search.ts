/** The search index of the shipped lessons, and of as many copies of them as 1,000 lessons: its size, making it searchable, queries. */
import { gzipSync } from 'node:zlib';
import { makeFinder, type Finder } from '#lib/search/find/finder.ts';
import type { SearchIndex } from '#lib/search/find/search-index.ts';
import { heldSearch } from '#lib/search/searched-bank.ts';
import { searchAddresses } from '#lib/shell/usecases/addresses.ts';
import { searchIndexOf } from '#lib/shell/usecases/search-bank.ts';
import { shippedBank } from './load.ts';
import type { Measurement } from './measurement.ts';

const COPIES = 125;
const ROUNDS = 5;
/** A name, a beginning, a misspelling, words of a text, and what stands nowhere. */
const QUERIES = ['gabapentin', 'gab', 'gabapentn', 'tremor and withdrawal', 'kidney dose', 'zzzz'];

export async function measureSearch(): Promise<readonly Measurement[]> {
  const index = await searchIndexOf(heldSearch(shippedBank(), searchAddresses));
  if (index === undefined) throw new Error('The shipped bank is a large one');
  const copies = Array.from({ length: COPIES }, () => index.documents).flat();
  return [
    ...measureIndex('search', index),
    ...measureIndex(`search.copied${COPIES}`, { ...index, documents: copies }),
  ];
}

function measureIndex(name: string, index: SearchIndex): readonly Measurement[] {
  const json = JSON.stringify(index);
  const made = Array.from({ length: ROUNDS }, () => timed(() => makeFinder(index)));
  const find = makeFinder(index);
  const asked = Array.from({ length: ROUNDS }, () => QUERIES.map((query) => askOnce(find, query))).flat();
  return [
    { name: `${name}.documents`, value: index.documents.length, unit: '' },
    { name: `${name}.bytes`, value: Buffer.byteLength(json), unit: 'bytes' },
    { name: `${name}.gzipBytes`, value: gzipSync(json, { level: 9 }).length, unit: 'bytes' },
    { name: `${name}.make.ms`, value: middle(made), unit: 'ms' },
    { name: `${name}.query.ms`, value: middle(asked), unit: 'ms' },
    { name: `${name}.query.max.ms`, value: rounded(Math.max(...asked)), unit: 'ms' },
  ];
}

function askOnce(find: Finder, query: string): number {
  return timed(() => find(query));
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function middle(values: readonly number[]): number {
  return rounded(values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN);
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}

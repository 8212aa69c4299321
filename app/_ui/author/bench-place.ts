/** Where the workbench shows what. */
import type { BenchWish } from '#lib/bank/workbench/narrow-index.ts';

/** What a page of the workbench may be asked for. */
export interface BenchSearch {
  /** From 1 to `SEED_MOST`. */
  readonly seed: number;
  readonly quiz: string | undefined;
  readonly show: BenchShow;
  /** Only facts of this objective; undefined: of all. */
  readonly objective: string | undefined;
}

/** Which facts are shown: all, those with items that wait for a decision, those without an item. */
export const BENCH_SHOWS = ['all', 'open', 'gaps'] as const;
export type BenchShow = (typeof BENCH_SHOWS)[number];

/** Letters of what is looked for on the front page. */
export const FIND_MOST = 200;

/** The front page with what is wished for. */
export function indexAddress({ find, list }: BenchWish): string {
  const said = new URLSearchParams({
    ...(find === '' ? {} : { find }),
    ...(list === 'all' ? {} : { list }),
  }).toString();
  return said === '' ? '/author' : `/author?${said}`;
}

/** As many seeds as a slider can be set to by hand. */
export const SEED_MOST = 200;

export function benchAddress(course: string, lesson: string): string {
  return `/author/${course}/${lesson}`;
}

/** The query that shows the same again; empty for what is shown at first. */
export function benchQuery({ seed, quiz, show, objective }: BenchSearch): string {
  const said = new URLSearchParams({
    ...(seed === 1 ? {} : { seed: String(seed) }),
    ...(quiz === undefined ? {} : { quiz }),
    ...(show === 'all' ? {} : { show }),
    ...(objective === undefined ? {} : { objective }),
  });
  return said.toString();
}

/** The id of an item's element. */
export function itemAnchor(id: string): string {
  return `item.${id.replaceAll('/', '.')}`;
}

/** The id of a fact's element. */
export function factAnchor(ref: string): string {
  return `fact.${ref.replaceAll('/', '.')}`;
}

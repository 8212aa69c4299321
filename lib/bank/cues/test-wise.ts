import { contentHash } from '#lib/base/hash.ts';
import type { Choice, ReadOption } from './choice.ts';
import { upperTail } from './upper-tail.ts';

/** What the test-wise solver reached. */
export interface TestWiseResult {
  /** Choices it answered. */
  readonly n: number;
  readonly correct: number;
  /** The mean of guessing. */
  readonly expected: number;
  /** Probability that guessing does as well or better: the upper tail of the Poisson binomial distribution, 0 to 1. */
  readonly p: number;
}

/**
 * A learner with no knowledge and much experience of bad items: takes the longest option; among equals the one without an
 * absolute word; then the one the others converge on; then the one with most words of the stem; then the middle value.
 * What is left is decided by a hash. Made for this project after the cues of Haladyna, Downing & Rodriguez 2002, guideline 28.
 */
export function testWise(choices: readonly Choice[]): TestWiseResult {
  const correct = choices.filter(isSolved).length;
  const chances = choices.map(({ options }) => 1 / options.length);
  const expected = chances.reduce((sum, chance) => sum + chance, 0);
  return { n: choices.length, correct, expected, p: upperTail(chances, correct) };
}

/** The ids of the items that it solves, each once. */
export function solvedItems(choices: readonly Choice[]): readonly string[] {
  return [...new Set(choices.filter(isSolved).map(({ item }) => item))];
}

function isSolved(choice: Choice): boolean {
  return guess(choice) === choice.key;
}

/** The index of the option that the solver takes. */
export function guess({ item, options }: Choice): number {
  const middle = middleValue(options);
  const scores: readonly ((option: ReadOption) => number)[] = [
    ({ length }) => length,
    ({ absolute }) => (absolute ? 0 : 1),
    ({ shared }) => shared,
    ({ stemWords }) => stemWords,
    ({ value }) => (value !== undefined && value === middle ? 1 : 0),
  ];
  let left = [...options];
  for (const score of scores) {
    const most = Math.max(...left.map(score));
    left = left.filter((option) => score(option) === most);
  }
  const [only, ...more] = left;
  const drawn = more.length === 0 ? only : firstDrawn(item, left);
  return options.findIndex((option) => option === drawn);
}

function middleValue(options: readonly ReadOption[]): number | undefined {
  const values = options.flatMap(({ value }) => value ?? []).sort((a, b) => a - b);
  return values.length === options.length ? values[(values.length - 1) >> 1] : undefined;
}

/** The one whose hash comes first. */
function firstDrawn(item: string, options: readonly ReadOption[]): ReadOption | undefined {
  const draws = options.map((option) => ({ option, draw: contentHash([item, option.id]) }));
  return draws.toSorted((a, b) => (a.draw < b.draw ? -1 : 1))[0]?.option;
}

/**
 * Patterns are made when the program is loaded, and not for each fact or lesson: making one costs more than asking it, and once V8 has
 * made 1 MB of code for patterns, freed or not, beside 16 MB of other code, it compiles all further ones without what makes them quick
 * (`kRegExpCompiledLimit` and `kRegExpExecutableMemoryLimit` in its sources).
 */
import { afterEach, expect, test, vi } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { corpusFiles } from '#tests/bench/corpus/corpus.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** How many patterns are made while so many lessons are compiled. */
function madeFor(lessons: number): number {
  const files = [...corpusFiles(lessons)];
  let made = 0;
  const counted = new Proxy(RegExp, {
    construct: (target, given: [string, string?]) => {
      made += 1;
      return new target(...given);
    },
  });
  vi.stubGlobal('RegExp', counted);
  compileBank(files);
  vi.unstubAllGlobals();
  return made;
}

test('four times the lessons make no more patterns', () => {
  madeFor(1);
  const [few, many] = [madeFor(4), madeFor(16)];
  expect(many).toBeLessThanOrEqual(few + 4);
});

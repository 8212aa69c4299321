/**
 * Patterns are made when the program is loaded, and not for each fact or lesson: making one costs more than asking it, and beyond 1 MB of
 * code for patterns V8 compiles all others without what makes them quick (`kRegExpCompiledLimit`).
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

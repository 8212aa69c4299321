/** What a test writes to the console: recorded, and wrong unless the test has said that it expects it. */
import { expect, vi } from 'vitest';

let written: string[] = [];
let expected: RegExp[] = [];

/** Begins anew, for a test. */
export function recordConsole(): void {
  written = [];
  expected = [];
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
      written.push(`console.${level}: ${parts.map(String).join(' ')}`);
    });
  }
}

/**
 * Something that fits `pattern` is written before this test ends, once or more often; when nothing is, the test fails, and
 * so it does when anything else is.
 *
 * @returns what has been written so far and fits
 */
export function expectOnConsole(pattern: RegExp): () => readonly string[] {
  expected.push(pattern);
  return () => written.filter((line) => pattern.test(line));
}

/** Ends what `recordConsole` began. */
export function checkConsole(): void {
  const [lines, patterns] = [written, expected];
  vi.restoreAllMocks();
  const unexpected = lines.filter((line) => !patterns.some((pattern) => pattern.test(line)));
  const missing = patterns.filter((pattern) => !lines.some((line) => pattern.test(line))).map(String);
  expect(
    { unexpected, missing },
    'only what is expected is written to the console, and all of that is',
  ).toEqual({
    unexpected: [],
    missing: [],
  });
}

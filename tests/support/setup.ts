/** A warning on the console is a defect nobody reads: a test that causes one fails, unless it expects it by a spy. */
import { afterEach, beforeEach, expect, vi } from 'vitest';

let written: string[] = [];

beforeEach(() => {
  written = [];
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
      written.push(`console.${level}: ${parts.map(String).join(' ')}`);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(written, 'nothing unexpected is written to the console').toEqual([]);
});

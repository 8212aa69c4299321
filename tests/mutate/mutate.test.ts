/** The short form of `npm run -s mutate`: three faults of every operator, none of which may pass unseen. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { renderSheets } from '#lib/bank/sheet.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { shippedBank, shippedFiles } from '#tests/support/shipped.ts';
import { measure, type Measured } from './measure.ts';
import type { Operator } from './operator.ts';
import { operators } from './registry.ts';
import { findingsOfUntouched } from './untouched.ts';
import { worldOf, type World } from './world.ts';

const TODAY = '2026-01-01';
const SAMPLE = { items: 3, places: 3 };

const repository = worldOf(shippedFiles(), TODAY, shippedBank());
/** Small, so that it is compiled in no time; its sheets stand beside it as if they had been committed. */
const small = published(filesOf('../fixtures/roots/zelvolin'));

function filesOf(path: string) {
  return readContent(fileURLToPath(new URL(path, import.meta.url))).files;
}

function published(files: ReturnType<typeof filesOf>): World {
  const { bank, kb } = compileBank(files);
  return worldOf([...files, ...renderSheets(bank, kb)], TODAY);
}

/** A fault of the content is judged in the small root, and where it has no place there, once in the large one. */
function judged(operator: Operator): Measured {
  if (operator.level === 'item') return measure(operator, repository, SAMPLE);
  const found = measure(operator, small, SAMPLE);
  return found.applied > 0 ? found : measure(operator, repository, { ...SAMPLE, places: 1 });
}

describe('the checks', () => {
  it('find nothing in what was not spoiled', () => {
    expect(findingsOfUntouched(repository)).toEqual([]);
    expect(findingsOfUntouched(small)).toEqual([]);
    // Every item of the repository: seconds, and on a busy machine many.
  }, 120_000);

  it.each(operators.map((operator) => [operator.name, operator] as const))('notice %s', (_name, operator) => {
    const { applied, missed } = judged(operator);
    expect(missed).toEqual([]);
    expect(applied, 'faults that were made').toBeGreaterThan(0);
  });
});

describe('the operators', () => {
  it('have names of their own, and there are at least forty', () => {
    expect(new Set(operators.map(({ name }) => name)).size).toBe(operators.length);
    expect(operators.length).toBeGreaterThanOrEqual(40);
  });

  it('spoil the same places in every run', () => {
    const [first] = operators;
    const run = () => (first === undefined ? undefined : measure(first, repository, SAMPLE));
    expect(run()).toEqual(run());
  });
});

import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin', import.meta.url));
const { bank } = compileBank(readContent(ROOT).files);
const ordered = bank.items.filter(({ kind }) => kind === 'ordered-response');

interface Misplaced {
  readonly step: string;
  readonly neighbour: string;
  readonly rationale: string;
}

const misplaced = ordered.flatMap(({ parts = [] }) => {
  const steps = parts.map(({ options }) => options.find(({ key }) => key)?.text ?? '');
  return parts.flatMap(({ options }, index) =>
    options
      .filter(({ key }) => !key)
      .map(({ text, rationale }): Misplaced => {
        const place = steps.indexOf(text);
        return { step: text, neighbour: steps[place > index ? place - 1 : place + 1] ?? '', rationale };
      }),
  );
});

it('a step that was placed too early is refuted by what it follows, one placed too late by what follows it', () => {
  expect(misplaced.length).toBeGreaterThan(0);
  for (const { step, neighbour, rationale } of misplaced) {
    expect(rationale.toLowerCase()).toContain(step.toLowerCase());
    expect(rationale.toLowerCase()).toContain(neighbour.toLowerCase());
  }
});

import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin', import.meta.url));
const { bank } = compileBank(readContent(ROOT).files);
const ordered = bank.items.filter(({ kind }) => kind === 'ordered-response');

it('a step that was placed too early is refuted by what it follows, one placed too late by what follows it', () => {
  expect(ordered.length).toBeGreaterThan(0);
  for (const { parts = [] } of ordered) {
    const steps = parts.map(({ options }) => options.find(({ key }) => key)?.text ?? '');
    for (const [index, part] of parts.entries()) {
      for (const { key, text, rationale } of part.options) {
        if (key) continue;
        const place = steps.indexOf(text);
        const other = steps[place > index ? place - 1 : place + 1] ?? '';
        const words = rationale.toLowerCase();
        expect([words.includes(text.toLowerCase()), words.includes(other.toLowerCase())]).toEqual([
          true,
          true,
        ]);
      }
    }
  }
});

import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { REFUSALS } from '#lib/shell/usecases/refusals.ts';

const folder = fileURLToPath(new URL('../../lib/shell/usecases/', import.meta.url));

test('the table of refusals has every code that a use case gives, and no other', () => {
  const texts = globSync('*.ts', { cwd: folder }).map((name) => readFileSync(`${folder}${name}`, 'utf8'));
  // `refusal('a')`, `refusal('a', { … })`, `refusal(condition ? 'a' : 'b')`
  const calls = texts.flatMap((text) => [
    ...text.matchAll(/\brefusal\((?:\w+ \? )?'([\w-]+)'(?: : '([\w-]+)')?/gu),
  ]);
  const given = new Set(calls.flatMap(([, first = '', second = first]) => [first, second]));
  expect([...given].sort()).toEqual(Object.keys(REFUSALS).sort());
});

test('each refusal has an HTTP status of the client or the service, and a key of its own', () => {
  for (const [code, { status, messageKey }] of Object.entries(REFUSALS)) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(messageKey).toBe(`refusals.${code}`);
  }
});

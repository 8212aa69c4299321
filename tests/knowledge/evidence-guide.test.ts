/** The examples of docs/evidence.md: each row of its tables is told of as it says there. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { factOf, foundIn } from './one-fact.ts';

const page = readFileSync('docs/evidence.md', 'utf8');
const [words = '', block = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/gu)].map(([, text = '']) => text);
const facts = z.record(z.string(), z.record(z.string(), z.json())).parse(parse(block));
const rows = [
  ...page.matchAll(/^\| `(?<id>[a-z-]+)` \| (?<sentence>.+) \| (?<told>nothing|warning|error) \|$/gmu),
].map(({ groups = {} }) => [groups['id'] ?? '', groups['sentence'] ?? '', groups['told'] ?? ''] as const);
const reasons = [
  ...page
    .slice(page.indexOf('\n## Reasons'))
    .matchAll(/^\| (?<reason>[A-Z].+\.) \| (?<told>nothing|warning|error) \|$/gmu),
].map(({ groups = {} }) => [groups['reason'] ?? '', groups['told'] ?? ''] as const);

function fieldsOf(id: string, more = {}): readonly string[] {
  return Object.entries({ ...facts[id], ...more }).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}`,
  );
}

/** The gravest of what is told of a fact with this evidence by such codes. */
function gravest(fields: readonly string[], sentence: string, codes: RegExp): string {
  const body = /[.?]$/u.test(sentence) ? sentence : `${sentence}.`;
  const { all } = foundIn(words, factOf(fields, sentence), body);
  expect(all.filter(({ severity, code }) => severity === 'error' && !codes.test(code))).toEqual([]);
  const told = all.flatMap(({ code, severity }) => (codes.test(code) ? [severity] : []));
  return told.includes('error') ? 'error' : (told[0] ?? 'nothing');
}

it('has rows for every fact of its examples', () => {
  expect(rows.length).toBeGreaterThan(80);
  expect([...new Set(rows.map(([id]) => id))].toSorted()).toEqual(Object.keys(facts).toSorted());
  expect(reasons.length).toBeGreaterThan(3);
});

it.each(rows)('%s: %s (%s)', (id, sentence, told) => {
  expect(gravest(fieldsOf(id), sentence, /^knowledge\/evidence-/u)).toBe(told);
});

it.each(reasons)('as a reason: %s (%s)', (reason, told) => {
  const others = z.record(z.string(), z.string()).parse(facts['gate']?.['false']);
  const fields = fieldsOf('gate', { false: { ...others, 'beta-gate': reason } });
  expect(gravest(fields, 'Examplol closes the alpha gate', /^knowledge\/reason-/u)).toBe(told);
});

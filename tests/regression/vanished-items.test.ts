/** Items written by hand that once went without a word, and a content that once took minutes. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const { files } = readContent(ROOT);
const QUIZ = 'quizzes/blueprints/own.md';
const head = (lessons: string): string =>
  `---\ntitle: Own\ncourse: zelvolin\nlessons: [${lessons}]\nitems: 1\nwritten-items: 1\n---\n\nFirst.\n\n`;
const item = (id: string): string =>
  `## In Zelland, which gate does zelvolin open?\n\nId: ${id}\nFacts: gates/opens-amber-gate, gates/leaves-birch-gate, gates/leaves-cedar-gate\n\n- [x] Amber gate\n- [ ] Birch gate\n- [ ] Cedar gate\n\n`;

const compiled = (text: string, more = (path: string, was: string) => was) =>
  compileBank([
    ...files.map(({ path, text: was }) => ({ path, text: more(path, was) })),
    { path: QUIZ, text },
  ]);
const told = (found: ReturnType<typeof compiled>): readonly string[] =>
  found.diagnostics
    .filter(({ place, severity }) => place.file === QUIZ && severity === 'error')
    .map(({ code, message, place }) => `${String(place.line)} ${code} ${message}`);
const own = (found: ReturnType<typeof compiled>) => found.items.filter(({ id }) => id.includes('/quiz/own/'));

describe('an item written by hand', () => {
  it('is there when nothing is wrong with it', () => {
    const found = compiled(head('gates') + item('one'));
    expect(told(found)).toEqual([]);
    expect(own(found)).toHaveLength(1);
  });

  it('is told of when it cites a lesson that its quiz lacks', () => {
    const found = told(compiled(head('amounts') + item('one')));
    expect(found.filter((one) => one.includes('items/unknown-fact'))).toHaveLength(3);
    expect(found.join()).toContain('is of a lesson that `lessons` of the quiz lacks');
  });

  it.each([
    ['a fact of another lesson', item('one').replace('gates/opens', 'tables/opens'), 'items/unknown-fact'],
    [
      'a case as a fact',
      item('one').replace('gates/opens-amber-gate', 'gates/asks-where'),
      'items/unknown-fact',
    ],
    [
      'a fact as a case',
      item('one').replace('Facts:', 'Case: opens-amber-gate\nFacts:'),
      'items/unknown-case',
    ],
    [
      'a case of another lesson',
      item('one').replace('Facts:', 'Case: tables/asks-where\nFacts:'),
      'items/unknown-case',
    ],
  ])('is told of when it cites %s', (_what, text, code) => {
    const found = compiled(head('gates, tables') + text);
    expect(told(found).map((one) => one.split(' ')[1])).toContain(code);
    expect(own(found)).toEqual([]);
  });

  it('is there when it names the lesson and the case of its fact', () => {
    const found = compiled(
      head('gates, tables') + item('one').replace('Facts:', 'Case: gates/asks-where\nFacts:'),
    );
    expect(told(found)).toEqual([]);
    expect(own(found)).toHaveLength(1);
  });

  it('is told of when a comment without an end swallows it', () => {
    const text = `${head('gates')}${item('one')}<!-- later\n\n${item('two')}`;
    const line = text.slice(0, text.indexOf('<!--')).split('\n').length;
    expect(told(compiled(text))).toEqual([
      expect.stringMatching(new RegExp(`^${String(line)} content/stray-block .*without an end`, 'u')),
    ]);
    expect(told(compiled(text.replace('later', 'later -->')))).not.toEqual(told(compiled(text)));
  });
});

it('hundreds of concepts that exclude each other are looked at once each', () => {
  const ids = Array.from({ length: 1200 }, (_none, at) => `z-${String(at)}`);
  const words = ids.map((id) => `  ${id}: { kind: gate, label: ${id.replace('-', ' gate ')} }\n`).join('');
  const group = `  - concepts: [${ids.join(', ')}, z-0]\n    why: Each stands apart.\n`;
  const found = compiled(head('gates') + item('one'), (path, was) =>
    path.endsWith('/tables.yaml')
      ? was.replace('concepts:\n', `concepts:\n${words}`).replace(/^disjoint:\n/mu, `disjoint:\n${group}`)
      : was,
  );
  const all = found.diagnostics.filter(({ code }) => code === 'knowledge/disjoint-but-related');
  expect(all.map(({ message }) => message)).toEqual([expect.stringContaining('"z-0" and "z-0"')]);
  // Of each pair by itself it took longer than a test may.
});

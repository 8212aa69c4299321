/** The outline of a file: what it defines and no more, each at its place, also while the file cannot be read. */
import { describe, expect, test } from 'vitest';
import { joinNames } from '#lib/content/editor/join-names.ts';
import type { OutlineEntry } from '#lib/content/editor/outline-entry.ts';
import { outlineOf } from '#lib/content/editor/outline.ts';
import { namesOfPart } from '#lib/content/editor/known-names.ts';
import { hasFields } from '#lib/content/editor/uses.ts';
import { parseContent, readContentFile } from '#lib/content/parse-content.ts';
import { routeOf } from '#lib/content/routes.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

function outline(file: SourceFile): readonly OutlineEntry[] {
  const { kind } = routeOf(file.path);
  if (!hasFields(kind)) throw new RangeError(`${file.path} has no fields`);
  return outlineOf(kind, file, joinNames([namesOfPart(readContentFile(file))], []));
}

const lesson = (text: string): readonly OutlineEntry[] => outline({ path: 'content/a/one.md', text });

/** The names, those inside behind their own. */
const told = (entries: readonly OutlineEntry[]): readonly unknown[] =>
  entries.map(({ name, children }) => (children.length === 0 ? name : [name, ...told(children)]));

const inside = (entries: readonly OutlineEntry[], name: string): readonly string[] =>
  (entries.find((entry) => entry.name === name)?.children ?? []).map((entry) => entry.name);

const flat = (entries: readonly OutlineEntry[]): readonly OutlineEntry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.children)]);

describe.each(['tests/fixtures/roots/zelvolin', '.'])('of the files below %s', (root) => {
  const { files } = readContent(root);
  const shown = files.filter(({ path }) => hasFields(routeOf(path).kind));
  const parsed = parseContent(files);

  test('every name stands where it is said to, in lines that follow each other', () => {
    for (const file of shown) {
      const lines = file.text.split('\n');
      const check = (entries: readonly OutlineEntry[], from: number, to: number): void => {
        let last = from;
        for (const { name, head, place, children } of entries) {
          expect(lines[head.line - 1]?.slice(head.column - 1, head.endColumn - 1)).toBe(name);
          expect(place.line).toBeGreaterThanOrEqual(last);
          expect(place.endLine).toBeLessThanOrEqual(to);
          expect(head.line).toBeGreaterThanOrEqual(place.line);
          expect(head.line).toBeLessThanOrEqual(place.endLine);
          last = place.endLine + (children.length === 0 ? 0 : 1);
          check(children, place.line, place.endLine);
        }
      };
      check(outline(file), 1, lines.length);
    }
  });

  test('lessons show their objectives, facts, cases and headings', () => {
    for (const one of parsed.lessons) {
      const entries = lesson(files.find(({ path }) => path === one.file)?.text ?? '');
      expect(inside(entries, 'objectives')).toEqual(Object.keys(one.entry.objectives));
      expect(inside(entries, 'facts')).toEqual(one.entry.facts.map(({ id }) => id));
      expect(inside(entries, 'cases')).toEqual(one.entry.cases.map(({ id }) => id));
      const headings = flat(entries).filter(({ kind }) => kind === 'heading');
      expect(headings).toHaveLength(one.headings.length);
    }
  });

  test('vocabulary and sources show their ids, with what these stand for', () => {
    const all = shown.flatMap((file) => flat(outline(file)));
    for (const [id, { entry }] of Object.entries(parsed.vocabulary.concepts))
      expect(all.some(({ name, detail }) => name === id && detail.startsWith(entry.label))).toBe(true);
    for (const [id, { entry }] of Object.entries(parsed.sources))
      expect(all.some(({ name, detail }) => name === id && detail === entry.title)).toBe(true);
  });
});

describe('while somebody types', () => {
  const text = `---
title: "Gates and # signs"
objectives:
  gate:
    text: Name it: the gate
facts:
- id: opens
  evidence: >-
    It opens.
    id: none
- kind: relation
  id: 'closes'
- { kind: set, id: sounds, members: [a] }
-
  id: late
- kind: relation
# - id: gone
cases:
  - id: asks
    text: who
---

# Gates # and signs ##

\`\`\`
# no heading
\`\`\`

### Deep
## Again
#tag
`;

  test('names are found in every way of writing them', () => {
    expect(told(lesson(text))).toEqual([
      'title',
      ['objectives', 'gate'],
      ['facts', 'opens', 'closes', 'sounds', 'late'],
      ['cases', 'asks'],
      ['Gates # and signs', 'Deep', 'Again'],
    ]);
    expect(lesson(text)[0]?.detail).toBe('Gates and # signs');
    expect(told(lesson(text.replaceAll('\n', '\r\n')))).toEqual(told(lesson(text)));
    expect(told(lesson(`\uFEFF${text}`))).toEqual(told(lesson(text)));
  });

  test.each([
    ['a quote that is not closed', ['title: "Gates and # signs"', 'title: "Gates'], 'title'],
    ['a field without a colon', ['- id: opens', '- id: opens\n  subj'], 'opens'],
    ['a bracket that is not closed', ['members: [a]', 'members: [a'], 'sounds'],
    ['dashes that are missing', ['    text: who\n---', '    text: who'], 'asks'],
  ])('%s', (_what, [before = '', after = ''], name) => {
    const typed = flat(lesson(text.replace(before, after))).map((entry) => entry.name);
    expect(typed).toContain(name);
    expect(typed).toContain('late');
  });

  test('files without fields, and empty ones, have none', () => {
    expect(told(lesson(''))).toEqual([]);
    expect(told(lesson('# A heading\n\ntitle: x\n'))).toEqual(['A heading']);
    expect(told(lesson('---\n'))).toEqual([]);
    expect(told(lesson('---\nfacts:\n---\n'))).toEqual(['facts']);
  });

  test('ten thousand headings take no time', () => {
    const began = performance.now();
    expect(lesson(`---\n---\n${'## Again\n'.repeat(10_000)}`)).toHaveLength(10_000);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

test('sign-offs show the items that they decide about', () => {
  const path = 'quizzes/signoffs/a.yaml';
  const text = 'approved:\n  - item: a/one/opens/single-best-answer/1\n    revision: "00"\nretired: []\n';
  expect(told(outline({ path, text }))).toEqual([
    ['approved', 'a/one/opens/single-best-answer/1'],
    'retired',
  ]);
});

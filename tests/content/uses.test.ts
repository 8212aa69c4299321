/** Where ids stand: at every place found stands the id, meant as that; and where an id is defined is one of them. */
import { describe, expect, test } from 'vitest';
import { contextIn } from '#lib/content/editor/line-context.ts';
import { hasFields, namedHere, usesOf } from '#lib/content/editor/uses.ts';
import type { Named } from '#lib/content/editor/references.ts';
import { routeOf } from '#lib/content/routes.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { Workspace } from '#lib/shell/lsp/workspace.ts';

const ROOT = 'tests/fixtures/roots/zelvolin';
const LESSON = 'content/zelvolin/gates.md';
const { files } = readContent(ROOT);
const workspace = new Workspace(ROOT);
const { known } = workspace.read();

const NAMED = ['concept', 'relation', 'kind', 'source', 'qualifier'] as const satisfies readonly Named[];
const ids = NAMED.flatMap((named) => [...known[named].keys()].map((id) => [named, id] as const));

test.each(ids)('of the %s %s', (named, id) => {
  const found = workspace.uses(named, id, LESSON, true);
  for (const { file, line, column, endColumn } of found) {
    const lines = files.find(({ path }) => path === file)?.text.split('\n') ?? [];
    const { kind } = routeOf(file);
    const context = contextIn(lines, line, column);
    if (!hasFields(kind) || context === undefined) throw new RangeError(`${file}:${line} has no fields`);
    if (id.includes('#')) continue;
    expect(lines[line - 1]?.slice(column - 1, endColumn - 1)).toBe(id);
    expect(namedHere(kind, context)).toBe(named);
  }
  expect(found).toContainEqual(workspace.definition(named, id, LESSON));
  expect(new Set(found.map(({ file, line, column }) => `${file}:${line}:${column}`)).size).toBe(found.length);
  const definition = workspace.definition(named, id, LESSON);
  expect(workspace.uses(named, id, LESSON, false)).toEqual(
    found.filter((place) => place.line !== definition?.line || place.file !== definition.file),
  );
});

describe('of a lesson', () => {
  const lesson = (path: string) => ({
    path,
    text: `---
objectives:
  gate: { text: Name the gate., topic: gates }
facts:
  - id: opens
    objective: gate
    subject: gate
    object: gate-2
    evidence: A gate opens the gate
    false: { gate: It is no gate., other: It is other. }
cases:
  - id: asks
    facts: [opens]
---

The gate opens.
`,
  });
  const all = [
    lesson('content/a/one.md'),
    lesson('content/a/two.md'),
    {
      path: 'quizzes/blueprints/q.md',
      text: '---\ncourse: a\n---\n\n## Which gate opens?\n\nId: gate\nFacts: one/opens, one/opens-2\n\n- [x] opens\n',
    },
  ];
  const places = (named: Named, id: string): readonly string[] =>
    usesOf(all, { named, id, path: 'content/a/one.md' }).map(
      ({ file, line, column }) => `${file.replace(/^.*\//u, '')}:${line}:${column}`,
    );

  test('objectives and facts are its own, and items that are written by hand cite its facts', () => {
    expect(places('objective', 'gate')).toEqual(['one.md:3:3', 'one.md:6:16']);
    expect(places('fact', 'opens')).toEqual(['one.md:5:9', 'one.md:13:13', 'q.md:8:12']);
  });

  test('a quiz may say of which lesson it names a fact, and draws from one course', () => {
    const named = (text: string): readonly string[] =>
      usesOf([{ path: 'quizzes/blueprints/q.md', text }], {
        named: 'fact',
        id: 'opens',
        path: 'content/a/one.md',
      }).map(({ line, column }) => `${line}:${column}`);
    const cells = `---
course: a
cells:
  - { lesson: one, fact: opens, min: 1 }
  - { lesson: two, fact: opens, min: 1 }
  - { fact: opens, min: 1 }
  - lesson: two
    fact: opens
  - fact: opens
    lesson: one
items: 6
---

## Which?

Facts: two/opens, one/opens, opens
`;
    expect(named(cells)).toEqual(['4:26', '6:13', '9:11', '16:23', '16:30']);
    expect(named(cells.replace('course: a', 'course: b'))).toEqual([]);
  });

  test('concepts stand in any of them, and words of sentences are none', () => {
    expect(places('concept', 'gate')).toEqual(['one.md:7:14', 'one.md:10:14', 'two.md:7:14', 'two.md:10:14']);
    expect(places('concept', 'nosuch')).toEqual([]);
  });
});

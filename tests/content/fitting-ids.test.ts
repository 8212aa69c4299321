/** What fits a place is offered first, and nothing is said of places where nobody can tell. */
import { describe, expect, test } from 'vitest';
import { namedAt } from '#lib/content/editor/completions.ts';
import { fittingIds } from '#lib/content/editor/fitting-ids.ts';
import { joinNames, knownIn } from '#lib/content/editor/join-names.ts';
import { namesOfPart } from '#lib/content/editor/known-names.ts';
import { lineContext } from '#lib/content/editor/line-context.ts';
import { assembleContent, readContentFile } from '#lib/content/parse-content.ts';

const vocabularyFile = {
  path: 'content/vocabulary/gates.yaml',
  text: `kinds:
  medicine: { label: medicine, plural: medicines }
  gate: { label: gate, plural: gates }
concepts:
  zelvolin: { kind: medicine, label: zelvolin }
  amber: { kind: gate, label: amber gate }
  birch: { kind: gate, label: birch gate }
relations:
  opens:
    label: gate
    domain: medicine
    range: gate
    statement: "{subject} [opens|open] {object}."
    negation: "{subject} [does|do] not open {object}."
    ask: { object: "which gate [does|do] {subject} open?" }
`,
};
const LESSON = `---
title: Gates
summary: Which gate opens.
objectives:
  site: { text: Name the gate., topic: gates }
facts:
  - id: opens-amber
    kind: relation
    objective: site
    subject: zelvolin
    object: amber
    relation: opens
    evidence: Zelvolin opens the amber gate
    source: label
    false:
      birch: It stays shut.
    avoid: [birch]
  - id: another
    kind: definition
    objective: site
    term: zelvolin
    evidence: Zelvolin opens the amber gate
    source: label
cases:
  - id: asks
    facts: [opens-amber]
    text: A man asks.
---

Zelvolin opens the amber gate.
`;
const lesson = { path: 'content/zelvolin/gates.md', text: LESSON };
const { vocabulary } = assembleContent([readContentFile(vocabularyFile)], [vocabularyFile.path]);
const names = namesOfPart(readContentFile(lesson));

/** What fits where some words of the lesson end. */
function fittingAt(words: string): readonly string[] | undefined {
  const before = LESSON.slice(0, LESSON.indexOf(words) + words.length).split('\n');
  const [line, column] = [before.length, (before.at(-1) ?? '').length + 1];
  const context = lineContext(LESSON, line, column);
  if (context === undefined) throw new RangeError(`${words} stands among no fields`);
  const named = namedAt('lesson', context);
  const found = named && fittingIds(named, { text: LESSON, line, context }, { names, vocabulary });
  return found && [...found];
}

test('an id that another lesson gives too stands for the words of the lesson at hand', () => {
  const other = {
    ...lesson,
    path: 'content/zelvolin/other.md',
    text: LESSON.replace('Name the gate.', 'A first one.'),
  };
  const known = joinNames([names, namesOfPart(readContentFile(other))], []);
  expect(known.objective.get('site')).toBe('A first one.');
  expect(knownIn(known, names).objective.get('site')).toBe('Name the gate.');
  expect(knownIn(known, undefined)).toBe(known);
});

describe('what fits best', () => {
  test.each([
    ['    object: ', ['amber', 'birch']],
    ['    subject: zel', ['zelvolin']],
    ['    avoid: [', ['amber', 'birch']],
    ['    false:\n      bir', ['amber', 'birch']],
    ['    objective: ', ['site']],
    ['    facts: [', ['opens-amber', 'another']],
  ])('behind %j', (words, ids) => {
    expect(fittingAt(words)).toEqual(ids);
  });

  test.each(['    term: ', '    source: ', '    relation: '])('nobody can tell behind %j', (words) => {
    expect(fittingAt(words)).toBeUndefined();
  });
});

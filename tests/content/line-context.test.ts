/** Where a cursor stands, by the lines alone. */
import { expect, test } from 'vitest';
import { lineContext } from '#lib/content/editor/line-context.ts';

/** The context of the place marked with `|` in the fields of a lesson or quiz. */
function at(fields: string): unknown {
  const text = `---\n${fields}\n---\n`;
  const before = text.slice(0, text.indexOf('|')).split('\n');
  const context = lineContext(text.replace('|', ''), before.length, (before.at(-1)?.length ?? 0) + 1);
  return context && [context.parents.join('.'), context.field ?? '', context.word];
}

test.each([
  ['cells:\n  - { lesson: us|es, min: 5 }', ['cells', 'lesson', 'uses']],
  ['cells:\n  - { lesson: uses, fa|', ['cells', '', 'fa']],
  ['cells:\n  - { lesson: uses, fact: op|', ['cells', 'fact', 'op']],
  ['cells:\n- { le|', ['cells', '', 'le']],
  ['facts:\n  - { id: a, members: [b, c|, d] }', ['facts', 'members', 'c']],
  ['facts:\n  - { id: a } # no|te', ['facts', '', 'note']],
  ['facts:\n  - id: a\n    between: { b: c| }', ['facts.between', 'b', 'c']],
  ['facts:\n  - id: a\n    false: { b|: It is none. }', ['facts.false', '', 'b']],
  ['facts:\n  - id: a\n    subject: b|', ['facts', 'subject', 'b']],
  ['facts:\n  - id: a\n    members: [b,\n      c|, d]', ['facts.members', '', 'c']],
  ['facts:\n  - id: a\n    between: {\n      b: c| }', ['facts.between', 'b', 'c']],
  ['facts:\n  - id: a\n    members: [b, c]\n    sub|', ['facts', '', 'sub']],
  ['facts:\n  - id: a\n    why: It [is\n      so|', ['facts', '', 'so']],
])('%j', (fields, expected) => {
  expect(at(fields)).toEqual(expected);
});

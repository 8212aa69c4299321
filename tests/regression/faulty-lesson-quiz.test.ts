import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { files, GATE, quizFile } from '../bank/written/zelvolin.ts';

const LESSON = 'content/zelvolin/gates.md';
const quiz = quizFile(GATE, 'items: 1\nlessons: [gates]');

/** Codes of errors, with `change` made to the lesson and the quiz. */
function told(change: (lesson: string) => string, written = quiz.text): readonly string[] {
  const changed = files.map((file) => (file.path === LESSON ? { ...file, text: change(file.text) } : file));
  const { diagnostics } = compileBank([...changed, { ...quiz, text: written }]);
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

/** One slip in a lesson was told at each item of a quiz that cites it, once more. */
describe('a fault in a lesson is told there alone', () => {
  it('when it is in the fact that an item cites', () => {
    expect(told((text) => text)).toEqual([]);
    expect(told((text) => text.replace('object: amber-gate', 'object: ambr-gate'))).toEqual([
      'knowledge/unknown-concept',
    ]);
  });

  it('when a field of that fact is wrong', () => {
    const found = told((text) =>
      text.replace('kind: relation\n    id: opens-amber-gate', 'knd: relation\n    id: opens-amber-gate'),
    );
    expect(found).toEqual(['content/unknown-field']);
  });

  it('when the lesson cannot be read', () => {
    const found = told((text) => text.replace('title: How', 'title: [How'));
    expect(found).not.toContain('items/unknown-fact');
    expect(found.length).toBeGreaterThan(0);
  });

  it.each([
    ['has capitals', 'id: opens-amber-gate', 'id: Opens-Amber-gate', 'content/invalid-value'],
    ['has blanks', 'id: opens-amber-gate', 'id: opens amber gate', 'content/invalid-value'],
  ])('when the id of that fact %s', (_what, from, to, code) => {
    expect(told((text) => text.replace(from, to))).toEqual([code]);
  });

  it('when the field of all facts, or of all objectives, is misspelt', () => {
    expect(told((text) => text.replace('\nfacts:\n', '\nfact:\n'))).toEqual(['content/unknown-field']);
    const found = told((text) => text.replace('\nobjectives:\n', '\nobjectivs:\n'));
    expect(found).toEqual(['content/unknown-field']);
  });

  it('when the quiz names a course or a lesson that is not there', () => {
    expect(told((text) => text, quiz.text.replace('course: zelvolin', 'course: zelvoln'))).toEqual([
      'content/unknown-course',
    ]);
    expect(told((text) => text, quiz.text.replace('[gates]', '[gats]'))).toEqual(['content/unknown-lesson']);
  });

  it('and a fact that another lesson has is told of in the quiz, not passed over', () => {
    const both = quizFile(GATE, 'items: 1').text.replaceAll('opens-amber-gate', 'tables/opens-amber-gate');
    expect(told((text) => text, both)).toContain('items/unknown-fact');
  });

  it('and a reference that no lesson has is told in the quiz', () => {
    const other = quiz.text.replaceAll('opens-amber-gate', 'opens-amber-gat');
    expect(told((text) => text, other)).toContain('items/unknown-fact');
  });

  it('when two facts contradict each other, and not at every item on them', () => {
    const other =
      '  - { kind: relation, id: no-amber, objective: site, subject: zelvolin, relation: opens, object: amber-gate, not: true, evidence: Zelvolin opens the amber gate, source: zel-label#action, qualifiers: { country: zelland } }\n';
    const before = '  - kind: relation\n    id: made-from-moss';
    const found = told((text) => text.replace(before, `${other}${before}`), quizFile('').text);
    expect(found).toEqual(['knowledge/contradiction']);
  });
});

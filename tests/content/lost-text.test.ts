/** A lesson of which a part of the text is gone: one finding, and not one for each of its facts. */
import { describe, expect, test } from 'vitest';
import { LESSON, soundFile } from './sound-lesson.ts';
import { told } from './told-of.ts';

const WORDS = ['amber', 'birch', 'cedar', 'dune', 'elm'];
const said = (word: string): string => `The ${word} ${word}gate of a ${word}town is ${word}like`;
const facts = WORDS.map(
  (word) => `  - id: ${word}
    objective: site
    subject: gabapentin
    relation: binds
    object: subunit
    evidence: ${said(word)}
    source: us-label
`,
).join('');
const head = soundFile(LESSON).text.replace(/  - id: [^]*/u, `${facts}---\n`);
const body = `Gabapentin is a medicine.\n\n${WORDS.map((word) => `${said(word)}.\n`).join('\n')}`;
const toldOf = (text: string): readonly string[] => told([{ path: LESSON, text: head + text }]);

describe('a lesson with a gap', () => {
  test('is sound without one', () => {
    expect(toldOf(body)).toEqual([]);
  });

  test('that ends within a sentence is told of at its end', () => {
    const [first = '', ...others] = toldOf(body.slice(0, body.indexOf('ambertown')));
    expect(others).toEqual([]);
    expect(first).toContain('content/missing-evidence Unexpected end of the text within a sentence');
    expect(first).toContain('5 facts: "amber", "birch", "cedar", "dune", "elm"');
    expect(first).toMatch(/^47:1-47:\d+ /u);
  });

  test('that ends behind a sentence is told of at the first fact that misses its evidence', () => {
    const [first = '', ...others] = toldOf(body.slice(0, body.indexOf('The birch')));
    expect(others).toEqual([]);
    expect(first).toContain(
      'Unexpected gap in the text of the lesson, expected the evidence of 4 facts: "birch"',
    );
  });

  test('of few facts is told of at each, with the nearest sentence', () => {
    expect(toldOf(body.slice(0, body.indexOf('The cedar')))).toHaveLength(3);
  });

  test('that has its sentences in other words is told of at each', () => {
    const found = toldOf(body.replaceAll(' is ', ' was '));
    expect(found).toHaveLength(WORDS.length);
    expect(found[0]).toContain(
      'The nearest sentence is: "The amber ambergate of a ambertown was amberlike."',
    );
  });
});

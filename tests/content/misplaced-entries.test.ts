/** Parts of a vocabulary file whose first line is gone or stands too far right: one fault for all their entries, and its ids are not missed. */
import { describe, expect, test } from 'vitest';
import { applyFixes } from '#lib/base/apply-fixes.ts';
import { readContentFile } from '#lib/content/parse-content.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import { contentOf, fact, vocabulary } from '../knowledge/small-course.ts';

const FACT = fact('one', 'subject: alphol, relation: binds, object: gate');

/** What is told of the vocabulary, with its line and column, and of a fact that uses it. */
function told(words: string): readonly string[] {
  const parsed = contentOf(FACT, words);
  return [...parsed.diagnostics, ...buildKnowledge(parsed).diagnostics].map(
    ({ code, place, message }) => `${String(place.line)}:${String(place.column)} ${code} ${message}`,
  );
}

const indented = (text: string, from: string): string => {
  const at = text.indexOf(from);
  return text.slice(0, at) + text.slice(at).replaceAll(/^(?=.)/gmu, '  ');
};

describe('a part of a vocabulary file', () => {
  test.each([
    ['whose line is gone', vocabulary.replace('relations:\n', ''), '13:3', 'under `scales`', '`relations`'],
    [
      'whose line stands too far right',
      vocabulary.replace('relations:', '  relations:'),
      '13:3',
      'as an entry of `scales`',
      'at the very start of the line',
    ],
    [
      'that stands too far right with all its entries',
      indented(vocabulary, 'relations:'),
      '13:3',
      'as an entry of `scales`',
      'at the very start of the line',
    ],
  ])('%s', (_way, words, place, where, expected) => {
    const [first = '', ...more] = told(words);
    expect(first).toContain(`${place} content/unknown-field`);
    expect(first).toContain(where);
    expect(first).toContain(`expected it ${expected.startsWith('`') ? `under ${expected}` : expected}`);
    expect(more).toEqual([]);
  });

  test('whose line is gone, and no other stands in its file', () => {
    const text =
      'medicine: { label: medicine, plural: medicines }\ntarget: { label: target, plural: targets }\n';
    const { diagnostics } = readContentFile({ path: 'content/vocabulary/all.yaml', text });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Unexpected entry "medicine" outside of all parts, expected it under `kinds`',
    ]);
  });

  test('is moved to the start of its line where its entries stand right', () => {
    const text = vocabulary.replace('relations:', '  relations:');
    const { diagnostics } = readContentFile({ path: 'content/vocabulary/all.yaml', text });
    const fixes = diagnostics.flatMap(({ fix }) => (fix?.sure === true ? [fix] : []));
    expect(applyFixes(text, fixes).text).toBe(vocabulary);
  });

  test('hides no fault of the entries that are its own', () => {
    const words = vocabulary
      .replace('relations:', '  relations:')
      .replace('steps: { label: steps, partition: true }', 'steps: { labl: steps, partition: true }');
    expect(told(words).map((line) => line.split(' ')[1])).toEqual([
      'content/unknown-field',
      'content/unknown-field',
    ]);
  });

  test('has what its entries lack told of one by one', () => {
    const words = vocabulary.replace('    domain: medicine\n', '    domain: medicine\n    colour: red\n');
    expect(told(words)).toEqual([expect.stringContaining('Unexpected field `colour`')]);
  });
});

test('a vocabulary without a word is told of once, at the first fact', () => {
  const facts = FACT + fact('two', 'subject: alphol, relation: binds, object: pump');
  const found = buildKnowledge(contentOf(facts, '{}')).diagnostics;
  expect(found.map(({ code }) => code)).toEqual(['knowledge/unknown-concept']);
  expect(found[0]?.help).toContain('Restore the folder content/vocabulary/');
});

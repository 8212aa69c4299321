import { describe, expect, it } from 'vitest';
import { fact, faultsOf, knowledgeOf, sound, vocabulary } from './small-course.ts';

describe('a fact that nothing could be made of', () => {
  it('names a member or a step twice', () => {
    const words = vocabulary
      .replace('functional: true', 'functional: false')
      .replace(
        'does {subject} bind?" }',
        'does {subject} bind?" }\nqualifiers: { sequence: { label: order, concept: medicine } }',
      );
    const twice = fact('twice', 'subject: alphol, relation: binds, members: [gate, gate]');
    expect(faultsOf(twice, words)).toEqual([['knowledge/repeated-entry', 7]]);
    const steps = fact('steps', 'subject: alphol, relation: binds, steps: [gate, pump, gate]');
    expect(faultsOf(steps, words)).toContainEqual(['knowledge/repeated-entry', 7]);
  });

  it.each([
    ['avoid', 'object: gate, avoid: [pump, pump]'],
    ['source', 'object: gate, source: [book, leaflet, book]'],
  ])('names an entry of `%s` twice', (list, more) => {
    const one = fact('twice', `subject: alphol, relation: binds, ${more}`).replace('source: book, ', '');
    const given = list === 'source' ? one : one.replace(' }', ', source: book }');
    const { diagnostics } = knowledgeOf(given, vocabulary);
    expect(diagnostics.map(({ code, message }) => [code, message.endsWith(`in ${list}`)])).toEqual([
      ['knowledge/repeated-entry', true],
    ]);
    expect(faultsOf(given.replaceAll(/, (?:pump|book)\]/gu, ']'))).toEqual([]);
  });

  it('has qualifiers that its statement cannot say, or lacks one that it says', () => {
    const place =
      'qualifiers:\n  at: { label: place, values: { home: { phrase: in the lesson } } }\n  by: { label: medicine, concept: medicine }\n';
    const named = (place + vocabulary).replace(
      '"{subject} binds {object}."',
      '"{subject} binds {object} {at}."',
    );
    expect(faultsOf(sound, named)).toEqual([['knowledge/unsayable-fact', 7]]);
    const by = fact('by', 'subject: alphol, relation: binds, object: gate, qualifiers: { by: alphol }');
    expect(faultsOf(by, place + vocabulary)).toEqual([['knowledge/unsayable-fact', 7]]);
    const amount = 'qualifiers:\n  at: { label: strength, quantity: true }\n';
    const { diagnostics } = knowledgeOf(by.replace('by: alphol', 'at: 5 mg'), amount + vocabulary);
    expect(diagnostics.map(({ message }) => message).join(' ')).toContain(
      'an amount has no phrase that could stand before it',
    );
    const at = fact('at', 'subject: alphol, relation: binds, object: gate, qualifiers: { at: home }');
    expect(faultsOf(at, place + vocabulary)).toEqual([]);
  });
});

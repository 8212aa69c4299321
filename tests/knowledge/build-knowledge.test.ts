import { describe, expect, it } from 'vitest';
import { fact, faultsOf, knowledgeOf, sound, vocabulary } from './small-course.ts';

describe('buildKnowledge', () => {
  it('has no complaint about a sound course', () => {
    expect(faultsOf(sound)).toEqual([]);
  });

  it.each([
    [
      'an unknown concept',
      fact('a', 'subject: alphal, relation: binds, object: gate'),
      'knowledge/unknown-concept',
    ],
    [
      'an unknown relation',
      fact('a', 'subject: alphol, relation: bind, object: gate'),
      'knowledge/unknown-relation',
    ],
    [
      'a concept of another kind',
      fact('a', 'subject: alphol, relation: binds, object: alphol'),
      'knowledge/wrong-kind',
    ],
    [
      'an unknown qualifier',
      fact('a', 'subject: alphol, relation: binds, object: gate, qualifiers: { country: us }'),
      'knowledge/unknown-qualifier',
    ],
    [
      'what is false and avoided',
      fact('a', 'subject: alphol, relation: binds, object: gate, false: { pump: No. }, avoid: [pump]'),
      'knowledge/false-and-avoided',
    ],
    [
      'moderate confidence unqualified',
      fact('a', 'subject: alphol, relation: binds, object: gate, confidence: moderate'),
      'knowledge/unqualified-claim',
    ],
    [
      'a list that another source is said to give whole',
      fact(
        'a',
        'kind: set, subject: alphol, relation: binds, members: [gate, pump], complete: { source: leaflet, as-of: 2024-06-01 }',
      ),
      'knowledge/complete-source',
    ],
    [
      'several objects where there can be one',
      fact('a', 'kind: set, subject: alphol, relation: binds, members: [gate, pump]'),
      'knowledge/contradiction',
    ],
  ])('finds %s on its line', (_name, facts, code) => {
    expect(faultsOf(facts)).toEqual([[code, 7]]);
  });

  it.each([
    [
      'a term without a definition',
      'kind: definition, term: gate, relation: binds',
      'knowledge/missing-definition',
    ],
    [
      'a category of another scale',
      'kind: frequency, event: gate, medicine: alphol, category: low, scheme: stairs, population: adults',
      'knowledge/unknown-scale',
    ],
  ])('finds %s, whatever else is wrong with it', (_name, more, code) => {
    expect(faultsOf(fact('a', more))).toContainEqual([code, 7]);
  });

  it.each([
    [
      'and its wrong answers',
      'subject: alphol, relation: binds, object: low, false: { high: Too high. }',
      '"low" and 1 more',
    ],
    [
      'and all members',
      'kind: set, subject: alphol, relation: binds, members: [low, high]',
      '"low" and 1 more',
    ],
  ])('finds a relation that takes neither the object %s once', (_what, fields, objects) => {
    const { diagnostics } = knowledgeOf(fact('a', fields), vocabulary);
    expect(diagnostics.map(({ code, message, help }) => [code, message, help])).toEqual([
      [
        'knowledge/wrong-kind',
        `Unexpected relation "binds", whose objects are of kind "target", expected one for band ${objects}`,
        'No relation leads from medicine to band: define one in content/vocabulary/, or name other objects.',
      ],
    ]);
  });

  it('names the relations that take the objects of a fact', () => {
    const other = vocabulary
      .slice(vocabulary.indexOf('  binds:'))
      .replace('binds', 'is-at')
      .replace('target', 'band');
    const words = `${vocabulary}${other.replaceAll(' bind', ' reach')}`;
    const { diagnostics } = knowledgeOf(
      fact('a', 'kind: set, subject: alphol, relation: binds, members: [low, high]'),
      words,
    );
    expect(diagnostics.map(({ help }) => help)).toEqual([
      'From medicine to band leads is-at. Name one of them, or other objects.',
    ]);
  });

  it('finds a scale that the vocabulary does not have', () => {
    const words = vocabulary.replace('label: low, scale: steps', 'label: low, scale: step');
    expect(faultsOf(sound, words)).toContainEqual(['knowledge/unknown-scale', 9]);
  });

  it('finds two values of a functional relation, at the later fact', () => {
    const other = fact('other', 'subject: alphol, relation: binds, object: pump').replace(
      'Alphol binds the gate protein',
      'Alphol binds',
    );
    expect(faultsOf(sound + other)).toEqual([['knowledge/contradiction', 8]]);
  });

  it('finds a fact that another one denies, and names the earlier place', () => {
    const denied = fact('denied', 'subject: alphol, relation: binds, object: gate, not: true');
    // Both rest on the one sentence, which says yes.
    expect(faultsOf(sound + denied)).toEqual([
      ['knowledge/contradiction', 8],
      ['knowledge/evidence-says-other', 8],
    ]);
  });

  it('finds categories of a partition that overlap', () => {
    const words = vocabulary.replace('min: 1, max: 2', 'min: 0.5, max: 2');
    expect(faultsOf(sound, words)).toEqual([['knowledge/overlapping-scale', 10]]);
  });

  it('finds a name of two concepts, a cycle, an unknown kind and a phrasing with a wrong slot', () => {
    expect(faultsOf(sound, vocabulary.replace('label: pump protein', 'label: gate protein'))).toEqual([
      ['knowledge/ambiguous-name', 8],
    ]);
    expect(faultsOf(sound, vocabulary.replace('label: pump protein', 'label: pump, is-a: [pump]'))).toEqual([
      ['knowledge/cyclic-is-a', 8],
    ]);
    expect(
      faultsOf(sound, vocabulary.replace('kind: target, label: pump', 'kind: targe, label: pump')),
    ).toEqual([['knowledge/unknown-kind', 8]]);
    expect(faultsOf(sound, vocabulary.replace('does {subject} bind?', 'does {object} bind?'))).toEqual([
      ['knowledge/bad-frame', 21],
    ]);
  });

  it.each([
    ['{subject} ', '{subject ', 'a closing brace for each that opens'],
    ['{object}.', 'object}.', 'a closing brace for each that opens'],
    [' binds ', ' [binds|bind ', 'expected [singular|plural] or [singular|plural:object]'],
  ])('names the sign that a phrasing lacks: %s', (from, to, words) => {
    const [statement = ''] = /(?<=statement: ").*(?=")/u.exec(vocabulary) ?? [];
    expect(statement).toContain(from);
    const broken = vocabulary.replace(statement, statement.replace(from, to));
    const said = knowledgeOf(sound, broken).diagnostics.map(({ message }) => message);
    expect(said).toEqual([expect.stringContaining(words)]);
  });

  it('finds a negation that denies nothing', () => {
    const [negation = ''] = /(?<=negation: ").*(?=")/u.exec(vocabulary) ?? [];
    const [statement = ''] = /(?<=statement: ").*(?=")/u.exec(vocabulary) ?? [];
    expect(negation).toContain('not');
    for (const words of [statement, negation.replace('not ', '')])
      expect(faultsOf(sound, vocabulary.replace(negation, words))).toEqual([['knowledge/bad-frame', 20]]);
  });

  describe('two relations in the same words', () => {
    const other = (id: string, words: string): string =>
      `  ${id}:\n    ${words}\n    label: other\n    domain: medicine\n    range: target\n`;
    const sentences = (statement: string, negation: string, ask: string): string =>
      `statement: "${statement}"\n    negation: "${negation}"\n    ask: { object: "${ask}" }`;
    const grips = sentences(
      '{subject} grips {object}.',
      '{subject} does not grip {object}.',
      'which target does {subject} grip?',
    );
    const qualifier = 'qualifiers: { land: { label: land, values: { here: { phrase: in this land } } } }\n';
    const twice = (words: string): (string | number)[][] => faultsOf(sound, `${vocabulary}${words}`);

    it('are refused once, at the later one', () => {
      expect(twice(other('grips', grips))).toEqual([]);
      const same = grips.replace('{subject} grips', '{subject} [binds|bind]');
      expect(twice(other('grips', same))).toEqual([['knowledge/same-words', 23]]);
      const both = same.replace('does {subject} grip?', 'does {subject} bind?');
      expect(twice(other('grips', both))).toEqual([['knowledge/same-words', 23]]);
    });

    it('are the same where one names in its words what is set before the other', () => {
      const here = grips.replace('"{subject} grips', '"{land}, {subject} binds');
      const words = other('grips', here);
      // The one with fewer slots is to blame: it says less, and so takes the words of the other.
      expect(twice(`${words}${qualifier}`)).toEqual([['knowledge/same-words', 19]]);
    });

    it('are the same where their amounts measure the same, and not where they do not', () => {
      const computed = (id: string, name: string, unit: string): string =>
        `  ${id}: { label: ${id}, domain: medicine, range: quantity, functional: true, statement: "{subject} by {${name}} is {object}.", negation: "{subject} by {${name}} is not {object}.", ask: { object: "what is {subject} by {${name}}?" }, formula: { expression: ${name} * 2, given: { ${name}: ${unit} }, unit: ${unit} } }\n`;
      const amounts = `qualifiers: { one: { label: one, quantity: true }, other: { label: other, quantity: true } }\n`;
      const both = (unit: string): string =>
        `${computed('first', 'one', 'mg')}${computed('second', 'other', unit)}${amounts}`;
      expect(twice(both('mL'))).toEqual([]);
      expect(twice(both('g'))).toEqual([['knowledge/same-words', 23]]);
    });

    it('are not the same for things of two kinds, nor in a question for one and a question for all', () => {
      const same = sentences(
        '{subject} binds {object}.',
        '{subject} does not bind {object}.',
        'which target does {subject} grip?',
      );
      const kind = other('grips', same).replace('range: target', 'range: band');
      expect(twice(kind)).toEqual([]);
      const all = grips.replace(
        'object: "which target does {subject} grip?"',
        'objects: "which target does {subject} bind?"',
      );
      expect(twice(other('grips', all))).toEqual([]);
    });

    it('leave the questions of the first as they were', () => {
      const same = grips.replace('{subject} grips', '{subject} binds');
      const { kb, diagnostics } = knowledgeOf(sound, `${vocabulary}${other('grips', same)}`);
      expect([...kb.facts.keys()]).toEqual(['course/one/site']);
      expect([...kb.relations.keys()]).toEqual(['binds']);
      expect(diagnostics[0]?.related[0]?.place.line).toBe(19);
      expect(diagnostics[0]?.message).toContain('"grips" and "binds"');
    });
  });

  it('finds a disjoint group that something falls under twice, at the later member', () => {
    const words = vocabulary.replace('label: pump protein', 'label: pump, is-a: [gate]');
    expect(faultsOf(sound, words)).toEqual([]);
    expect(
      faultsOf(sound, `${words}disjoint: [{ concepts: [gate, pump], why: Two things. }]\n`).map(
        ([code]) => code,
      ),
    ).toEqual(['knowledge/disjoint-but-related']);
  });
});

describe('what a learner reads and what a proof reads', () => {
  it('are the same numbers: a label that prints others is refused', () => {
    const words = (label: string): string => vocabulary.replace('label: low,', `label: ${label},`);
    expect(faultsOf(sound, words('low (fewer than 1 in 1 people)'))).toEqual([]);
    expect(faultsOf(sound, words('low (fewer than 1 in 10 people)'))).toEqual([
      ['knowledge/label-differs-from-interval', 9],
    ]);
  });

  it.each([
    ['from 10 kg to less than 33 kg', '{ min: 10, max: 33 }', true],
    ['from 10 kg to less than 30 kg', '{ min: 10, max: 33 }', false],
    ['less than 10 kg', '{ min: 0, max: 10 }', true],
    ['less than 10 kg', '{ min: 0, max: 9 }', false],
    ['high (12 points or fewer)', '{ min: 6, max: 13 }', true],
    ['high (12 points or fewer)', '{ min: 6, max: 12, max-included: true }', true],
    ['high (12 points or more)', '{ min: 6, max: 13 }', false],
    ['15 to 18 points', '{ min: 15, max: 19 }', true],
    ['15 to 18 points', '{ min: 15, max: 18, max-included: true }', true],
    ['at least 10 per cent', '{ min: 0.1, max: 1 }', true],
    ['at least 10 per cent', '{ min: 10, max: 100 }', true],
    ['at least 20 per cent', '{ min: 10, max: 100 }', false],
    ['above 60 mL/min', '{ min: 60, max: 200 }', true],
    ['about the size of a coin', '{ min: 1, max: 2 }', true],
  ])('are the same amounts: %s with %s', (label, interval, isSame) => {
    const words = vocabulary.replace(
      /label: low,(.*)interval: \{[^}]*\}/u,
      `label: ${label},$1interval: ${interval}`,
    );
    const found = faultsOf(sound, words).filter(([code]) => code === 'knowledge/label-differs-from-interval');
    expect(found).toHaveLength(isSame ? 0 : 1);
  });

  it('are the same names: one that only a dash or a look-alike letter tells apart is refused', () => {
    for (const label of ['gate-protein', 'Gate  protein', 'g\u0430te protein'])
      expect(faultsOf(sound, vocabulary.replace('label: pump protein', `label: ${label}`))).toEqual([
        ['knowledge/ambiguous-name', 8],
      ]);
  });

  it('are whole sentences: a relation without words for a fact is refused before anything is made of it', () => {
    const words = vocabulary.replace('binds {object}."\n    negation', 'bnds {objekt}."\n    negation');
    expect(faultsOf(sound, words)).toEqual([['knowledge/bad-frame', 19]]);
  });
});

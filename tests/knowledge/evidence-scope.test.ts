/** Facts that are limited to what nothing around their evidence speaks of, and evidence of a case that the fact does not have. */
import { describe, expect, it } from 'vitest';
import { factOf, foundIn, vocabulary as words } from './one-fact.ts';

const amount = (id: string, statement: string) =>
  `  ${id}: { label: ${id}, domain: medicine, range: quantity, statement: "${statement}", negation: "it is not so that ${statement}", ask: { object: "what of {subject} and ${id}?" } }\n`;
const vocabulary = `${words}${amount('begun-with', '{subject} is begun with {object}.')}`.replace(
  'qualifiers:\n',
  `qualifiers:
  form: { label: form, values: { drops: { phrase: as drops }, syrup: { phrase: as syrup } } }
  document: { label: document, attribution: true, values: { leaflet: { phrase: in the leaflet } } }
`,
);
const begun = (qualifiers: string) => [
  'kind: quantity',
  'subject: examplol',
  'relation: begun-with',
  'value: 5 mg',
  `qualifiers: { ${qualifiers} }`,
];

/** What is told of a fact in a lesson of these sentences, of which the last is the evidence. */
function told(fields: readonly string[], ...sentences: readonly string[]): readonly string[] {
  const evidence = sentences.at(-1) ?? '';
  const body = sentences.map((one) => (one.startsWith('#') ? `${one}\n` : `${one}.`)).join('\n\n');
  const { text, all } = foundIn(vocabulary, factOf(fields, evidence), body);
  return all
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, severity, place }) => {
      expect(code).toBe('knowledge/evidence-says-other');
      return `${severity} at ${(text.split('\n')[place.line - 1] ?? '').trim()}`;
    });
}

const OF_CHILDREN = ['warning at qualifiers: { population: children }'];

describe('a limit of which nothing is said', () => {
  it('is told of', () => {
    expect(told(begun('population: children'), 'Examplol is begun with 5 mg')).toEqual(OF_CHILDREN);
    expect(
      told(begun('population: children'), 'In people over 75, take care', 'Examplol is begun with 5 mg'),
    ).toEqual(OF_CHILDREN);
  });

  it.each([
    ['population: children', ['In children, examplol is begun with 5 mg']],
    ['population: children', ['Children are smaller', 'They begin examplol with 5 mg']],
    ['population: children', ['## Children', 'Examplol is begun with 5 mg']],
    ['population: children', ['Boys and girls begin examplol with 5 mg']],
    ['population: adults', ['Examplol is begun with 5 mg']],
    ['population: adults-over-75', ['Frail people begin examplol with 5 mg']],
    ['form: drops', ['By mouth, examplol is begun with 5 mg']],
    ['document: leaflet', ['Examplol is begun with 5 mg']],
  ])('is not, where something is: %s, %j', (qualifiers, sentences) => {
    expect(told(begun(qualifiers), ...sentences)).toEqual([]);
  });

  it('is told of where six sentences lie between', () => {
    const far = [
      'Children are smaller',
      ...Array.from({ length: 5 }, (_one, at) => `Sentence ${String(at)}`),
    ];
    expect(told(begun('population: children'), ...far, 'Examplol is begun with 5 mg')).toEqual(OF_CHILDREN);
  });
});

describe('a group that the sentence around the words names', () => {
  const frequency = (population: string) => [
    'kind: frequency',
    'event: humming',
    'medicine: examplol',
    'category: rare',
    'scheme: often',
    `population: ${population}`,
  ];
  const inPart = (population: string) => {
    const { all } = foundIn(
      vocabulary,
      factOf(frequency(population), 'humming is rare'),
      'In children with examplol, humming is rare.',
    );
    return all.filter(({ severity }) => severity !== 'info').map(({ message }) => message);
  };

  it('is told of where the fact has another', () => {
    expect(inPart('adults')).toHaveLength(1);
    expect(inPart('children')).toEqual([]);
  });
});

describe('a case that the sentence begins with and the fact does not have', () => {
  it('is told of beside another limit of the fact', () => {
    expect(told(begun('population: children'), 'As drops, examplol is begun with 5 mg in children')).toEqual(
      [],
    );
    expect(told(begun('form: drops'), 'In children, examplol is begun with 5 mg as drops')).toEqual([
      'warning at value: 5 mg',
    ]);
    expect(
      told(begun('form: drops, population: children'), 'In children, examplol is begun with 5 mg as drops'),
    ).toEqual([]);
  });
});

/** Definitions against their evidence, and advice against what another fact forbids. */
import { describe, expect, it } from 'vitest';
import { factOf, foundIn } from './one-fact.ts';

const words = `kinds:
  term: { label: term, plural: terms }
  trigger: { label: trigger, plural: triggers }
  advice: { label: advice, plural: pieces of advice }
  reason: { label: reason, plural: reasons }
concepts:
  low: { kind: term, label: hypoglum, definition: a level of glum that is too low }
  high: { kind: term, label: hyperglum, definition: a level of glum that is too high }
  lump: { kind: term, label: lumposis, definition: a lump of fat under skin that is pricked often }
  quotient: { kind: term, label: glum quotient, definition: the glum of a patient divided by that of others }
  pump: { kind: term, label: glum pump, definition: a device that moves a fluid }
  hollow: { kind: term, label: hollowosis, definition: a hollow where fat under the skin was lost }
  blue-tongue: { kind: trigger, label: blue tongue, article: a }
  call: { kind: advice, label: call the emergency services }
  wait: { kind: advice, label: wait until the morning }
  rub: { kind: advice, label: rub the tongue }
  look: { kind: advice, label: look again }
  choking: { kind: reason, label: danger of choking }
relations:
  term-means: { label: meaning, domain: term, range: definition, functional: true, statement: "{subject} means {object}.", negation: "{subject} does not mean {object}.", ask: { object: "what does {subject} mean?" } }
  advised-action: { label: advice, domain: trigger, range: advice, statement: "with {subject}, the advice is to {object}.", negation: "with {subject}, the advice is not to {object}.", ask: { object: "with {subject}, what is the advice?" } }
  advised-because: { label: reason, domain: trigger, range: reason, statement: "with {subject}, it is done because of {object}.", negation: "with {subject}, it is not done because of {object}.", ask: { object: "with {subject}, because of what is it done?" } }
  to-avoid: { label: what to avoid, domain: trigger, range: advice, statement: "with {subject}, it is a mistake to {object}.", negation: "with {subject}, it is no mistake to {object}.", ask: { object: "with {subject}, what is a mistake?" } }
`;

function codesOf(facts: string, body: string): readonly string[] {
  return foundIn(words, facts, body)
    .all.filter(({ severity }) => severity !== 'info')
    .map(({ code, severity, message }) =>
      `${severity} ${code} ${/(?:says|reference): (?<said>.*)$/u.exec(message)?.groups?.['said'] ?? ''}`.trim(),
    );
}

const means = (term: string, evidence: string): readonly string[] =>
  codesOf(factOf(['kind: definition', `term: ${term}`, 'relation: term-means'], evidence), `${evidence}.`);

describe('the evidence of a definition', () => {
  it('is told of where it names another term in the place of its own', () => {
    const lump = 'is a lump of fat under skin that is pricked often';
    const withWrong = (evidence: string) =>
      codesOf(
        factOf(
          ['kind: definition', 'term: lump', 'relation: term-means', 'false: { hollow: That is no lump. }'],
          evidence,
        ),
        `${evidence}; it feels soft.`,
      );
    expect(withWrong(`A hollowosis ${lump}`)).toEqual(['error knowledge/evidence-says-other "hollowosis"']);
    expect(withWrong(`What ${lump} is called hollowosis`)).toEqual([
      'warning knowledge/evidence-says-other "hollowosis"',
    ]);
    expect(withWrong(`Lumposis ${lump}`)).toEqual([]);
    expect(withWrong(`Unlike hollowosis, lumposis ${lump}`)).toEqual([]);
    expect(withWrong(`Unlike hollowosis, it ${lump}`)).toEqual([]);
  });

  it('is told of where it names a wrong answer alone', () => {
    const named = (term: string, wrong: string, evidence: string): readonly string[] => {
      const fields = [
        'kind: definition',
        `term: ${term}`,
        'relation: term-means',
        `false: { ${wrong}: It is not. }`,
      ];
      return codesOf(factOf(fields, evidence), `${evidence}.`).filter((code) => code.includes('says-other'));
    };
    const lump = 'A lump of fat under skin that is pricked often is called';
    expect(named('lump', 'hollow', `${lump} hollowosis`)).toHaveLength(1);
    expect(named('lump', 'hollow', `${lump} lumposis`)).toEqual([]);
    expect(named('lump', 'hollow', `${lump} lumposis and not hollowosis`)).toEqual([]);
    expect(named('lump', 'hollow', `${lump} so, and not hollowosis`)).toEqual([]);
    expect(named('pump', 'quotient', 'A glum quotient is a device that moves a fluid')).toHaveLength(1);
    expect(
      named('pump', 'quotient', 'A glum pump, unlike a glum quotient, is a device that moves a fluid'),
    ).toEqual([]);
  });

  it('is told of where it says the reverse', () => {
    expect(means('low', 'Hypoglum is a level of glum that is too high')).toEqual([
      'error knowledge/evidence-says-other "high"',
    ]);
    expect(
      means('quotient', 'A glum quotient is the glum of a patient multiplied by that of others'),
    ).toEqual(['error knowledge/evidence-says-other "multiplied"']);
    expect(means('quotient', 'A glum quotient is the glum of a patient divided by that of others')).toEqual(
      [],
    );
    expect(means('low', 'Hypoglum is a level of glum that is too low')).toEqual([]);
    expect(means('low', 'Hypoglum is a lack of glum, as after a high dose of examplol')).toEqual([]);
    expect(means('low', 'Hypoglum is a lack of glum, often after too high a dose of examplol')).toEqual([]);
    expect(means('low', 'Hypoglum is the opposite of a level of glum that is too high')).toEqual([]);
    expect(means('low', 'Hypoglum is a level of glum that is not as high as it should be')).toEqual([]);
    expect(
      means('low', 'Hypoglum is a level of glum that is too low, hyperglum one that is too high'),
    ).toEqual([]);
  });

  it('is told of where it denies the meaning', () => {
    expect(means('low', 'Hypoglum does not mean a level of glum that is too low')).toEqual([
      'error knowledge/evidence-denies',
    ]);
    expect(
      means('low', 'Hypoglum does not mean a lack of sugar but a level of glum that is too low'),
    ).toEqual([]);
    expect(means('low', 'Hypoglum is not a level of glum that is too low')).toEqual([
      'error knowledge/evidence-denies',
    ]);
    expect(means('low', 'Hypoglum is not a lack of sugar but a level of glum that is too low')).toEqual([]);
    expect(means('low', 'Hypoglum, which few know, means a level of glum that is too low')).toEqual([]);
  });

  it('is told of where it has all words of another definition and none of its own', () => {
    expect(means('hollow', 'A lump of fat under skin that is pricked often is called hollowosis')).toEqual([
      'error knowledge/evidence-says-other "a lump of fat under skin that is pricked often"',
    ]);
    expect(means('hollow', 'Where fat under the skin was lost, a hollow stays: hollowosis')).toEqual([]);
    expect(means('hollow', 'Hollowosis is a dent that is left by lost fat')).toEqual([]);
  });
});

describe('two definitions that differ in a few words', () => {
  const near = words
    .replace(
      'definition: a level of glum that is too low',
      'definition: inflammation of the lining of the mouth',
    )
    .replace(
      'definition: a level of glum that is too high',
      'definition: inflammation of the tissue of the lungs',
    );
  const toldOf = (term: string, evidence: string): readonly string[] => {
    const fact = factOf(['kind: definition', `term: ${term}`, 'relation: term-means'], evidence);
    return foundIn(near, fact, `${evidence}.`)
      .all.filter(({ code }) => code === 'knowledge/evidence-says-other')
      .map(
        ({ severity, message }) =>
          `${severity} ${/says: (?<said>.*)$/u.exec(message)?.groups?.['said'] ?? ''}`,
      );
  };

  it('are told apart where one is exchanged for the other', () => {
    expect(toldOf('high', 'Glumitis is inflammation of the lining of the mouth')).toEqual([
      'error "inflammation of the lining of the mouth"',
    ]);
    expect(toldOf('low', 'Glumitis is inflammation of the lining of the mouth')).toEqual([]);
  });

  it('one word that differs is a warning', () => {
    expect(toldOf('low', 'Glumitis is inflammation of the lining of the stomach')).toEqual([
      'warning "stomach"',
    ]);
  });

  it.each([
    'Glumitis is a swollen and sore lining of the mouth',
    'Glumitis is inflammation of the lining of the oral cavity',
    'Glumitis, an inflammation of the moist lining of the mouth',
    'In the mouth, glumitis is inflammation of the lining of the cheeks',
  ])('other words for the same are not told of: %s', (evidence) => {
    expect(toldOf('low', evidence)).toEqual([]);
  });
});

describe('what a fact advises', () => {
  const advice = (action: string): string =>
    factOf(
      ['kind: action', 'trigger: blue-tongue', `action: ${action}`, 'relation: advised-action'],
      'With a blue tongue, wait until the morning, or call the emergency services',
    );
  const mistakes = (members: string): string =>
    factOf(
      ['kind: set', 'subject: blue-tongue', 'relation: to-avoid', `members: ${members}`],
      'It is a mistake to wait until the morning, to rub the tongue or to look again with a blue tongue',
    ).replace('id: one', 'id: two');
  const body =
    'With a blue tongue, wait until the morning, or call the emergency services. It is a mistake to wait until the morning, to rub the tongue or to look again with a blue tongue.';
  const isContradiction = (code: string): boolean => code.startsWith('error knowledge/contradiction');

  it('may not be what another forbids in the same case', () => {
    const both = (action: string, members: string): number =>
      codesOf(advice(action) + mistakes(members), body).filter(isContradiction).length;
    expect(both('wait', '[wait, rub, look]')).toBe(1);
    expect(both('call', '[wait, rub, look]')).toBe(0);
    expect(both('wait', '[rub, look]')).toBe(0);
    const turned = words.replaceAll('it is a mistake to {object}', 'not to {object} is a mistake');
    const all = foundIn(turned, advice('wait') + mistakes('[wait, rub, look]'), body).all;
    expect(all.filter(({ code }) => code === 'knowledge/contradiction')).toEqual([]);
  });
});

it('a reason that the evidence gives in other words is not held against an advice that is named beside', () => {
  const evidence =
    'With a blue tongue, rub the tongue, as they could suffocate, and let somebody call the emergency services';
  const fields = [
    'kind: action',
    'trigger: blue-tongue',
    'action: rub',
    'relation: advised-action',
    'reasons: [choking]',
    'reason-relation: advised-because',
    'avoid: [call]',
  ];
  expect(codesOf(factOf(fields, evidence), `${evidence}.`)).toEqual([]);
});

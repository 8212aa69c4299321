/** Evidence that has nothing of what the fact says, or another last word of it. */
import { describe, expect, it } from 'vitest';
import { factOf, foundIn, vocabulary as words } from './one-fact.ts';

const vocabulary = words
  .replace(
    'concepts:\n',
    `concepts:
  with-water: { kind: advice, label: with water }
  with-little: { kind: advice, label: with very little }
  out-by-kidneys: { kind: step, label: unchanged through the kidneys, synonyms: [unchanged by way of the urine] }
  weekly: { kind: advice, label: once a week }
`,
  )
  .replace(
    'relations:\n',
    `relations:
  taken: { label: taken, domain: medicine, range: advice, statement: "{subject} is taken {object}.", negation: "{subject} is not taken {object}.", ask: { object: "how is {subject} taken?" } }
  leaves: { label: leaves, domain: medicine, range: step, statement: "{subject} leaves the body {object}.", negation: "{subject} does not leave the body {object}.", ask: { object: "how does {subject} leave the body?" } }
`,
  );
const of = (relation: string, object: string, ...more: readonly string[]) => [
  'kind: relation',
  'subject: examplol',
  `relation: ${relation}`,
  `object: ${object}`,
  ...more,
];

function told(fields: readonly string[], evidence: string): readonly string[] {
  return foundIn(vocabulary, factOf(fields, evidence), `${evidence}.`)
    .all.filter(({ code }) => code.startsWith('knowledge/evidence-'))
    .map(
      ({ severity, message }) => `${severity} ${/its evidence says: (?<says>.*)$/u.exec(message)?.[1] ?? ''}`,
    );
}
const NOTHING = 'warning no word of that, nor of another name of it';

describe('nothing of what the fact says', () => {
  it.each([
    [of('taken', 'with-water'), 'People swallow examplol with milk'],
    [of('closes', 'alpha-gate'), 'Examplol shuts a small door'],
    [of('heard-with', 'humming'), 'People on examplol begin to sneeze'],
    [of('taken', 'with-water', 'safety: true'), 'People swallow examplol with milk'],
  ])('%j is a warning: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([NOTHING]);
  });

  it.each([
    [of('taken', 'with-water'), 'Examplol is taken with a glass of water'],
    [of('taken', 'with-water'), 'Examplol is taken in a watery drink'],
    [of('heard-with', 'humming'), 'People on examplol hum'],
    [of('heard-with', 'humming'), 'Examplol is heard with it'],
    [of('closes', 'alpha-gate'), 'Of the gates, examplol closes the first one'],
    [of('heard-with', 'humming'), 'Of both, people on examplol are known for the former'],
    [of('taken', 'with-little'), 'A small sip is enough for examplol'],
    [of('taken', 'weekly'), 'Examplol is taken every seven days'],
    [of('heard-with', 'humming', 'examinable: false'), 'People on examplol begin to sneeze'],
  ])('%j is not told of: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });

  it('is not told of where the heading names it', () => {
    const { all } = foundIn(
      vocabulary,
      factOf(of('taken', 'with-water'), 'Examplol is taken in that way'),
      '## With water\n\nExamplol is taken in that way.',
    );
    expect(all.filter(({ code }) => code.startsWith('knowledge/evidence-'))).toEqual([]);
  });
});

describe('another last word', () => {
  it.each([
    ['Examplol leaves the body unchanged through the skin', '"skin"'],
    ['Examplol leaves the body unchanged through bile', '"bile"'],
    ['Examplol leaves the body unchanged by way of the lungs', '"lungs"'],
  ])('is a warning: "%s"', (evidence, says) => {
    expect(told(of('leaves', 'out-by-kidneys'), evidence)).toEqual([`warning ${says}`]);
  });

  it.each([
    'Examplol leaves the body unchanged through the kidneys',
    'Examplol leaves the body unchanged through the healthy kidneys',
    'Examplol leaves the body unchanged, through the skin of the kidney',
    'Examplol leaves the body unchanged through its own way, the kidneys',
    'Examplol leaves the body through the kidneys, unchanged',
    'Examplol leaves the body unchanged through other ways, 3 in all',
    'Examplol leaves the body unchanged with the urine',
  ])('is not told of: "%s"', (evidence) => {
    expect(told(of('leaves', 'out-by-kidneys'), evidence)).toEqual([]);
  });
});

/** Steps of a sequence that the evidence tells in words of its own, in their order and in another. */
import { expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const words = vocabulary.replace(
  'concepts:\n',
  `concepts:
  stop: { kind: step, label: stopping of examplol }
  inject: { kind: step, label: injection of samplol }
  infuse: { kind: step, label: infusion of the concentrate }
  again: { kind: step, label: repeat of the blood count }
`,
);
const STEPS = ['stop', 'inject', 'infuse', 'again'];
const TURNED = ['stop', 'infuse', 'inject', 'again'];

/** What is told of a sequence with this evidence. */
function told(steps: readonly string[], evidence: string): readonly string[] {
  const fields = [
    'kind: sequence',
    'subject: chain-of-events',
    `steps: [${steps.join(', ')}]`,
    'safety: true',
  ];
  return foundIn(words, factOf(fields, evidence), `${evidence}.`)
    .all.filter(({ code }) => code === 'knowledge/evidence-says-other')
    .map(({ severity }) => severity);
}

it.each([
  'Stop examplol, inject samplol, infuse the concentrate, and then repeat the blood count',
  'First examplol is stopped; samplol is injected; the concentrate is infused; at last the blood count is repeated',
  'The nurse stops examplol, injects samplol into a vein, infuses the concentrate over an hour and repeats the count',
  'Examplol is stopped, an injection of samplol given, the concentrate infused, and the count of the blood repeated',
  'Stopping examplol comes first, injecting samplol second, infusing the concentrate third and repeating the count last',
])('an order is read: %s', (evidence) => {
  expect(told(TURNED, evidence)).toEqual(['warning']);
  expect(told(STEPS, evidence)).toEqual([]);
});

it('a word is found again as an adverb, and as what is more so', () => {
  const slower = words.replace('repeat of the blood count', 'slower making of blood');
  const evidence =
    'Examplol is stopped, samplol is injected, the concentrate is infused, and blood is made more slowly';
  const fields = (steps: readonly string[]) => [
    'kind: sequence',
    'subject: chain-of-events',
    `steps: [${steps.join(', ')}]`,
  ];
  const severities = (steps: readonly string[]) =>
    foundIn(slower, factOf(fields(steps), evidence), `${evidence}.`)
      .all.filter(({ code }) => code === 'knowledge/evidence-says-other')
      .map(({ severity }) => severity);
  expect(severities(TURNED)).toEqual(['warning']);
  expect(severities(STEPS)).toEqual([]);
});

const care = vocabulary.replace(
  'concepts:\n',
  `concepts:
  stop: { kind: step, label: feeling for the pulse }
  inject: { kind: step, label: letting the air out slowly }
  infuse: { kind: step, label: measuring once more }
  again: { kind: step, label: writing down both values }
`,
);

it.each([
  'Feel for the pulse, measure once more, let the air out slowly while you listen, and write both values down',
  'Feel for the pulse at once; measure once again and more; let out the air as slowly as you can; write down both values',
])('an order is read beside words of the steps that tell of reasons or times elsewhere: %s', (evidence) => {
  const fields = (steps: readonly string[]) => [
    'kind: sequence',
    'subject: chain-of-events',
    `steps: [${steps.join(', ')}]`,
  ];
  const codes = (steps: readonly string[]) =>
    foundIn(care, factOf(fields(steps), evidence), `${evidence}.`)
      .all.filter(({ code }) => code === 'knowledge/evidence-says-other')
      .map(({ severity }) => severity);
  expect(codes(STEPS)).toHaveLength(1);
  expect(codes(TURNED)).toEqual([]);
});

it.each([
  'Repeat the blood count when the concentrate is infused, samplol injected and examplol stopped',
  'The blood count is repeated because samplol was injected, the concentrate infused and examplol stopped',
  'Do not repeat the blood count, infuse the concentrate, inject samplol, or stop examplol',
  'It is a mistake to infuse the concentrate, inject samplol, repeat the count and stop examplol',
  'The count is repeated after the concentrate was infused, samplol injected and examplol stopped',
  'Infuse the concentrate and give samplol as well; the blood count is repeated',
  'There are four steps in all, and the concentrate is infused as the third of them',
  'Samplol is for those in whom the concentrate, examplol and a repeat of the blood count have failed',
])('no order is read into what turns it round, denies it or leaves a step out: %s', (evidence) => {
  expect(told(STEPS, evidence)).toEqual([]);
});

/** Cases that say that what is asked about is not there. */
import { expect, it } from 'vitest';
import { factOf, foundIn } from './one-fact.ts';

const labels = {
  burning: 'swelling and burning during an infusion',
  narcosis: 'adults at risk of narcosis',
  'no-vein': 'faint in a person without a vein',
};
const words = `kinds:
  situation: { label: situation, plural: situations }
  advice: { label: advice, plural: pieces of advice }
concepts:
${Object.entries(labels)
  .map(([id, label]) => `  ${id}: { kind: situation, label: ${label} }\n`)
  .join('')}  stop: { kind: advice, label: stop it }
relations:
  advised-action: { label: advice, domain: situation, range: advice, statement: "with {subject}, the advice is to {object}.", negation: "with {subject}, the advice is not to {object}.", ask: { object: "with {subject}, what is the advice?" } }
`;

function told(trigger: keyof typeof labels, text: string): readonly string[] {
  const evidence = `With ${labels[trigger]}, stop it`;
  const fact = factOf(
    ['kind: action', `trigger: ${trigger}`, 'action: stop', 'relation: advised-action'],
    evidence,
  );
  const { all } = foundIn(
    words,
    `${fact}cases:\n  - { id: c, facts: [one], text: ${JSON.stringify(text)} }\n`,
    `${evidence}.`,
  );
  return all.flatMap(({ code, message }) =>
    code === 'knowledge/case-of-another'
      ? [/^Unexpected (?<what>.*) in the case/u.exec(message)?.groups?.['what'] ?? '']
      : [],
  );
}

it.each([
  ['burning', 'A man says that it burns, and the nurse sees no swelling around the site.', ['"no swelling"']],
  ['burning', 'A woman has an infusion. Her arm is without swelling.', ['"without swelling"']],
  ['narcosis', 'A man has a cough and is not at risk of anything else.', ['"is not at risk"']],
  ['no-vein', 'A man without a faint asks for advice.', ['"without a faint"']],
] as const)('%s: %s', (trigger, text, expected) => {
  expect(told(trigger, text)).toEqual(expected);
});

it.each([
  ['burning', 'A man says that it burns, and the nurse sees a swelling around the site.'],
  ['burning', 'There was no swelling in the morning; now a swelling is there, and it burns.'],
  ['burning', 'A man says that it burns. He has no fever and no cough.'],
  ['narcosis', 'A man has had narcosis before and is at risk of it, without doubt.'],
  ['no-vein', 'A man faints on the ward. He is without a vein.'],
  ['no-vein', 'A woman faints, no longer answers, and no doctor is near.'],
] as const)('%s is not told of: %s', (trigger, text) => {
  expect(told(trigger, text)).toEqual([]);
});

/** A key that is shorter than phrases around it has the shortest wrong answer beside it. */
import { expect, it } from 'vitest';
import { chooseDistractors } from '#lib/items/propose/choose-distractors.ts';
import { prospectsOf } from '#lib/items/propose/prospects.ts';
import { factOf, foundIn, vocabulary } from '#tests/knowledge/one-fact.ts';

const words = vocabulary
  .replace('kinds:\n', 'kinds:\n  place: { label: place, plural: places }\n')
  .replace(
    'concepts:\n',
    `concepts:
  behind: { kind: place, label: behind the knee }
  wrist: { kind: place, label: on the thumb side of the wrist }
  elbow: { kind: place, label: on the inner side of the elbow }
  neck: { kind: place, label: at the other side of the neck }
  foot: { kind: place, label: top of the foot }
`,
  )
  .replace(
    'relations:\n',
    'relations:\n  felt-at: { label: place, domain: medicine, range: place, statement: "{subject} is felt {object}.", negation: "{subject} is not felt {object}.", ask: { object: "where is {subject} felt?" } }\n',
  );

/** The wrong answers beside a key, of these in this order. */
function chosen(key: string, wrong: readonly string[]): readonly string[] {
  const reasons = wrong.map((id) => `${id}: It is felt elsewhere.`).join(', ');
  const fields = ['kind: relation', 'subject: examplol', 'relation: felt-at', `object: ${key}`];
  const evidence = `Examplol is felt ${key === 'behind' ? 'behind the knee' : 'on the thumb side of the wrist'}`;
  const { kb } = foundIn(words, factOf([...fields, `false: { ${reasons} }`], evidence), `${evidence}.`);
  const [prospect] = [...kb.facts.values()].flatMap((fact) => prospectsOf(fact, kb));
  expect(prospect).toBeDefined();
  return prospect === undefined
    ? []
    : (chooseDistractors(prospect, 0, kb) ?? []).map(({ concept }) => concept);
}

it('where one is short enough', () => {
  expect(chosen('behind', ['wrist', 'elbow', 'neck', 'foot'])).toEqual(['wrist', 'elbow', 'foot']);
});

it('and else those that come first', () => {
  expect(chosen('behind', ['wrist', 'elbow', 'neck'])).toEqual(['wrist', 'elbow', 'neck']);
  expect(chosen('wrist', ['elbow', 'neck', 'foot', 'behind'])).toEqual(['elbow', 'neck', 'foot']);
});

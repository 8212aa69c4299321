import { expect, it } from 'vitest';
import { generateItems } from '#lib/items/generate.ts';
import { partsOf } from '#lib/items/item.ts';
import { foundIn, vocabulary } from '#tests/knowledge/one-fact.ts';

const words = vocabulary
  .replaceAll(/gate, article: the \}/gu, 'gate, article: the, names-complete: true }')
  .concat(
    '  opens: { label: opens, domain: medicine, range: gate, functional: true, statement: "{subject} opens {object}.", negation: "{subject} does not open {object}.", ask: { object: "which gate does {subject} open?", match: "which gate does each medicine open?" } }\n',
  );

/** Why it is wrong that thirdol opens the alpha gate, which these open. */
function reasonsWhere(openers: readonly string[]): readonly string[] {
  const opened = [...openers.map((one) => [one, 'alpha'] as const), ['thirdol', 'beta'] as const];
  const facts = opened.map(
    ([medicine, gate]) =>
      `  - { id: ${medicine}, objective: all, source: book, kind: relation, subject: ${medicine}, relation: opens, object: ${gate}-gate, evidence: ${medicine} opens the ${gate} gate }\n`,
  );
  const { kb } = foundIn(
    words,
    facts.join(''),
    opened.map(([one, gate]) => `${one} opens the ${gate} gate. `).join(''),
  );
  const all = generateItems(kb).flatMap((item) => partsOf(item).flatMap(({ options }) => options));
  const wrong = all
    .map(({ rationale }) => rationale)
    .filter((text) => text.startsWith('Thirdol does not open the alpha gate.'));
  return [...new Set(wrong)];
}

/** "NPH insulin is not clear. Insulin lispro is clear." told of one of three that are. */
it('an answer that belongs to several is refuted by the right one, and not by one of these', () => {
  expect(reasonsWhere(['examplol', 'samplol'])).toEqual([
    'Thirdol does not open the alpha gate. Thirdol opens the beta gate.',
  ]);
});

it('an answer that belongs to one thing is refuted by saying so', () => {
  expect(reasonsWhere(['examplol'])).toEqual([
    'Thirdol does not open the alpha gate. Examplol opens the alpha gate.',
  ]);
});

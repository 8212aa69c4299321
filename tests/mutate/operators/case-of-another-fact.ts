import { leadInOf } from '#lib/items/item.ts';
import type { ItemOperator } from '../operator.ts';

/** The patient case before the question was written for other facts. */
export const caseOfAnotherFact: ItemOperator = {
  level: 'item',
  name: 'case-of-another-fact',
  class: 'flaw',
  mutate: function* (item, { kb }) {
    const leadIn = leadInOf(item.stem);
    if (!leadIn.includes('?')) return;
    const asked = new Set(item.certificate.keys.flatMap(({ facts }) => facts));
    for (const patient of kb.cases) {
      if (patient.facts.some((fact) => asked.has(fact))) continue;
      yield { what: `case ${patient.id}`, draft: { ...item, stem: `${patient.text}\n\n${leadIn}` } };
    }
  },
};

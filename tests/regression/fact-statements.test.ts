import { expect, it } from 'vitest';
import { negationOf, statementOf } from '#lib/items/phrase/statement.ts';
import { readFact } from '#lib/knowledge/fact-kinds/read-fact.ts';
import { shippedBank } from '../support/shipped.ts';

const { kb, bank } = shippedBank();

/**
 * The words of an advice were once put around its reason too: "the advice for slow or shallow breathing is to it may be
 * respiratory depression" stood in the sheet and on the progress page.
 */
it('a fact is stated claim by claim, each in the words of its own relation', () => {
  const stated = new Map(
    bank.lessons.flatMap(({ facts }) => facts.map(({ ref, statement }) => [ref, statement])),
  );
  let reasons = 0;
  for (const fact of kb.facts.values()) {
    const { claims, qualifiers } = readFact(fact.entry);
    for (const { origin, relation, subject, object, polarity } of claims) {
      if (origin !== 'stated' || relation === undefined) continue;
      const pairing = { relation, subject, object, qualifiers };
      const sentence = polarity === 1 ? statementOf(pairing, kb) : negationOf(pairing, kb);
      if (sentence === undefined) continue;
      reasons += 1;
      expect(stated.get(fact.ref), fact.ref).toContain(sentence);
    }
  }
  expect(reasons).toBeGreaterThan(10);
});

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
    for (const { origin, relation, subject, object, polarity, qualifiers: own } of claims) {
      if (origin !== 'stated' || relation === undefined) continue;
      const pairing = { relation, subject, object, qualifiers: { ...qualifiers, ...own } };
      const sentence = polarity === 1 ? statementOf(pairing, kb) : negationOf(pairing, kb);
      if (sentence === undefined) continue;
      reasons += 1;
      expect(stated.get(fact.ref), fact.ref).toContain(sentence);
    }
  }
  expect(reasons).toBeGreaterThan(10);
});

/** The reason against a swap, and which of two rates is higher, have qualifiers of their own, and were left out of the sheets. */
it('a fact is stated whole: the reason against a swap, and both rates of a trial with their comparison', () => {
  const stated = (id: string) =>
    bank.lessons.flatMap(({ facts }) => facts).find(({ ref }) => ref.endsWith(`/${id}`))?.statement ?? '';
  expect(stated('do-not-swap')).toContain('because they have different pharmacokinetics');
  const rates = stated('tremor-rate-in-epilepsy-trials');
  expect(rates).toContain('about 7 in 100 people with gabapentin');
  expect(rates).toContain('about 3 in 100 people with placebo');
  expect(rates).toContain('compared with placebo, tremor was more frequent');
});

import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { knowledgeCodes } from './codes.ts';
import type { Fact } from './fact.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/**
 * Trial rates that lie outside the frequency category of the same event with the same medicine. The numbers of a scale are
 * then shares of people, as those of a rate are.
 */
export function checkRates(kb: KnowledgeBase): Diagnostic[] {
  const facts = [...kb.facts.values()];
  const categories = Map.groupBy(
    facts.filter(({ kind }) => kind === 'frequency'),
    keyOf,
  );
  return facts
    .filter(({ kind }) => kind === 'trial-rate')
    .flatMap((rate) =>
      (categories.get(keyOf(rate)) ?? []).flatMap((category) => faultOf(rate, category, kb)),
    );
}

function keyOf({ entry }: Fact): string {
  return entry.kind === 'frequency' || entry.kind === 'trial-rate' ? `${entry.event}|${entry.medicine}` : '';
}

function faultOf(rate: Fact, category: Fact, kb: KnowledgeBase): Diagnostic[] {
  const ranges = [rate, category].map((fact) => {
    const claim = kb.claims.find(
      (one) => one.fact === fact.ref && one.polarity === 1 && one.relation === fact.relation,
    );
    return kb.concepts.get(claim?.object ?? '')?.interval;
  });
  const [counted, named] = ranges;
  if (counted === undefined || named === undefined) return [];
  if (counted.max >= named.min && counted.min <= named.max) return [];
  const message = `Unexpected rate of "${rate.ref}", expected one within the category of "${category.ref}"`;
  return [
    diagnose(knowledgeCodes.rateOutsideCategory, rate.place, message, {
      related: [{ message: 'the category', place: category.place }],
    }),
  ];
}

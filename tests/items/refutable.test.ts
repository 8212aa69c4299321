import { expect, test } from 'vitest';
import { claimIndex } from '#lib/items/propose/claim-index.ts';
import { refutableAnswers } from '#lib/items/propose/refutable.ts';
import { proposeRefutation } from '#lib/items/propose/refute.ts';
import { definitionId } from '#lib/knowledge/definition-id.ts';
import type { Claim } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import { shippedBank } from '#tests/support/shipped.ts';

interface Seen {
  /** Found wrong though it was passed over. */
  readonly missed: string[];
  found: number;
  passedOver: number;
}

/** Tries every concept of the kind as the answer on one side of a claim. */
function tryAll(
  asks: 'object' | 'subject',
  claim: Claim,
  relation: Relation,
  kb: KnowledgeBase,
  seen: Seen,
): void {
  const refutable = refutableAnswers(asks, claim, relation, kb);
  if (refutable === undefined) return;
  const { course = '' } = kb.facts.get(claim.fact) ?? {};
  const kind = asks === 'object' ? relation.range : relation.domain;
  for (const concept of claimIndex(kb).byKind.get(kind) ?? []) {
    const pairing = { ...claim, [asks]: concept };
    const isFound = proposeRefutation(pairing, concept, relation, course, kb) !== undefined;
    if (refutable.has(concept)) seen.found += Number(isFound);
    else if (isFound) seen.missed.push(`${claim.fact} ${asks} ${concept}`);
    else seen.passedOver += 1;
  }
}

test('what is passed over as a wrong answer is never found wrong: every claim of the bank, both sides, every concept of the kind', () => {
  const { kb } = shippedBank();
  const seen: Seen = { missed: [], found: 0, passedOver: 0 };
  for (const claim of kb.claims.filter(({ polarity }) => polarity === 1)) {
    const relation = kb.relations.get(claim.relation);
    if (relation === undefined) continue;
    for (const asks of ['object', 'subject'] as const) tryAll(asks, claim, relation, kb, seen);
  }
  expect(seen.missed).toEqual([]);
  expect(seen.found).toBeGreaterThan(500);
  expect(seen.passedOver).toBeGreaterThan(5_000);
});

test('of two facts that deny a pairing, the one that the author cites is taken', () => {
  const { kb } = shippedBank();
  const relation = kb.relations.get('means');
  const object = definitionId('myoclonus');
  const pairing = { relation: 'means', subject: 'tremor', object, qualifiers: {} };
  const cited = ['gabapentin/movements/tremor-means', 'gabapentin/movements/myoclonus-means'];
  const taken = (facts: readonly string[]) =>
    relation === undefined
      ? undefined
      : proposeRefutation(pairing, object, relation, 'gabapentin', kb, facts)?.facts;
  for (const fact of cited) expect(taken([fact])).toEqual([fact]);
  expect(taken(['gabapentin/movements/ataxia-means'])).toEqual(taken([]));
});

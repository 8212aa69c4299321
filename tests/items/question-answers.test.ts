/** Answers that many questions share must be those that each would find by itself: a wrong one would be a wrong key. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseContent } from '#lib/content/parse-content.ts';
import { prospectsOf } from '#lib/items/propose/prospects.ts';
import { traceTexts } from '#lib/bank/shards/traced-texts.ts';
import { factName, reasonNames } from '#lib/bank/shards/knowledge-key.ts';
import { objectiveDrafts } from '#lib/items/generate.ts';
import { partsOf } from '#lib/items/item.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import type { Prospect } from '#lib/items/propose/candidate.ts';
import type { Quantity } from '#lib/knowledge/concept.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { corpusFiles } from '#tests/bench/corpus/corpus.ts';
import { buildKnowledgeBase, type ClaimPair } from '#tests/support/knowledge-builder.ts';
import { shippedBank } from '#tests/support/shipped.ts';

const CONCEPTS = Array.from({ length: 9 }, (_none, at) => `c${String(at)}`);

/** Most concepts are plain. */
const UNSET = [undefined, undefined, undefined, undefined] as const;

function amountOf(at: number, unit: string): Quantity {
  return { from: String(at), to: String(at), unit, about: false };
}

/** Few concepts of every sort, so that facts ask the same: in classes, on a scale, amounts, with all their names known. */
const concepts = fc
  .tuple(
    ...CONCEPTS.map((id, at) =>
      fc.record({
        id: fc.constant(id),
        isA: fc.constantFrom([], [], [], at > 2 ? ['c1'] : []),
        namesComplete: fc.boolean(),
        interval: fc.constantFrom(...UNSET, { min: at, max: at + 1, maxIncluded: false }),
        quantity: fc.constantFrom(...UNSET, ...['mg', 'h'].map((unit) => amountOf(at, unit))),
      }),
    ),
  )
  .map((all) => Object.fromEntries(all.map((concept) => [concept.id, concept])));
const claim = fc
  .tuple(fc.constantFrom(...CONCEPTS.slice(4, 6)), fc.constantFrom(...CONCEPTS), fc.boolean())
  .map(([subject, object, holds]): ClaimPair => (holds ? [subject, object] : [subject, object, false]));
const facts = fc
  .array(
    fc.record({
      relation: fc.constantFrom('plain', 'one', 'sole'),
      claims: fc.array(claim, { minLength: 2, maxLength: 5 }),
      qualifiers: fc.constantFrom({}, {}, { country: 'us' }),
      complete: fc.boolean(),
      avoid: fc.constantFrom([], [], ['c2']),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((all) => Object.fromEntries(all.map((fact, at) => [`f${String(at)}`, fact])));
const disjoint = fc.array(fc.subarray(CONCEPTS, { minLength: 2, maxLength: 3 }), { maxLength: 2 });

/** A base that remembers nothing. */
function answersAnew(fact: Fact, kb: KnowledgeBase): readonly Prospect[] {
  return prospectsOf(fact, { ...kb });
}

it('the answers to the questions of a fact do not depend on what was asked before: any knowledge', () => {
  fc.assert(
    fc.property(concepts, facts, disjoint, (named, stated, apart) => {
      const kb = buildKnowledgeBase({
        concepts: named,
        relations: { plain: {}, one: { functional: true }, sole: { inverseFunctional: true } },
        qualifiers: { country: { us: 'in the United States' } },
        facts: stated,
        disjoint: apart,
      });
      for (const fact of kb.facts.values()) expect(prospectsOf(fact, kb)).toEqual(answersAnew(fact, kb));
    }),
    { numRuns: 500 },
  );
});

const WORLDS: readonly { readonly name: string; readonly kb: KnowledgeBase; readonly each: number }[] = [
  { name: 'the shipped bank', kb: shippedBank().kb, each: 11 },
  { name: 'a corpus', kb: buildKnowledge(parseContent([...corpusFiles(8)])).kb, each: 3 },
];

describe.each(WORLDS)('of $name', ({ kb, each }) => {
  const facts = [...kb.facts.values()];

  it('the answers to the questions of a fact do not depend on what was asked before', () => {
    const inTurn = facts.map((fact) => prospectsOf(fact, kb));
    for (const [at, fact] of facts.entries())
      if (at % each === 0) expect(inTurn[at], fact.ref).toEqual(answersAnew(fact, kb));
    const lists = inTurn.flat().map(({ wrong }) => wrong);
    expect(new Set(lists).size).toBeLessThan(lists.length);
  });

  it('whoever tells a reason or quotes a sentence has read it, though the answer was found for another objective', () => {
    const traced = traceTexts(withTellingTexts(kb));
    const names = reasonNames(kb.claims);
    let told = 0;
    for (const { place, drafts } of objectiveDrafts(traced.kb)) {
      const { value, read } = traced.during(drafts);
      const options = value.flatMap(partsOf).flatMap((part) => part.options);
      const words = options.map(({ rationale }) => rationale).join('\n');
      const heard = [
        ...[...words.matchAll(/Reason (\d+)\./gu)].map(([, at]) => names[Number(at)] ?? ''),
        ...[...words.matchAll(/Sentence (\d+)\./gu)].map(([, at]) => factName(facts[Number(at)]?.ref ?? '')),
      ];
      told += heard.length;
      expect(
        heard.filter((name) => !read.has(name)),
        place,
      ).toEqual([]);
    }
    expect(told).toBeGreaterThan(100);
  });
});

/** The same base, each reason and each sentence of evidence being one that no other words can be taken for. */
function withTellingTexts(kb: KnowledgeBase): KnowledgeBase {
  const claims = kb.claims.map((claim, at) =>
    claim.reason === undefined ? claim : { ...claim, reason: `Reason ${String(at)}.` },
  );
  const told = new Map(kb.claims.map((claim, at) => [claim, claims[at] ?? claim]));
  const tell = (lists: KnowledgeBase['claimsBySubject']): KnowledgeBase['claimsBySubject'] =>
    new Map([...lists].map(([key, list]) => [key, list.map((claim) => told.get(claim) ?? claim)]));
  const facts = [...kb.facts].map(([ref, fact], at) => {
    const evidence = { ...fact.evidence, sentence: `Sentence ${String(at)}.` };
    return [ref, { ...fact, evidence }] as const;
  });
  return {
    ...kb,
    claims,
    claimsBySubject: tell(kb.claimsBySubject),
    claimsByObject: tell(kb.claimsByObject),
    facts: new Map(facts),
  };
}

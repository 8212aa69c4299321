import { diagnose } from '#lib/base/code-page.ts';
import { compareText, type Diagnostic } from '#lib/base/diagnostic.ts';
import type { Claim } from './claim.ts';
import { knowledgeCodes } from './codes.ts';
import type { Fact } from './fact.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

const made = new WeakMap<KnowledgeBase, ReadonlyMap<Claim, Fact>>();

/**
 * What a fact states that another fact of its course states already, with the same qualifiers: the claim and the earlier fact, in
 * the order of files and lines. Only facts that are asked count. A question on it would be the same question once more.
 */
export function statedBefore(kb: KnowledgeBase): ReadonlyMap<Claim, Fact> {
  const known = made.get(kb);
  if (known !== undefined) return known;
  const first = new Map<string, Fact>();
  const again = new Map<Claim, Fact>();
  for (const { claim, fact } of statedInOrder(kb)) {
    const { relation, subject, object, polarity } = claim;
    const qualifiers = Object.entries(claim.qualifiers).sort(([a], [b]) => compareText(a, b));
    const key = JSON.stringify([fact.course, relation, subject, object, polarity, qualifiers]);
    const before = first.get(key);
    if (before === undefined) first.set(key, fact);
    else if (before !== fact) again.set(claim, before);
  }
  made.set(kb, again);
  return again;
}

function statedInOrder(kb: KnowledgeBase): readonly { readonly claim: Claim; readonly fact: Fact }[] {
  return kb.claims
    .filter(({ origin }) => origin === 'stated')
    .flatMap((claim) => {
      const fact = kb.facts.get(claim.fact);
      return fact?.examinable === true ? [{ claim, fact }] : [];
    })
    .sort(
      (a, b) => compareText(a.fact.place.file, b.fact.place.file) || a.fact.place.line - b.fact.place.line,
    );
}

/** A warning for each fact that states again what an earlier one states, at the later fact: `knowledge/stated-twice`. */
export function checkStatedTwice(kb: KnowledgeBase): Diagnostic[] {
  const pairs = new Map<string, Diagnostic>();
  for (const [claim, before] of statedBefore(kb)) {
    const fact = kb.facts.get(claim.fact);
    const key = `${claim.fact} ${before.ref}`;
    if (fact === undefined || pairs.has(key)) continue;
    const message = `Unexpected fact "${fact.id}", which states what fact "${before.id}" states: no second item is made of it`;
    pairs.set(
      key,
      diagnose(knowledgeCodes.statedTwice, fact.place, message, {
        related: [{ message: `the other fact, "${before.ref}"`, place: before.place }],
      }),
    );
  }
  return [...pairs.values()];
}

import { once } from '#lib/base/remembered.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { sharedCount } from './shared.ts';

type Features = ReadonlyMap<ConceptId, ReadonlySet<string>>;

const NONE: ReadonlySet<string> = new Set();

/**
 * What is known of a concept: its kind, the wider concepts above it, and what stands on the other side of its true
 * claims (`binds>alpha-2-delta` of a medicine, `binds<gabapentin` of its site).
 */
export function featuresOf(id: ConceptId, kb: KnowledgeBase): ReadonlySet<string> {
  return allFeatures(kb).get(id) ?? NONE;
}

const allFeatures = once((kb: KnowledgeBase): Features => {
  const all = new Map<ConceptId, Set<string>>();
  for (const { id, kind } of kb.concepts.values()) {
    const wider = [...(kb.wider.get(id) ?? [])].filter((other) => other !== id);
    all.set(id, new Set([`kind ${kind}`, ...wider.map((other) => `is ${other}`)]));
  }
  for (const { relation, subject, object, polarity } of kb.claims) {
    if (polarity === -1) continue;
    all.get(subject)?.add(`${relation}>${object}`);
    all.get(object)?.add(`${relation}<${subject}`);
  }
  return all;
});

/**
 * The same without what stands on the other side: `binds>` of every medicine that binds something. Of two stages each with a mark, a
 * depth and a time of its own, the features differ, and these are the same.
 */
export function aspectsOf(id: ConceptId, kb: KnowledgeBase): ReadonlySet<string> {
  return allAspects(kb)(id);
}

const allAspects = once((kb: KnowledgeBase) => {
  const known = new Map<ConceptId, ReadonlySet<string>>();
  return (id: ConceptId): ReadonlySet<string> => {
    const aspects = known.get(id) ?? new Set([...featuresOf(id, kb)].map(withoutOtherSide));
    known.set(id, aspects);
    return aspects;
  };
});

function withoutOtherSide(feature: string): string {
  const end = feature.search(/[<>]/u);
  return end === -1 ? feature : feature.slice(0, end + 1);
}

/** Shared features over all features of two sets, 0 to 1 (Jaccard); 0 when both are empty. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = sharedCount(a, b);
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

import { contentStems } from '#lib/checks/text/content-stems.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** Gives what is known of a concept, as names of features that two concepts may share. */
export type FeaturesOf = (concept: ConceptId) => ReadonlySet<string>;

/**
 * The features of concepts: its kind, its wider concepts, the relations it takes part in with what stands on the other side,
 * and the content stems of its label. Read once a concept. What is false of it, or only contrasted, is no feature.
 * Source: similarity of key and distractors by what an ontology says of them (Alsubait, Parsia & Sattler, OWLED 2014);
 * the choice of features is a proposal.
 */
export function featureReader(kb: KnowledgeBase): FeaturesOf {
  const takesPartIn = sharedClaims(kb);
  const known = new Map<ConceptId, ReadonlySet<string>>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const features = read(id, kb, takesPartIn.get(id) ?? []);
    known.set(id, features);
    return features;
  };
}

function sharedClaims({ claims }: KnowledgeBase): ReadonlyMap<ConceptId, readonly string[]> {
  const found = new Map<ConceptId, string[]>();
  const add = (id: ConceptId, feature: string): void => {
    const list = found.get(id);
    if (list === undefined) found.set(id, [feature]);
    else list.push(feature);
  };
  for (const { relation, subject, object, polarity, origin } of claims) {
    if (polarity !== 1 || origin !== 'stated') continue;
    add(subject, `has ${relation} ${object}`);
    add(object, `of ${relation} ${subject}`);
  }
  return found;
}

function read(id: ConceptId, kb: KnowledgeBase, claims: readonly string[]): ReadonlySet<string> {
  const concept = kb.concepts.get(id);
  if (concept === undefined) return new Set();
  const wider = [...(kb.wider.get(id) ?? [])].filter((other) => other !== id);
  return new Set([
    `kind ${concept.kind}`,
    ...wider.map((other) => `wider ${other}`),
    ...claims,
    ...[...contentStems(concept.label)].map((stem) => `word ${stem}`),
  ]);
}

/** Features in both, as a share of the features in either: 0 when nothing is shared or nothing is known, 1 when all is. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const feature of a) if (b.has(feature)) both += 1;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : both / either;
}

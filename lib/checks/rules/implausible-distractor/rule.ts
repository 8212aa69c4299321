import type { Option } from '#lib/items/item.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { claimsOf } from '../../text/claims-of.ts';
import { aspectsOf, featuresOf, jaccard } from '../../text/features.ts';
import { namedConcepts } from '../../text/named-concept.ts';
import { answerSets, type OptionSet } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { meet } from '../../text/shared.ts';
import { finding, inOrder } from '../finding.ts';

/** Least share of features that a distractor has in common with a key. Source: the rubric, IWF-02; a proposal of this project. */
const LEAST_SIMILARITY = 0.1;

/** A distractor of another kind than the key, or one that has nothing in common with it and no author's reason. */
export const rule: Rule = {
  id: 'IWF-02',
  code: 'rules/implausible-distractor',
  waivable: true,
  why: 'A distractor that nobody believes is no option: the learner chooses among the others.',
  help: 'Take a misconception that the fact names under `false`, or something of the same kind that shares a class, a use or an effect with the key.',
  check: (item, kb) => inOrder(answerSets(item).flatMap((set) => implausible(set, kb))),
};

/** Options that no name resolves are judged by their words elsewhere. */
function implausible(set: OptionSet, kb: KnowledgeBase): readonly Finding[] {
  const keys = set.keys.flatMap(({ text }) => namedConcepts(text, kb));
  const kinds = kindsOf(keys, kb);
  if (kinds.size === 0) return [];
  return set.distractors.flatMap((option) => {
    const named = namedConcepts(option.text, kb);
    if (named.length === 0) return [];
    const own = kindsOf(named, kb);
    if (!meet(kinds, own)) return [ofAnotherKind(option, own, kinds, kb)];
    return isAuthored(option, named, kb) || isSimilar(named, keys, kb) ? [] : [unlike(option)];
  });
}

function kindsOf(ids: readonly ConceptId[], kb: KnowledgeBase): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const id of ids) {
    const kind = kb.concepts.get(id)?.kind;
    if (kind !== undefined) kinds.add(kind);
  }
  return kinds;
}

/** True when a fact of its proof denies it, or puts it on a scale with the key: an author has chosen it. */
function isAuthored({ proof }: Option, ids: readonly ConceptId[], kb: KnowledgeBase): boolean {
  if (ids.some((id) => kb.concepts.get(id)?.scale !== undefined)) return true;
  return proof.facts.some((ref) =>
    claimsOf(ref, kb).some(
      ({ polarity, subject, object }) => polarity === -1 && (ids.includes(object) || ids.includes(subject)),
    ),
  );
}

/** By what is known of both, or by what sorts of thing are: the more is stated of each stage of a wound, the less of it is shared. */
function isSimilar(ids: readonly ConceptId[], keys: readonly ConceptId[], kb: KnowledgeBase): boolean {
  return ids.some((id) =>
    keys.some(
      (key) =>
        jaccard(featuresOf(id, kb), featuresOf(key, kb)) >= LEAST_SIMILARITY ||
        jaccard(aspectsOf(id, kb), aspectsOf(key, kb)) >= LEAST_SIMILARITY,
    ),
  );
}

function ofAnotherKind(
  { text }: Option,
  own: ReadonlySet<string>,
  kinds: ReadonlySet<string>,
  kb: KnowledgeBase,
): Finding {
  const label = (ids: ReadonlySet<string>): string =>
    [...ids]
      .map((id) => kb.kinds.get(id)?.label ?? id)
      .sort()
      .join(' or ');
  return finding(
    'error',
    `Unexpected ${label(own)} ${quoted(text)} beside a key of the kind ${label(kinds)}, expected a distractor of the key's kind`,
    text,
  );
}

function unlike({ text }: Option): Finding {
  return finding(
    'warning',
    `Unexpected distractor ${quoted(text)} that shares next to nothing with the key, expected a misconception or something alike`,
    text,
  );
}

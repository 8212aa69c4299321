import { canonicalJson } from '#lib/base/canonical-json.ts';
import { compareText } from '#lib/base/diagnostic.ts';
import { contentHash } from '#lib/base/hash.ts';
import { readFact } from '#lib/knowledge/fact-kinds/read-fact.ts';
import type { ClaimCore } from '#lib/knowledge/fact-kinds/reading.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { quantityId } from '#lib/knowledge/quantity.ts';

/** Long enough that two facts of a course never share one by chance (48 bits), short enough for a table. */
const MEANING_DIGITS = 12;

/**
 * A short hash of what the fact asserts: relations, concepts, polarity, qualifiers and amounts, the computed ones included,
 * by their ids. Unlike the fact's version it ignores labels, evidence and the lists of false answers: these may be bettered
 * under the same id, while another meaning needs another id. Committed sheets record it, so what it is made of may grow only
 * for facts that had nothing of the kind before.
 */
export function meaningOf(
  fact: Pick<Fact, 'entry' | 'relation'>,
  kb: Pick<KnowledgeBase, 'concepts' | 'relations'>,
): string {
  const { claims, qualifiers } = readFact(fact.entry, kb);
  const asserted = claims
    .filter(({ origin }) => origin === 'stated')
    .map(toText)
    .sort(compareText);
  return contentHash({
    relation: fact.relation,
    qualifiers: { ...qualifiers },
    asserted,
    ...comparedWith(fact, kb),
  }).slice(0, MEANING_DIGITS);
}

/** A claim as it is hashed: its own relation and qualifiers stand in it where it has them. */
function toText({ subject, object, polarity, relation, qualifiers }: ClaimCore): string {
  const plain = `${subject} ${String(polarity)} ${object}`;
  return relation === undefined && qualifiers === undefined
    ? plain
    : `${plain} ${canonicalJson({ relation, qualifiers: { ...qualifiers } })}`;
}

/** What a rate is compared with: rates that overlap make no claim, and their numbers are read all the same. */
function comparedWith({ entry }: Pick<Fact, 'entry'>, kb: Pick<KnowledgeBase, 'concepts' | 'relations'>) {
  if (entry.kind !== 'trial-rate') return {};
  const rates = readFact(entry, kb).amounts.filter(({ path }) => path[0] === 'comparator-rate');
  return {
    comparator: entry.comparator,
    comparatorRate: rates.flatMap(({ quantity }) => (quantity === undefined ? [] : [quantityId(quantity)])),
  };
}

import { compareText } from '#lib/base/diagnostic.ts';
import { contentHash } from '#lib/base/hash.ts';
import { readFact } from '#lib/knowledge/fact-kinds/read-fact.ts';
import type { Fact } from '#lib/knowledge/fact.ts';

/** Long enough that two facts of a course never share one by chance (48 bits), short enough for a table. */
const MEANING_DIGITS = 12;

/**
 * A short hash of what the fact asserts: relation, concepts, polarity and qualifiers, by their ids.
 * Unlike the fact's version it ignores labels, evidence and the lists of false answers: these may be bettered under the
 * same id, while another meaning needs another id.
 */
export function meaningOf(fact: Fact): string {
  const { claims, qualifiers } = readFact(fact.entry);
  const asserted = claims
    .filter(({ origin }) => origin === 'stated')
    .map(({ subject, object, polarity }) => `${subject} ${String(polarity)} ${object}`)
    .sort(compareText);
  return contentHash({ relation: fact.relation, qualifiers: { ...qualifiers }, asserted }).slice(
    0,
    MEANING_DIGITS,
  );
}

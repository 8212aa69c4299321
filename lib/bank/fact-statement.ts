import { negationOf, statementOf } from '#lib/items/phrase/statement.ts';
import { once } from '#lib/base/remembered.ts';
import { asWrittenIn } from '#lib/knowledge/as-written-in.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import { readFact } from '#lib/knowledge/fact-kinds/read-fact.ts';
import { comparatorRate } from '#lib/knowledge/fact-kinds/trial-rate.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { BankFact } from './bank.ts';

/** Asked of each fact for the pages, the bank and the workbench. */
const known = once((_kb: KnowledgeBase) => new WeakMap<Fact, Pick<BankFact, 'statement' | 'unphrased'>>());

/**
 * All that the fact states, each claim in the words of its own relation and with its own qualifiers (a reason is another relation
 * than what it is the reason for), and the rate that a trial counted with the comparator; the taught sentence when the words do
 * not fit.
 */
export function statementOfFact(fact: Fact, kb: KnowledgeBase): Pick<BankFact, 'statement' | 'unphrased'> {
  const ofBase = known(kb);
  const stated = ofBase.get(fact) ?? state(fact, asWrittenIn(kb, `${fact.course}/${fact.lesson}`));
  ofBase.set(fact, stated);
  return stated;
}

function state(fact: Fact, kb: KnowledgeBase): Pick<BankFact, 'statement' | 'unphrased'> {
  const { claims, qualifiers } = readFact(fact.entry);
  const sentences = claims.flatMap((claim) => {
    if (claim.origin !== 'stated') return [];
    const pairing = {
      relation: claim.relation ?? fact.relation,
      subject: claim.subject,
      object: claim.object,
      qualifiers: { ...qualifiers, ...claim.qualifiers },
    };
    return (claim.polarity === 1 ? statementOf(pairing, kb) : negationOf(pairing, kb)) ?? [];
  });
  const other = fact.entry.kind === 'trial-rate' ? comparatorRate(fact.entry) : undefined;
  const counted =
    other === undefined
      ? undefined
      : statementOf(
          { relation: fact.relation, ...other, qualifiers: { ...qualifiers, ...other.qualifiers } },
          kb,
        );
  const all = [...sentences, ...(counted === undefined ? [] : [counted])];
  return all.length === 0
    ? { statement: fact.evidence.sentence, unphrased: true }
    : { statement: all.join(' ') };
}

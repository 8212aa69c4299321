import { own } from '#lib/base/own.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { judge, type Derivation, type Query } from './logic.ts';
import { finding, type ProofFinding } from './verdict.ts';

/** A claim judged: what is wrong with marking it true or false, and the proofs of the mark. */
export interface ClaimCheck {
  readonly findings: readonly ProofFinding[];
  readonly proofs: readonly Derivation[];
}

/**
 * Checks that a claim marked true is entailed (V1), and that one marked false is refuted (V3), not entailed (V2),
 * not avoided, and not at odds with another fact (V5). `shown` is the text that the reader sees.
 */
export function checkClaim(
  kb: KnowledgeBase,
  claim: Query,
  marked: boolean,
  shown: string,
  where: string,
  expired?: ReadonlySet<FactRef>,
): ClaimCheck {
  const judgement = judge(kb, claim, expired);
  const { entailed, refuted, avoided, conflict, partly } = judgement;
  const fault = (code: Parameters<typeof finding>[0], message: string, against?: FactRef): ClaimCheck => ({
    findings: [finding(code, where, message, against)],
    proofs: [],
  });
  if (conflict !== undefined) {
    const [pro, contra] = conflict;
    const message = `Unexpected conflict about "${shown}": ${pro.fact} says it holds${within(pro)}, ${contra.fact} says it does not (${contra.kind})${within(contra)}; expected facts that agree`;
    return fault('proof/conflict', message);
  }
  if (marked) {
    const exact = exactIn(entailed, claim, kb);
    if (exact.length > 0) return { findings: [], proofs: exact };
    const reason = whyNotEntailed(kb, claim, entailed, refuted, partly);
    return fault(
      'proof/key-not-entailed',
      `Unexpected key "${shown}", expected an answer that a fact entails: ${reason}`,
      entailed.length === 0 ? refuted[0]?.fact : undefined,
    );
  }
  const [support] = entailed;
  if (support !== undefined)
    return fault(
      'proof/second-key',
      `Unexpected wrong answer "${shown}", expected a false one: ${support.fact} says it is true`,
      support.fact,
    );
  if (avoided !== undefined)
    return fault(
      'proof/avoided-option',
      `Unexpected wrong answer "${shown}", expected one that is not arguable: ${avoided} avoids it`,
    );
  if (refuted.length > 0) return { findings: [], proofs: refuted };
  const reason =
    missing(
      claim,
      partly.filter(({ kind }) => kind !== 'entailed'),
    ) ?? 'no fact rules it out, and the absence of a fact is no proof';
  return fault(
    'proof/distractor-not-refuted',
    `Unexpected wrong answer "${shown}", expected a proof that it is false: ${reason}`,
  );
}

/** Those that credit nobody who is not credited with it: mostly all, and then the very list that is kept for the claim. */
function exactIn(entailed: readonly Derivation[], claim: Query, kb: KnowledgeBase): readonly Derivation[] {
  const isExact = ({ qualifiers }: Derivation): boolean => addedTo(kb, claim, qualifiers).length === 0;
  return entailed.every(isExact) ? entailed : entailed.filter(isExact);
}

/** Attributions that the text names and the fact does not: "in US labels" would credit the label with what it may not say. */
function addedTo(kb: KnowledgeBase, claim: Query, qualifiers: Derivation['qualifiers']): string[] {
  return Object.entries(claim.qualifiers)
    .filter(([id]) => kb.qualifiers.get(id)?.attribution === true && own(qualifiers, id) === undefined)
    .map((pair) => pair.join(': '));
}

function whyNotEntailed(
  kb: KnowledgeBase,
  claim: Query,
  entailed: readonly Derivation[],
  refuted: readonly Derivation[],
  partly: readonly Derivation[],
): string {
  const [wider] = entailed;
  if (wider !== undefined)
    return `the text credits a source that ${wider.fact} does not name, ${addedTo(kb, claim, wider.qualifiers).join(', ')}`;
  const [contra] = refuted;
  if (contra !== undefined) return `${contra.fact} says it is false (${contra.kind})`;
  return (
    missing(
      claim,
      partly.filter(({ kind }) => kind === 'entailed'),
    ) ?? 'no fact says so'
  );
}

/** Names the qualifiers that alone stand between the question and a fact, or undefined when there is no such fact. */
function missing(claim: Query, partly: readonly Derivation[]): string | undefined {
  const [near] = partly;
  if (near === undefined) return undefined;
  const absent = Object.entries(near.qualifiers).filter(([id]) => own(claim.qualifiers, id) === undefined);
  return `only a qualifier is missing from the text, ${absent.map((pair) => pair.join(': ')).join(', ')} (${near.fact})`;
}

function within({ qualifiers }: Derivation): string {
  const pairs = Object.entries(qualifiers).map((pair) => pair.join(': '));
  return pairs.length === 0 ? '' : ` (${pairs.join(', ')})`;
}

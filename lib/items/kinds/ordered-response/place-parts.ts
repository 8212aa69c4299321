import { invariant } from '#lib/base/invariant.ts';
import { shuffled, streamFor } from '#lib/base/random.ts';
import type { Claim } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { draftOption } from '../../draft-option.ts';
import type { Option, Part } from '../../item.ts';
import { statementOf } from '../../phrase/statement.ts';
import type { Candidate } from '../../propose/candidate.ts';

/** The id of the place at an index. */
export function positionId(index: number): string {
  return `position-${String(index + 1)}`;
}

/** A part a position; the options stand in an order drawn from the id that is not the right one. */
export function placeParts(
  steps: readonly ConceptId[],
  links: readonly Claim[],
  id: string,
  kb: KnowledgeBase,
): Part[] {
  const drawn = shuffled(streamFor(id, 'steps'), steps);
  const isSolved = drawn.every((step, index) => step === steps[index]);
  const shown = isSolved ? [...drawn.slice(1), ...drawn.slice(0, 1)] : drawn;
  return steps.map((right, index) => ({
    id: positionId(index),
    text: String(index + 1),
    options: shown.map((step) =>
      step === right ? keyAt(step, links, kb) : distractorAt(step, steps.indexOf(step) > index, links, kb),
    ),
  }));
}

/** Why a step belongs where it does: what follows it, or what it follows when it is the last. */
function keyAt(step: ConceptId, links: readonly Claim[], kb: KnowledgeBase): Option {
  return draftOption(candidateOf(step, linkOf(step, 'subject', links)), kb);
}

/** Why a step belongs elsewhere: of one that was placed too early what it follows, of one placed too late what follows it. */
function distractorAt(
  step: ConceptId,
  isTooEarly: boolean,
  links: readonly Claim[],
  kb: KnowledgeBase,
): Option {
  const link = linkOf(step, isTooEarly ? 'object' : 'subject', links);
  const candidate = candidateOf(step, link);
  const option = draftOption(candidate, kb);
  const rationale = statementOf(candidate.pairing, kb) ?? option.rationale;
  return { ...option, key: false, rationale, proof: { kind: 'R2', facts: [link.fact] } };
}

/** The link in which a step has the role; the first and the last step have one link only. */
function linkOf(step: ConceptId, role: 'subject' | 'object', links: readonly Claim[]): Claim {
  const link =
    links.find((one) => one[role] === step) ?? links.find((one) => [one.subject, one.object].includes(step));
  invariant(link !== undefined, `ordered-response: no link of the sequence names ${step}`);
  return link;
}

function candidateOf(concept: ConceptId, link: Claim): Candidate {
  const { relation, subject, object, qualifiers, fact } = link;
  const pairing = { relation, subject, object, qualifiers };
  return { concept, pairing, proof: 'entailed', facts: [fact], reasonIn: undefined, because: link };
}

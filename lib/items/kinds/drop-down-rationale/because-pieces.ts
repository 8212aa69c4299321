import { BLANK } from '#lib/base/blank.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { renderFrame } from '../../phrase/render-frame.ts';
import type { Prospect } from '../../propose/candidate.ts';

/**
 * The pieces of an answer's `because` sentence, each with one blank: first the answer's, then one or two of reasons.
 * Undefined when the relation has no such sentence, or a piece does not have exactly one blank.
 */
export function becausePieces(
  answer: Prospect,
  form: 'dyad' | 'triad',
  kb: KnowledgeBase,
): readonly string[] | undefined {
  const frame = kb.relations.get(answer.relation)?.because?.[form];
  if (frame === undefined) return undefined;
  const gaps = frame.replaceAll(/\{(?:object|reason|second-reason)\}/gu, BLANK);
  const { subject, object } = answer.key.pairing;
  const sentence = renderFrame(gaps, { subject, object, qualifiers: answer.qualifiers }, kb);
  const pieces = sentence?.split('|').map((piece) => piece.trim());
  return pieces?.every((piece) => piece.split(BLANK).length === 2) ? pieces : undefined;
}

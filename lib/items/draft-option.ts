import { invariant } from '#lib/base/invariant.ts';
import { sentenceCase } from '#lib/base/words.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Option } from './item.ts';
import type { Candidate } from './propose/candidate.ts';
import { rationaleFor } from './rationale.ts';

/** An option of a single choice or a select-all: the concept's label, its proof and its rationale. */
export function draftOption(candidate: Candidate, kb: KnowledgeBase): Option {
  const concept = kb.concepts.get(candidate.concept);
  invariant(concept !== undefined, `draftOption: unknown concept ${candidate.concept}`);
  return {
    id: candidate.concept,
    text: sentenceCase(concept.label),
    key: candidate.proof === 'entailed',
    rationale: rationaleFor(candidate, kb),
    proof: { kind: candidate.proof, facts: candidate.facts },
  };
}

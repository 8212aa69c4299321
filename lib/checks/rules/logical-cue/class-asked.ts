import { rememberedOf } from '#lib/base/remembered.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { mentions } from '../../text/mentions.ts';
import { plain } from '../../text/words.ts';

const ASKING = /\b(?:which|what)(?: (?:one )?of (?:these|the following|the))? $/iu;

/** The concept whose members a question asks for ("Which benzodiazepine …?", "Which of these medicines …?"), or undefined. */
export function classAsked(question: string, kb: KnowledgeBase): ConceptId | undefined {
  return classesAsked(question, kb)[0];
}

const classesAsked = rememberedOf((question, kb: KnowledgeBase): readonly ConceptId[] => {
  const text = plain(question);
  return mentions(text, kb).find(({ start }) => ASKING.test(text.slice(0, start)))?.ids ?? [];
});

import { foldName } from '#lib/base/words.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { KNOWN } from '#lib/knowledge/word-order.ts';
import type { StatedDeclaration } from '../stated-item.ts';
import { leadInToRead } from './question-words.ts';
import { replaceWords } from './wording.ts';

/** The kind of the meanings of terms, which every vocabulary has. */
const DEFINITION = 'definition';
const BARELY_ASKED = new RegExp(`^(?:what|which of these) (?:is|are) (?:the |an? )?${KNOWN}\\?$`, 'u');

/** Whether a question is the bare "what is examplol?" of a relation that defines: it asks what "what does examplol mean?" does. */
export function asksMeaning(
  stem: string,
  instruction: string | undefined,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
): boolean {
  if (kb.relations.get(declared.relation)?.range !== DEFINITION || declared.asks !== 'object') return false;
  const names = kb.concepts.get(declared.known)?.names ?? [];
  const question = foldName(leadInToRead(stem, instruction, declared, kb));
  return names.some((name) => BARELY_ASKED.test(replaceWords(question, foldName(name), KNOWN)));
}

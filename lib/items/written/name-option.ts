import { foldName } from '#lib/base/words.ts';
import type { WrittenOption } from '#lib/content/written/written-item.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { inOwnWriting } from '#lib/knowledge/own-writing.ts';
import { QUANTITY_KIND } from '#lib/knowledge/quantity-kind.ts';
import { conceptsInText } from './concepts-in-text.ts';

/**
 * The concept of a kind that an option names: the one that its author says, the one that goes by its words with or without an
 * article, or, but for amounts, the only one of the kind that is named in it. Undefined when there is none or more than one.
 */
export function nameOption(
  { text, concept }: Pick<WrittenOption, 'text' | 'concept'>,
  kind: string,
  kb: KnowledgeBase,
): ConceptId | undefined {
  const isOfKind = (id: ConceptId): boolean => kb.concepts.get(id)?.kind === kind;
  if (concept !== undefined) return isOfKind(concept.text) ? concept.text : undefined;
  const read = inOwnWriting(text, kb);
  const whole = foldName(read);
  const bare = whole.replace(/^(?:the|an?) /u, '');
  const exact = (kb.lexicon.get(whole) ?? kb.lexicon.get(bare) ?? []).filter(isOfKind);
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined;
  // What stands around an amount makes it another one: "20 mg a week", "at least 20 mg".
  if (kind === QUANTITY_KIND) return undefined;
  const inside = new Set(conceptsInText(read, kb).flatMap(({ concepts }) => concepts.filter(isOfKind)));
  return inside.size === 1 ? [...inside][0] : undefined;
}

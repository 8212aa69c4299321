import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { asOwnStem } from '#lib/knowledge/own-writing.ts';
import { mentionedIds } from './mentions.ts';
import { wordLine } from './words.ts';

/** True when a text has the words of a qualifier's value: its phrase, its noun, or a name of the concept it is. */
export function namesQualifier(text: string, id: string, value: string, kb: KnowledgeBase): boolean {
  if (mentionedIds(text, kb).has(value)) return true;
  const line = wordLine(text);
  const forms = qualifierWords(id, value, kb).map(wordLine);
  if (forms.some((form) => line.includes(form))) return true;
  const spelt = asOwnStem(text, kb);
  return spelt !== text && forms.some((form) => wordLine(spelt).includes(form));
}

/** Every written form of a qualifier's value: phrase, noun, names. Empty when the vocabulary does not know it. */
export function qualifierWords(id: string, value: string, kb: KnowledgeBase): readonly string[] {
  const words = kb.qualifiers.get(id)?.values[value];
  const names = kb.concepts.get(value)?.names ?? [];
  return [words?.phrase, words?.noun, ...names].filter((form) => form !== undefined);
}

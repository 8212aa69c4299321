import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { capital } from './edit-item.ts';

/** How a value of a qualifier may stand in a sentence: its phrase, its noun, or the name of its concept. Longest first. */
function wordsOf(id: string, value: string, kb: KnowledgeBase): readonly string[] {
  const words = kb.qualifiers.get(id)?.values[value];
  const concept = kb.concepts.get(value)?.label;
  return [words?.phrase, words?.noun, concept]
    .filter((one) => one !== undefined)
    .sort((a, b) => b.length - a.length);
}

/** The sentence with the qualifier's words taken out, as a careless edit would; undefined when they do not stand in it. */
export function withoutQualifier(
  text: string,
  id: string,
  value: string,
  kb: KnowledgeBase,
): string | undefined {
  for (const words of wordsOf(id, value, kb)) {
    const at = text.toLowerCase().indexOf(words.toLowerCase());
    if (at < 0) continue;
    const before = text.slice(0, at).replace(/,?\s*\b(according to|with|in|of|by|for)\s*$/iu, '');
    const after = text
      .slice(at + words.length)
      .replace(before.trim() === '' ? /^,?\s*/u : /^(?=[?.,\s])/u, '');
    return capital(
      `${before.trimEnd()}${before.trim() === '' || /^[?.,]/u.test(after) ? '' : ' '}${after.trimStart()}`,
    );
  }
  return undefined;
}

/** The sentence with the words of another value in their place; undefined when there are none. */
export function withQualifier(
  text: string,
  id: string,
  value: string,
  other: string,
  kb: KnowledgeBase,
): string | undefined {
  const [known, next] = [value, other].map((one) => kb.qualifiers.get(id)?.values[one]);
  for (const form of ['phrase', 'noun'] as const) {
    const [words, instead] = [known?.[form], next?.[form]];
    if (words === undefined || instead === undefined) continue;
    const at = text.toLowerCase().indexOf(words.toLowerCase());
    if (at < 0) continue;
    const changed = `${text.slice(0, at)}${instead}${text.slice(at + words.length)}`;
    return at === 0 ? capital(changed) : changed;
  }
  return undefined;
}

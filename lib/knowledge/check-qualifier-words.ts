import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { foldName } from '#lib/base/words.ts';
import type { Located, ParsedVocabulary } from '#lib/content/model.ts';
import type { QualifierEntry } from '#lib/content/schema/vocabulary-schema.ts';
import { knowledgeCodes } from './codes.ts';

const HELP =
  'Give one of the two other words, or take it out and use the other in its place: what is said of one would be read as said of both.';

/**
 * Two values of one qualifier in the same words (`knowledge/ambiguous-name`), at the words of the later one: no sentence could say
 * which of them it is about.
 */
export function checkQualifierWords({ qualifiers }: ParsedVocabulary): Diagnostic[] {
  return Object.entries(qualifiers).flatMap(([id, located]) =>
    (['phrase', 'noun'] as const).flatMap((field) => sameWords(id, located, field)),
  );
}

function sameWords(
  qualifier: string,
  { entry, locate }: Located<QualifierEntry>,
  field: 'phrase' | 'noun',
): Diagnostic[] {
  const firsts = new Map<string, string>();
  return Object.entries(entry.values).flatMap(([value, words]) => {
    const text = words[field];
    if (text === undefined) return [];
    const first = firsts.get(foldName(text));
    if (first === undefined) {
      firsts.set(foldName(text), value);
      return [];
    }
    // Of two that share both, the phrase is told of.
    if (field === 'noun' && foldName(entry.values[first]?.phrase ?? '') === foldName(words.phrase)) return [];
    const message = `Unexpected ${field} "${text}" of "${value}" of the qualifier "${qualifier}": "${first}" is put in the same words`;
    const related = [{ message: `the words of "${first}"`, place: locate(['values', first, field]) }];
    return [
      diagnose(knowledgeCodes.ambiguousName, locate(['values', value, field]), message, {
        help: HELP,
        related,
      }),
    ];
  });
}

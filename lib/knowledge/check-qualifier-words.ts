import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { foldName } from '#lib/base/words.ts';
import type { Located, ParsedVocabulary } from '#lib/content/model.ts';
import type { QualifierEntry } from '#lib/content/schema/vocabulary-schema.ts';
import { knowledgeCodes } from './codes.ts';

const HELP =
  'Give one of the two other words, or take it out and use the other in its place: what is said of one would be read as said of both.';

/**
 * Two values in the same words, of one qualifier or of two (`knowledge/ambiguous-name`), at the words of the later one: no sentence could
 * say which of them it is about.
 */
export function checkQualifierWords({ qualifiers }: ParsedVocabulary): Diagnostic[] {
  const values = Object.entries(qualifiers).flatMap(([qualifier, { entry, locate }]) =>
    Object.entries(entry.values).map(([value, words]) => ({ qualifier, value, words, locate })),
  );
  return (['phrase', 'noun'] as const).flatMap((field) => sameWords(values, field));
}

interface Value {
  readonly qualifier: string;
  readonly value: string;
  readonly words: QualifierEntry['values'][string];
  readonly locate: Located<QualifierEntry>['locate'];
}

function sameWords(values: readonly Value[], field: 'phrase' | 'noun'): Diagnostic[] {
  const firsts = new Map<string, Value>();
  return values.flatMap((one) => {
    const text = one.words[field];
    if (text === undefined) return [];
    const first = firsts.get(foldName(text));
    if (first === undefined) {
      firsts.set(foldName(text), one);
      return [];
    }
    // Of two that share both, the phrase is told of.
    if (field === 'noun' && foldName(first.words.phrase) === foldName(one.words.phrase)) return [];
    const other = first.qualifier === one.qualifier ? `"${first.value}"` : fullName(first);
    const message = `Unexpected ${field} "${text}" of ${fullName(one)}: ${other} is put in the same words`;
    const related = [
      { message: `the words of "${first.value}"`, place: first.locate(['values', first.value, field]) },
    ];
    const place = one.locate(['values', one.value, field]);
    return [diagnose(knowledgeCodes.ambiguousName, place, message, { help: HELP, related })];
  });
}

function fullName({ value, qualifier }: Value): string {
  return `"${value}" of the qualifier "${qualifier}"`;
}

import { compareText } from '#lib/base/diagnostic.ts';
import { unique } from '#lib/base/unique.ts';
import type { ParsedVocabulary } from '#lib/content/model.ts';
import type { Bank } from './bank.ts';

/** The names of a concept: label, abbreviation, synonyms, brands, each once. */
export function namesOf(entry: ParsedVocabulary['concepts'][string]['entry']): readonly string[] {
  const { label, abbreviation, synonyms, brands } = entry;
  return unique([label, ...(abbreviation === undefined ? [] : [abbreviation]), ...synonyms, ...brands]);
}

/** The names of each concept that goes by several. By concept id; no group twice. */
export function bankNames(namesById: Readonly<Record<string, readonly string[]>>): Bank['names'] {
  const groups = Object.keys(namesById)
    .sort(compareText)
    .flatMap((id) => {
      const names = namesById[id] ?? [];
      return names.length > 1 ? [names] : [];
    });
  return [...new Map(groups.map((names) => [names.join('\n'), names])).values()];
}

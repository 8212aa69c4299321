import { compareText } from '#lib/base/diagnostic.ts';
import { unique } from '#lib/base/unique.ts';
import type { ParsedVocabulary } from '#lib/content/model.ts';
import type { Bank } from './bank.ts';

/** The names of each concept that goes by several: label, abbreviation, synonyms, brands. By concept id; no group twice. */
export function bankNames(concepts: ParsedVocabulary['concepts']): Bank['names'] {
  const groups = Object.keys(concepts)
    .sort(compareText)
    .flatMap((id) => {
      const entry = concepts[id]?.entry;
      if (entry === undefined) return [];
      const { label, abbreviation, synonyms, brands } = entry;
      return [unique([label, ...(abbreviation === undefined ? [] : [abbreviation]), ...synonyms, ...brands])];
    })
    .filter((names) => names.length > 1);
  return [...new Map(groups.map((names) => [names.join('\n'), names])).values()];
}

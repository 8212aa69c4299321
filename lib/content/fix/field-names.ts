import { FILE_SCHEMAS } from '../editor/file-schemas.ts';
import { mapsBelow } from '../schema-walk.ts';

let known: ReadonlySet<string> | undefined;

/** Whether a word is the name of a field of any file, whatever its capitals and the marks between its parts. */
export function isFieldName(word: string): boolean {
  known ??= new Set(
    Object.values(FILE_SCHEMAS)
      .flatMap(mapsBelow)
      .flatMap((fields) => [...fields.keys()].map(lettersOf)),
  );
  return known.has(lettersOf(word));
}

/** A name without capitals and the marks between its parts. */
export function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/gu, '');
}

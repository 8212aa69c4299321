import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { syntaxCodes } from '#lib/content/codes/syntax-codes.ts';
import { fileCodes } from './codes.ts';

/** What was found, without the characters that are none, each by itself, of files that are told of as a whole. */
export function toldOnce(
  found: readonly Diagnostic[],
  ofReading: readonly Diagnostic[],
): readonly Diagnostic[] {
  const broken = new Set(
    ofReading.filter(({ code }) => code === fileCodes.notText.code).map(({ place }) => place.file),
  );
  return found.filter(
    ({ code, place }) => code !== syntaxCodes.invalidCharacter.code || !broken.has(place.file),
  );
}

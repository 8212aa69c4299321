import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { syntaxCodes } from '#lib/content/codes/syntax-codes.ts';
import { fileCodes, UNREAD_CODES } from './codes.ts';

/**
 * What was found, without what follows from files that are told of as a whole: everything in those of which nothing was read, and each
 * letter by itself of those that are not text.
 */
export function toldOnce(
  found: readonly Diagnostic[],
  ofReading: readonly Diagnostic[],
): readonly Diagnostic[] {
  const broken = new Set(
    ofReading.filter(({ code }) => code === fileCodes.notText.code).map(({ place }) => place.file),
  );
  const unread = new Set(
    ofReading.filter(({ code }) => UNREAD_CODES.has(code)).map(({ place }) => place.file),
  );
  return found.filter(
    ({ code, message, place }) =>
      !unread.has(place.file) &&
      (code !== syntaxCodes.invalidCharacter.code || !broken.has(place.file) || !message.includes('U+FFFD')),
  );
}

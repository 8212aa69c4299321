import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { figureCodes } from '#lib/content/codes/figure-codes.ts';
import { syntaxCodes } from '#lib/content/codes/syntax-codes.ts';
import { fileCodes, UNREAD_CODES } from './codes.ts';

/**
 * What was found, without what follows from files that are told of as a whole: everything in those of which nothing was read, and each
 * character by itself that is none in those that are not text, and that no field or drawing begins there.
 */
export function toldOnce(
  found: readonly Diagnostic[],
  ofReading: readonly Diagnostic[],
): readonly Diagnostic[] {
  const filesOf = (isMeant: (code: string) => boolean): ReadonlySet<string> =>
    new Set(ofReading.filter(({ code }) => isMeant(code)).map(({ place }) => place.file));
  const broken = filesOf((code) => code === fileCodes.notText.code);
  const unread = filesOf((code) => UNREAD_CODES.has(code));
  return found.filter(
    ({ code, place }) => !unread.has(place.file) && !(OF_BROKEN.has(code) && broken.has(place.file)),
  );
}

/** What follows from bytes that are no text. */
const OF_BROKEN: ReadonlySet<string> = new Set([
  syntaxCodes.invalidCharacter.code,
  syntaxCodes.missingFrontmatter.code,
  figureCodes.figureSyntax.code,
]);

import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { figureCodes } from '#lib/content/codes/figure-codes.ts';
import { referenceCodes } from '#lib/content/codes/reference-codes.ts';
import { syntaxCodes } from '#lib/content/codes/syntax-codes.ts';
import { unknownCodes } from '#lib/knowledge/unknown-codes.ts';
import { fileCodes, UNREAD_CODES } from './codes.ts';

/**
 * What was found, without what follows from files that are told of as a whole: everything in those of which nothing was read, and each
 * character by itself that is none in those that are not text, that no field or drawing begins there, and that what an error is told of
 * is missing.
 */
export function toldOnce(
  found: readonly Diagnostic[],
  ofReading: readonly Diagnostic[],
): readonly Diagnostic[] {
  const filesOf = (isMeant: (code: string) => boolean): ReadonlySet<string> =>
    new Set(ofReading.filter(({ code }) => isMeant(code)).map(({ place }) => place.file));
  const broken = filesOf((code) => code === fileCodes.notText.code);
  const unread = filesOf((code) => UNREAD_CODES.has(code));
  const instead = filesOf((code) => INSTEAD.has(code));
  const isMissed = (message: string): boolean => [...instead].some((path) => message.includes(` ${path}`));
  return found.filter(
    ({ code, place, message }) =>
      !unread.has(place.file) &&
      !(OF_BROKEN.has(code) && broken.has(place.file)) &&
      !(OF_MISSING.has(code) && isMissed(message)),
  );
}

/** Of what stands, as an error, in the place of a file or folder. */
const INSTEAD: ReadonlySet<string> = new Set([
  fileCodes.brokenLink.code,
  fileCodes.outsideRoot.code,
  fileCodes.fileNotFolder.code,
]);
/** Told of what is not there, with the path at which it is expected. */
const OF_MISSING: ReadonlySet<string> = new Set([
  referenceCodes.lessonWithoutFile.code,
  referenceCodes.missingCourse.code,
  referenceCodes.danglingSource.code,
  unknownCodes.unknownConcept.code,
]);

/** What follows from bytes that are no text. */
const OF_BROKEN: ReadonlySet<string> = new Set([
  syntaxCodes.invalidCharacter.code,
  syntaxCodes.missingFrontmatter.code,
  figureCodes.figureSyntax.code,
]);

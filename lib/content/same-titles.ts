import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { foldName } from '#lib/base/words.ts';
import { referenceCodes } from './codes/reference-codes.ts';

/** A title, and where it stands. */
export interface Titled {
  readonly title: string;
  readonly place: Place;
}

/**
 * `content/same-title` at each title that an earlier one has, too, but for capitals and blanks.
 *
 * @param noun what they are titles of
 */
export function sameTitles(noun: string, titles: readonly Titled[]): readonly Diagnostic[] {
  return [...Map.groupBy(titles, ({ title }) => foldName(title)).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map((other) => sameTitle(noun, other, first)),
  );
}

function sameTitle(noun: string, { title, place }: Titled, first: Titled): Diagnostic {
  const message = `Unexpected second ${noun} with the title "${title}", expected another title`;
  const related = [{ message: 'the first one', place: first.place }];
  return diagnose(referenceCodes.sameTitle, place, message, { related });
}

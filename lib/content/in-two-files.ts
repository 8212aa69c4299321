import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { referenceCodes } from './codes/reference-codes.ts';

const HELP =
  'No program can tell which of the two is meant: delete one, or give it another id where it is another thing.';

/**
 * `content/duplicate-id` of what two files define. The order of files says nothing about which was there first, so neither is called
 * the second: the finding stands at one of them, and the other is related.
 *
 * @param what the noun and the name, in quotes: `concept "beta-gate"`
 */
export function inTwoFiles(what: string, other: Place, here: Place): Diagnostic {
  return diagnose(referenceCodes.duplicateId, here, `Unexpected ${what} in two files, expected it in one`, {
    related: [{ message: 'the other one', place: other }],
    help: HELP,
  });
}

import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { referenceCodes } from './codes/reference-codes.ts';
import { syntaxCodes } from './codes/syntax-codes.ts';

/** So many names that stand twice are told of one by one: each may be a slip of its own. */
const SHOWN_EACH = 3;
const PAGES = [referenceCodes.duplicateId, syntaxCodes.duplicateKey];

/** The findings, of which those about many names of one stretch that stand in another one, too, are one: it was pasted twice, or its file copied. */
export function pastedTwice(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const repeats = found.filter(
    ({ code, related }) => related.length === 1 && PAGES.some((page) => page.code === code),
  );
  if (repeats.length <= SHOWN_EACH) return found;
  const stretches = Map.groupBy(repeats, ({ code, place, related: [first] }) =>
    JSON.stringify([code, place.file, place.column, first?.place.file]),
  );
  const pasted = [...stretches.values()].flatMap(ofOnePaste);
  const first = new Map(pasted.map((same) => [same[0], same]));
  const others = new Set(pasted.flatMap((same) => same.slice(1)));
  return found.flatMap((one) => (others.has(one) ? [] : [asOne(one, first.get(one) ?? [])]));
}

/** Those of a stretch all of which stands behind what it repeats. A name twice here and another twice there are two slips. */
function ofOnePaste(repeats: readonly Diagnostic[]): readonly (readonly Diagnostic[])[] {
  const [first] = repeats;
  if (first === undefined) return [];
  const same = repeats.filter(
    ({ related: [earlier] }) => earlier !== undefined && isBefore(earlier.place, first.place),
  );
  return same.length > SHOWN_EACH ? [same] : [];
}

function isBefore(one: Place, other: Place): boolean {
  return one.file !== other.file || one.line < other.line;
}

function asOne(one: Diagnostic, same: readonly Diagnostic[]): Diagnostic {
  const page = PAGES.find(({ code }) => code === one.code);
  const [earlier] = one.related;
  if (same.length === 0 || page === undefined || earlier === undefined) return one;
  const message = `${one.message}; ${String(same.length - 1)} more behind it are there already`;
  const isCopy = earlier.place.file !== one.place.file;
  const help = isCopy
    ? `If this file is a copy of ${earlier.place.file}, delete it. Else delete what stands in both in one of them, or give it other ids here.`
    : 'What stands here seems to have been pasted a second time: delete one of the two, or give its entries other names.';
  return diagnose(page, one.place, message, { related: one.related, help });
}

import { diagnose, type CodePage } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { shortened } from '#lib/base/shortened.ts';
import type { Item } from '#lib/items/item.ts';
import type { Change } from './change.ts';
import { compareCodes } from './codes.ts';
import { excerpts } from './excerpts.ts';
import type { Expected } from './expected.ts';
import type { Home } from './home.ts';
import { originsOf } from './origins.ts';
import type { OwnId } from './own-id.ts';

/** So many changes of one question are listed, those of its key first; more are counted. */
const CHANGES_LISTED = 8;
/** Ids are long, and a broken one may be longer. */
const ID_SHOWN = 110;

/** A diagnostic for each change of a question. @param changes at least one */
export function changeFindings(
  page: CodePage,
  changes: readonly Change[],
  item: Item,
  home: Home,
): readonly Diagnostic[] {
  const listed = changes.slice(0, CHANGES_LISTED).map((change, index) => {
    const more = index === CHANGES_LISTED - 1 ? changes.length - CHANGES_LISTED : 0;
    const besides = more > 0 ? ` (and ${String(more)} changes more)` : '';
    const related = originsOf(item, change.origin, home);
    return diagnose(page, change.place, `${wordsOf(change, item.id)}${besides}`, { related });
  });
  return listed;
}

function wordsOf({ what, here, there }: Change, id: string): string {
  const [expected, found] = excerpts(here, there);
  if (here === '') return `Unexpected ${what} "${found}" in ${id}, expected none, as in the course`;
  if (there === '')
    return `Unexpected question without the ${what} "${expected}" of ${id}, expected it as in the course`;
  return `Unexpected "${found}" as the ${what} in ${id}, expected "${expected}" as in the course`;
}

/** Of an id that the bank has no item under, or has with another key. */
export function goneFinding(
  { item, digits }: OwnId,
  now: Expected | undefined,
  place: Place,
  home: Home,
): Diagnostic {
  const id = shortened(`${item}~${digits}`, ID_SHOWN);
  if (now !== undefined) {
    const message = `Unexpected id "${id}" of an item that has another key now, expected "${now.id}"`;
    return diagnose(compareCodes.noLongerServed, place, message, {
      related: originsOf(now.item, { of: 'key' }, home),
    });
  }
  const message = `Unexpected id "${id}" that no item of the course has, expected one that is served`;
  return diagnose(compareCodes.noLongerServed, place, message, { related: successorsOf(item, home) });
}

/** The facts that replaced the one that an item was made from. */
function successorsOf(item: string, { kb }: Home): Diagnostic['related'] {
  const [course, lesson, fact] = item.split('/');
  return [...kb.facts.values()]
    .filter((one) => one.course === course && one.lesson === lesson && one.entry.supersedes === fact)
    .map(({ id, place }) => ({ message: `The fact "${id}" replaced its fact`, place }));
}

/** Of an item that may not be served any more, though the course still holds it. */
export function barredFinding({ id }: Item, reason: string, place: Place): Diagnostic {
  const message = `Unexpected item ${id}, expected none that is withheld from learners: ${reason}`;
  return diagnose(compareCodes.noLongerServed, place, message);
}

/** Of an item whose question is not read, or is one that its format cannot hold it as. */
export function uncomparedFinding(
  item: string,
  kind: string,
  place: Place,
  now: Expected | undefined,
  home: Home,
): Diagnostic {
  const shown = shortened(item, ID_SHOWN);
  const message = `Unexpected question of the kind "${shortened(kind, 40)}" with the id of ${shown}, expected it as it was exported`;
  const related = now === undefined ? [] : originsOf(now.item, { of: 'key' }, home);
  return diagnose(compareCodes.notCompared, place, message, { related });
}

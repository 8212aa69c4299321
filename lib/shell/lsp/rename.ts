/** Renaming an id in all files of a root, or saying why not. */
import { bankCodes } from '#lib/bank/codes.ts';
import type { Edit } from '#lib/base/diagnostic.ts';
import { refuse, type Result } from '#lib/base/result.ts';
import { renameEdits, whereOf, type Renaming } from '#lib/content/editor/rename-id.ts';
import type { LiveView } from './live-files.ts';
import { faultsOfEdits } from './rename-faults.ts';

/** What is told of a published fact that is no longer what it was. */
const OF_PUBLISHED: ReadonlySet<string> = new Set([
  bankCodes.meaningChanged.code,
  bankCodes.renamedFact.code,
]);

/**
 * The edits of a renaming after which nothing is wrong that is right without. What was published keeps its ids: that of a fact, by
 * which learners' progress is kept, and those of the concepts that say what it means.
 */
export function renamed(view: LiveView, renaming: Renaming): Result<readonly Edit[], string> {
  const edits = renameEdits([...view.files.values()], renaming);
  if (!edits.ok) return edits;
  const { before, added } = faultsOfEdits(view, edits.value);
  const [broken] = before;
  if (broken !== undefined) return refuse(`Mend ${whereOf(broken.place)} first: ${broken.message}.`);
  const published = added.find(({ code }) => OF_PUBLISHED.has(code));
  if (published !== undefined)
    return refuse(
      `The fact at ${whereOf(published.place)} is published and rests on "${renaming.id}": learners' answers are kept by what it is called and means. What was published keeps its ids.`,
    );
  const [fault] = added;
  if (fault === undefined) return edits;
  return refuse(`It would not be valid with the new name: ${whereOf(fault.place)}: ${fault.message}.`);
}

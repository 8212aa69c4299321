import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { Outcome } from './judge-item-mutant.ts';
import type { ContentMutant } from './operator.ts';
import { checkFiles, type World } from './world.ts';

/**
 * Judges a spoiled root as `stemma check` judges it. The codes are those of new errors and warnings that stand in a
 * spoiled file, point to one, or name an item. Undefined when nothing was changed.
 */
export function judgeContentMutant(mutant: ContentMutant, world: World): Outcome {
  const before = new Map((mutant.before ?? world.files).map(({ path, text }) => [path, text]));
  const same =
    before.size === mutant.files.length && mutant.files.every(({ path, text }) => before.get(path) === text);
  if (same) return undefined;
  const known = knownOf(mutant, world);
  const fresh = checkFiles(mutant.files, world.today)
    .filter((diagnostic) => !known.has(keyOf(diagnostic)))
    .filter((diagnostic) => names(diagnostic, mutant.touched));
  return { codes: [...new Set(fresh.map(({ code }) => code))].sort() };
}

function knownOf(mutant: ContentMutant, world: World): ReadonlySet<string> {
  const before = mutant.before === undefined ? world.diagnostics : checkFiles(mutant.before, world.today);
  return new Set(before.map(keyOf));
}

/** Lines move when a file is edited, so a finding is known by what it says. */
function keyOf({ code, message, place }: Diagnostic): string {
  return `${code}\n${place.file}\n${message}`;
}

function names({ place, related, message }: Diagnostic, touched: readonly string[]): boolean {
  return (
    touched.includes(place.file) ||
    related.some((other) => touched.includes(other.place.file)) ||
    message.includes('(item ')
  );
}

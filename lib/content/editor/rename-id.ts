/** Giving an id another name in every file that has it. */
import type { Edit, Place } from '#lib/base/diagnostic.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import type { SourceFile } from '../model.ts';
import { routeOf } from '../routes.ts';
import { idSchema } from '../schema/shared.ts';
import type { FileNames } from './join-names.ts';
import type { Named } from './references.ts';
import { lessonBeside, usesOf, type MeantId } from './uses.ts';

/** What can be renamed: no other id is looked up by what stands in a file alone. */
const RENAMED: ReadonlySet<Named> = new Set(['concept', 'fact']);

/** An id that gets another name; its `path` is the file that defines it. */
export interface Renaming extends MeantId {
  readonly to: string;
}

/** A file with the ids that it defines. */
export interface NamingFile extends SourceFile {
  readonly names?: FileNames;
}

/** Whether what an id names can be renamed. */
export function canRename(named: Named): boolean {
  return RENAMED.has(named);
}

/** The edits that give an id another name, or in a sentence why it cannot have it. */
export function renameEdits(
  files: readonly NamingFile[],
  renaming: Renaming,
): Result<readonly Edit[], string> {
  const { id, to } = renaming;
  const uses = usesOf(files, renaming);
  const why =
    badName(to) ??
    takenBy(files, renaming) ??
    unclear(files, uses, renaming) ??
    signed(files, uses, renaming);
  if (why !== undefined) return refuse(why);
  return ok(uses.map((place) => ({ place, before: id, after: to })));
}

function badName(to: string): string | undefined {
  const fault = idSchema.safeParse(to).error?.issues[0];
  return fault === undefined ? undefined : `"${to}" cannot be an id: expected ${fault.message}.`;
}

/** What has the new name already: a concept anywhere, a fact of the same lesson. */
function takenBy(files: readonly NamingFile[], { named, to, path }: Renaming): string | undefined {
  const isMeant = (file: NamingFile): boolean => named === 'concept' || file.path === path;
  const holder = files.find((file) => isMeant(file) && definesIt(file, named, to));
  if (holder !== undefined) return `There is a ${named} "${to}" already, in ${holder.path}.`;
  const [place] = usesOf(files, { named, id: to, path });
  return place === undefined ? undefined : `"${to}" stands already in ${whereOf(place)}.`;
}

/** A quiz may leave out whose fact it names, while one lesson of its course has one of that name. */
function unclear(
  files: readonly NamingFile[],
  uses: readonly Place[],
  { named, id, to, path }: Renaming,
): string | undefined {
  if (named !== 'fact') return undefined;
  const home = routeOf(path);
  const isBeside = (file: NamingFile): boolean => {
    const route = routeOf(file.path);
    return (
      file.path !== path && route.kind === 'lesson' && home.kind === 'lesson' && route.course === home.course
    );
  };
  const other = files.find((file) => isBeside(file) && [id, to].some((one) => definesIt(file, named, one)));
  if (other === undefined) return undefined;
  const bare = uses.find((place) => {
    const text = files.find((file) => file.path === place.file)?.text ?? '';
    return place.file !== path && lessonBeside(text.split(/\r?\n/u), place) === undefined;
  });
  return bare === undefined
    ? undefined
    : `${whereOf(bare)} does not say whose fact "${id}" is, and ${other.path} has one too: name the lesson there first.`;
}

/**
 * Decisions are about items by their ids and revisions, which follow the ids of facts and concepts. A concept may be a wrong answer in any
 * lesson of a course in which it stands.
 */
function signed(
  files: readonly NamingFile[],
  uses: readonly Place[],
  { named }: Renaming,
): string | undefined {
  const items = uses.flatMap(({ file }) => {
    const route = routeOf(file);
    if (route.kind !== 'lesson') return [];
    return [named === 'concept' ? `${route.course}/` : `${route.course}/${route.id}/`];
  });
  const decided = files.find(
    ({ path, text }) => routeOf(path).kind === 'signoffs' && items.some((item) => text.includes(item)),
  );
  return decided === undefined
    ? undefined
    : `${decided.path} decides about items that may change, and what is decided holds for them as they are.`;
}

function definesIt({ names }: NamingFile, named: Named, id: string): boolean {
  if (named === 'item-kind' || names === undefined) return false;
  return names[named].some(([known]) => known === id);
}

/** A place as a sentence names it. */
export function whereOf({ file, line }: Place): string {
  return `${file}:${String(line)}`;
}

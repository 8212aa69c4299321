import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { fieldCodes } from './codes/field-codes.ts';
import { isRawMap, type EntryFile, type RawMap } from './entry-file.ts';
import { fieldsOf, type Schema } from './schema-walk.ts';

/** The parts of a file by their names, each with what its entries are. */
type Parts = Readonly<Record<string, Schema>>;

/** Entries of one part that stand under another. */
export interface Misplaced {
  readonly ids: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Entries of a part that by their fields are those of another, because the line that begins it is gone or stands too far right: one
 * `content/unknown-field` where they begin, in place of one for each of their fields.
 *
 * @param part its name; undefined for what stands outside of all parts
 */
export function misplacedIn(
  file: EntryFile,
  part: string | undefined,
  entries: RawMap,
  parts: Parts,
): Misplaced {
  const schema = part === undefined ? undefined : parts[part];
  const own = schema === undefined ? new Map<string, Schema>() : fieldsOf(schema);
  const found = Object.entries(parts).flatMap(([other, otherSchema]) => {
    if (other === part) return [];
    const isOther = (entry: unknown): boolean => isOf(entry, own, fieldsOf(otherSchema));
    const ids = Object.keys(entries).filter((id) => isOther(entries[id]));
    if (part !== undefined && isHeading(entries, other, isOther))
      return [{ ids: [other, ...ids], fault: tooFarRight(file, part, other, entries[other] === null) }];
    const [first] = ids;
    return first === undefined ? [] : [{ ids, fault: lacksLine(file, part, first, other) }];
  });
  return { ids: new Set(found.flatMap(({ ids }) => ids)), diagnostics: found.map(({ fault }) => fault) };
}

/** All its fields are those of an entry of the other part, and not all of them are those of its own. */
function isOf(entry: unknown, own: ReadonlyMap<string, Schema>, other: ReadonlyMap<string, Schema>): boolean {
  if (!isRawMap(entry)) return false;
  const names = Object.keys(entry);
  return names.length > 1 && names.every((name) => other.has(name)) && !names.every((name) => own.has(name));
}

/** The name of a part, with nothing behind it or with all of its entries. */
function isHeading(entries: RawMap, name: string, isOther: (entry: unknown) => boolean): boolean {
  if (!Object.hasOwn(entries, name)) return false;
  const below = entries[name];
  return below === null || (isRawMap(below) && Object.values(below).every(isOther));
}

function lacksLine(file: EntryFile, part: string | undefined, id: string, other: string): Diagnostic {
  const path = part === undefined ? [id] : [part, id];
  const where =
    part === undefined ? 'outside of all parts' : `under \`${part}\` with the fields of another part`;
  const message = `Unexpected entry "${id}" ${where}, expected it under \`${other}\``;
  const help = `Write the line \`${other}:\` in front of it, at the very start of the line, or move the entry to where that line stands.`;
  return diagnose(fieldCodes.unknownField, file.locate(path, 'key'), message, { help });
}

/** @param isAlone its entries do not stand further right than it: then it alone has to be moved */
function tooFarRight(file: EntryFile, part: string, other: string, isAlone: boolean): Diagnostic {
  const place = file.locate([part, other], 'key');
  const message = `Unexpected \`${other}:\` as an entry of \`${part}\`, expected it at the very start of the line`;
  const help = isAlone
    ? `Delete the blanks before \`${other}:\`. Its entries may stay where they are.`
    : `Move \`${other}:\`, and with it all its entries, to the left until it stands under \`${part}:\`.`;
  const { line, column } = place;
  const blanks = { ...place, column: 1, endLine: line, endColumn: column };
  const edit = { place: blanks, before: ' '.repeat(column - 1), after: '' };
  const fix = { what: `Move \`${other}:\` to the start of its line`, edits: [edit], sure: true };
  return diagnose(fieldCodes.unknownField, place, message, { help, fix: isAlone ? fix : undefined });
}

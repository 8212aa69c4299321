/** Objectives, facts and cases of a lesson that stand in the part above theirs, because the line that begins their own is gone. */
import { diagnose } from '#lib/base/code-page.ts';
import { fieldCodes } from './codes/field-codes.ts';
import { isRawMap, type EntryFile, type RawMap } from './entry-file.ts';
import { caseSchema } from './schema/lesson-schema.ts';

/**
 * The fields of a lesson with its objectives where they belong, though they stand under `changes`: `content/unknown-field` where they
 * begin, and no objective is missed because of it. What is wrong with one of them is shown where it stands.
 */
export function withObjectives(file: EntryFile): EntryFile {
  const { changes, objectives } = file.value;
  if (!isRawMap(changes)) return file;
  // A day is a change, whatever stands behind it.
  const ids = new Set(Object.keys(changes).filter((id) => isRawMap(changes[id]) && !/^\d/u.test(id)));
  const [first] = ids;
  if (first === undefined) return file;
  const message = `Unexpected objective "${first}" under \`changes\`, expected it under \`objectives\``;
  const help = isRawMap(objectives)
    ? 'Move it to where the line `objectives:` stands.'
    : 'Write the line `objectives:` in front of it, at the very start of the line.';
  file.diagnostics.push(
    diagnose(fieldCodes.unknownField, file.locate(['changes', first], 'key'), message, { help }),
  );
  const moved = Object.entries(changes).filter(([id]) => ids.has(id));
  const value = {
    ...file.value,
    changes: Object.fromEntries(Object.entries(changes).filter(([id]) => !ids.has(id))),
    objectives: { ...(isRawMap(objectives) ? objectives : {}), ...Object.fromEntries(moved) },
  };
  return {
    ...file,
    value,
    locate: (path, part) => file.locate(standing(path, ids), part),
    head: (path) => file.head(standing(path, ids)),
    written: (path) => file.written(standing(path, ids)),
  };
}

type Path = Parameters<EntryFile['head']>[0];

function standing([part, id, ...rest]: Path, moved: ReadonlySet<string>): Path {
  if (part === undefined) return [];
  if (part === 'objectives' && typeof id === 'string' && moved.has(id)) return ['changes', id, ...rest];
  return id === undefined ? [part] : [part, id, ...rest];
}

/** The two lists of a lesson, with how an entry of each is called, and whether one is of that list by its fields. */
const LISTS = {
  facts: { noun: 'fact', isOne: isFact, other: 'cases' },
  cases: { noun: 'patient case', isOne: isCase, other: 'facts' },
} as const;

function isFact(entry: RawMap): boolean {
  return 'evidence' in entry && ('objective' in entry || 'source' in entry);
}

function isCase(entry: RawMap): boolean {
  return 'text' in entry && 'facts' in entry && Object.keys(entry).every((name) => name in caseSchema.shape);
}

/** The entries of a list, those undefined that by their fields are of the other: one `content/unknown-field` at the first of them. */
export function withoutOthers(
  file: EntryFile,
  list: keyof typeof LISTS,
  raw: readonly unknown[],
): readonly unknown[] {
  const { other } = LISTS[list];
  const { noun, isOne } = LISTS[other];
  const kept = raw.map((entry) => (isRawMap(entry) && isOne(entry) ? undefined : entry));
  const first = kept.indexOf(undefined);
  if (first === -1) return raw;
  const count = kept.filter((entry) => entry === undefined).length;
  const what = count === 1 ? noun : `${noun} and ${String(count - 1)} more`;
  const message = `Unexpected ${what} under \`${list}\`, expected ${count === 1 ? 'it' : 'them'} under \`${other}\``;
  const isThere = other in file.value;
  const help = isThere
    ? `Move what stands here to where the line \`${other}:\` stands.`
    : `Write the line \`${other}:\` in front of it, at the very start of the line.`;
  file.diagnostics.push(diagnose(fieldCodes.unknownField, file.head([list, first]), message, { help }));
  return kept;
}

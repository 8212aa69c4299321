import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import { inTwoFiles } from './in-two-files.ts';
import type { Located } from './model.ts';
import type { QualifierEntry } from './schema/vocabulary-schema.ts';

/**
 * A qualifier continued in another file: its values follow those of the first. A new medicine brings countries and documents
 * of its own, and should not have to edit the files of another. Undefined when the second is not the same qualifier, that is
 * when its label or a flag differs or it has no values; of two values with one id the first counts, with a diagnostic.
 */
export function continuedQualifier(
  id: string,
  first: Located<QualifierEntry>,
  second: Located<QualifierEntry>,
): { readonly joined: Located<QualifierEntry>; readonly diagnostics: readonly Diagnostic[] } | undefined {
  if (!isSame(first.entry, second.entry)) return undefined;
  const added = Object.entries(second.entry.values);
  const isTaken = (value: string) => own(first.entry.values, value) !== undefined;
  return {
    joined: {
      entry: {
        ...first.entry,
        values: {
          ...first.entry.values,
          ...Object.fromEntries(added.filter(([value]) => !isTaken(value))),
        },
      },
      file: first.file,
      locate: (path, part) =>
        isAmong(path[1], path[0] === 'values', first.entry, second.entry)
          ? second.locate(path, part)
          : first.locate(path, part),
    },
    diagnostics: added.flatMap(([value]) =>
      isTaken(value) ? [repeated(`${id}: ${value}`, ['values', value], first, second)] : [],
    ),
  };
}

function isSame(first: QualifierEntry, second: QualifierEntry): boolean {
  return (
    Object.keys(second.values).length > 0 &&
    first.label === second.label &&
    first.attribution === second.attribution &&
    first.concept === second.concept &&
    first.quantity === second.quantity
  );
}

/** True when the path leads to a value that the second file alone has. */
function isAmong(
  value: string | number | undefined,
  isValue: boolean,
  first: QualifierEntry,
  second: QualifierEntry,
): boolean {
  const name = String(value);
  return isValue && own(first.values, name) === undefined && own(second.values, name) !== undefined;
}

function repeated(
  name: string,
  path: readonly string[],
  first: Located<unknown>,
  second: Located<unknown>,
): Diagnostic {
  return inTwoFiles(`value "${name}" of a qualifier`, first.locate(path, 'key'), second.locate(path, 'key'));
}

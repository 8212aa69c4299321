import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import { referenceCodes } from './codes/reference-codes.ts';
import { inTwoFiles } from './in-two-files.ts';
import type { Located } from './model.ts';
import type { QualifierEntry } from './schema/vocabulary-schema.ts';

/**
 * A qualifier continued in another file: its values follow those of the first. A new medicine brings countries and documents
 * of its own, and should not have to edit the files of another. Undefined when one of the two has no values; of a label, a flag or
 * a value that the second has otherwise, the first counts, with a diagnostic.
 */
export function continuedQualifier(
  id: string,
  first: Located<QualifierEntry>,
  second: Located<QualifierEntry>,
): { readonly joined: Located<QualifierEntry>; readonly diagnostics: readonly Diagnostic[] } | undefined {
  if (!hasValues(first.entry) || !hasValues(second.entry)) return undefined;
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
    diagnostics: [
      ...differences(id, first, second),
      ...added.flatMap(([value]) =>
        isTaken(value) ? [repeated(`${id}: ${value}`, ['values', value], first, second)] : [],
      ),
    ],
  };
}

function hasValues({ values }: QualifierEntry): boolean {
  return Object.keys(values).length > 0;
}

/** What is repeated where a qualifier is continued. */
const REPEATED = ['label', 'attribution', 'concept', 'quantity'] as const;

function differences(
  id: string,
  first: Located<QualifierEntry>,
  second: Located<QualifierEntry>,
): readonly Diagnostic[] {
  return REPEATED.flatMap((field) => {
    if (first.entry[field] === second.entry[field]) return [];
    const both = `${shown(first.entry[field])} and ${shown(second.entry[field])}`;
    const message = `Unexpected \`${field}\` of the qualifier "${id}" in two files, ${both}, expected the same in both`;
    const help =
      'Repeat the label and the flags where you continue a qualifier. Where it is another one, give it another id.';
    const related = [{ message: 'the other one', place: first.locate([field]) }];
    return [diagnose(referenceCodes.duplicateId, second.locate([field]), message, { help, related })];
  });
}

function shown(value: string | boolean | undefined): string {
  return typeof value === 'string' ? `"${value}"` : String(value ?? 'none');
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

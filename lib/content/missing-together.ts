import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { fieldCodes } from './codes/field-codes.ts';

/** So many missing fields are told of one by one: each with what it says. */
const SHOWN_EACH = 3;

/** A fault of an entry; `lacks` is the field that is missing, where one is. */
export interface EntryFault {
  readonly diagnostic: Diagnostic;
  readonly lacks: string | undefined;
}

/** The faults of an entry, of which many missing fields are one: it was begun and left, or is what is left of another one. */
export function missingTogether(faults: readonly EntryFault[]): readonly Diagnostic[] {
  const missing = faults.filter(({ lacks }) => lacks !== undefined);
  const places = Map.groupBy(missing, ({ diagnostic }) => JSON.stringify(diagnostic.place));
  const many = [...places.values()].filter(({ length }) => length > SHOWN_EACH);
  const joined = new Set(many.flat());
  return [
    ...many.flatMap(asOne),
    ...faults.flatMap((fault) => (joined.has(fault) ? [] : [fault.diagnostic])),
  ];
}

function asOne(together: readonly EntryFault[]): readonly Diagnostic[] {
  const [first] = together;
  if (first === undefined) return [];
  const names = together.flatMap(({ lacks }) => (lacks === undefined ? [] : [`\`${lacks}\``]));
  const message = `Unexpected end of the entry, expected fields ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  const help = 'Add all of them, or delete the entry where it is what is left of another one.';
  return [diagnose(fieldCodes.missingField, first.diagnostic.place, message, { help })];
}

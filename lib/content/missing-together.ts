import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { fieldCodes } from './codes/field-codes.ts';

/** So many missing fields are told of one by one: each with what it says. */
const SHOWN_EACH = 3;

/** The faults of an entry, of which many missing fields are one: it was begun and left, or is what is left of another one. */
export function missingTogether(faults: readonly Diagnostic[]): readonly Diagnostic[] {
  const missing = faults.filter(({ code }) => code === fieldCodes.missingField.code);
  return [...Map.groupBy(missing, ({ place }) => JSON.stringify(place)).values()].reduce<
    readonly Diagnostic[]
  >((kept, together) => (together.length > SHOWN_EACH ? joined(kept, together) : kept), faults);
}

function joined(faults: readonly Diagnostic[], together: readonly Diagnostic[]): readonly Diagnostic[] {
  const [first] = together;
  if (first === undefined) return faults;
  const names = together.map(({ message }) => /`[^`]+`$/u.exec(message)?.[0] ?? '');
  const message = `Unexpected end of the entry, expected fields ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  const help = 'Add all of them, or delete the entry where it is what is left of another one.';
  const one = diagnose(fieldCodes.missingField, first.place, message, { help });
  return [one, ...faults.filter((fault) => !together.includes(fault))];
}

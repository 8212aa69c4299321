import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { fieldCodes } from './codes/field-codes.ts';
import { dayFix, idFix } from './fix/value-fix.ts';

/** A name in a map whose names have a form, an id or a day: what to write where that is certain. @param expected the form, in words */
export function badName(name: string, expected: string, place: Place): Diagnostic {
  const isDay = expected.includes('YYYY-MM-DD');
  const fix = isDay ? dayFix(name, place) : idFix(name, place);
  const form = isDay
    ? 'Write year, month and day in figures: 2026-11-27.'
    : 'Write the name in the form that is expected.';
  const message = `Unexpected name "${name}", expected ${expected}`;
  return diagnose(fieldCodes.invalidValue, place, message, {
    help: fix === undefined ? form : `${fix.what}.`,
    fix,
  });
}

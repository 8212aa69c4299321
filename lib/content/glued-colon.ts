import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { fieldCodes } from './codes/field-codes.ts';

/** A name and its value that stand together inside braces: `{ kind:medicine }`. */
export interface GluedColon {
  readonly name: string;
  readonly diagnostic: Diagnostic;
}

/** `{ kind:medicine }`, `{ kind = medicine }`, `{ kind medicine }`: YAML takes both for one name without a value. @param names those that the map may have; undefined where it may have any */
export function gluedColon(
  key: string,
  names: readonly string[] | undefined,
  place: Place,
): GluedColon | undefined {
  const {
    name,
    sign,
    value = '',
  } = /^(?<name>[a-z][a-z-]*)(?:(?<sign> ?[:=]) ?| (?=[\w-]+$))(?<value>\S.*)$/u.exec(key)?.groups ?? {};
  if (name === undefined || names?.includes(name) === false) return undefined;
  const after = `${name}: ${value}`;
  const message = `Unexpected \`${key}\` inside braces, expected a colon and a blank between the name and its value`;
  const fix = {
    what: `Write \`${after}\``,
    edits: [{ place, before: key, after }],
    sure: sign !== undefined,
  };
  return {
    name,
    diagnostic: diagnose(fieldCodes.unknownField, place, message, { help: `Write \`${after}\`.`, fix }),
  };
}

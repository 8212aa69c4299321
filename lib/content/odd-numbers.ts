import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { fieldCodes } from './codes/field-codes.ts';
import type { Locate } from './model.ts';
import type { YamlPath } from './yaml-node.ts';

/** A number in another form than digits with a point: `1e1`, `0x0A`, `+5`, `.inf`. */
const ODD = /^(?:[-+]?[\d.]+e[-+]?\d+|0[ox][\da-f]+|\+[\d.]+|[-+]?\.(?:inf|nan))$/iu;
const ODD_AMONG = /[\s:,[{](?:[-+]?[\d.]+e[-+]?\d|0[ox][\da-f]|\+[\d.]|[-+]?\.(?:inf|nan))/iu;

/** Where the values of a file stand, and how they are written. */
interface NumbersFile {
  readonly locate: Locate;
  readonly written: (path: YamlPath) => string;
}

/** Whether a file may have such a number: nearly none has, and is then not looked through. */
export function mayHaveOddNumbers(text: string): boolean {
  return ODD_AMONG.test(text);
}

/** `content/invalid-value` for each number of a sound entry that is written as YAML reads it and no reader does. */
export function oddNumbers(file: NumbersFile, path: YamlPath, value: unknown): readonly Diagnostic[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, below]) =>
      oddNumbers(file, [...path, Array.isArray(value) ? Number(name) : name], below),
    );
  if (typeof value !== 'number') return [];
  const written = file.written(path);
  return ODD.test(written) ? [oddNumber(written, value, file.locate(path))] : [];
}

function oddNumber(written: string, value: number, place: Place): Diagnostic {
  const message = `Unexpected number ${written}, expected it in plain digits`;
  if (!Number.isFinite(value))
    return diagnose(fieldCodes.invalidValue, place, message, { help: 'Write the number in digits.' });
  const after = String(value);
  const fix = { what: `Write ${after}`, edits: [{ place, before: written, after }], sure: false };
  return diagnose(fieldCodes.invalidValue, place, message, {
    help: `Write ${after}, if that is meant.`,
    fix,
  });
}

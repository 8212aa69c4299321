import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Fix, Place } from '#lib/base/diagnostic.ts';
import { nearestWord } from '#lib/base/did-you-mean.ts';
import { fieldCodes } from './codes/field-codes.ts';
import { isRawMap, readEntry, type EntryFile, type RawMap } from './entry-file.ts';
import { alternatives, valueWords } from './expected.ts';
import { inferFactKind, isFactKind } from './fact-kind.ts';
import type { NamelessFact } from './part.ts';
import { factSchemas, type FactEntry, type FactKind } from './schema/fact-schema.ts';

/**
 * Reads the fact at an index of the lesson's list as its kind, written or inferred. Returns undefined when it does not fit.
 * Diagnostics: `content/unknown-fact-kind`, and those of `readEntry`.
 */
export function readFact(file: EntryFile, raw: unknown, index: number): FactEntry | undefined {
  const path = ['facts', index];
  if (!isRawMap(raw)) {
    const message = `Unexpected ${valueWords(raw)}, expected a fact with \`id\`, \`objective\`, \`evidence\`, \`source\` and what it states`;
    file.diagnostics.push(diagnose(fieldCodes.invalidValue, file.locate(path), message));
    return undefined;
  }
  const kind = kindOf(file, raw, index);
  return kind === undefined ? undefined : readEntry(file, path, { ...raw, kind }, factSchemas[kind]);
}

/** The fact at an index when it lacks its id and nothing else. */
export function namelessFact(file: EntryFile, raw: unknown, index: number): NamelessFact | undefined {
  if (!isRawMap(raw) || raw['id'] !== undefined) return undefined;
  const kind = isFactKind(raw['kind']) ? raw['kind'] : inferFactKind(raw);
  if (kind === undefined) return undefined;
  const read = factSchemas[kind].safeParse({ ...raw, kind, id: 'nameless' });
  return read.success ? { entry: read.data, place: file.head(['facts', index]) } : undefined;
}

/** The complaint about a kind that there is not, with the one that it may be. */
function unknownKind(
  file: EntryFile,
  index: number,
  written: unknown,
  near: string | undefined,
  inferred: FactKind | undefined,
): Diagnostic {
  const place = file.locate(['facts', index, 'kind'], written === null ? 'key' : 'value');
  const expected = near === undefined ? alternatives(Object.keys(factSchemas)) : `\`${near}\``;
  const message = `Unexpected kind ${valueWords(written)}, expected ${expected}`;
  if (near === undefined || typeof written !== 'string')
    return diagnose(fieldCodes.unknownFactKind, place, message);
  return diagnose(fieldCodes.unknownFactKind, place, message, {
    help: `Did you mean \`${near}\`? ${fieldCodes.unknownFactKind.help}`,
    fix: kindFix(written, near, near === inferred, place),
  });
}

function kindOf(file: EntryFile, raw: RawMap, index: number): FactKind | undefined {
  const written = raw['kind'];
  if (isFactKind(written)) return written;
  const inferred = inferFactKind(raw);
  if (written !== undefined) {
    const near = typeof written === 'string' ? nearestWord(written, Object.keys(factSchemas)) : undefined;
    file.diagnostics.push(unknownKind(file, index, written, near, inferred));
    return isFactKind(near) ? near : inferred;
  }
  if (inferred !== undefined) return inferred;
  const help =
    'Add the fields of what it states: `subject`, `relation` and `object`; or `members`, `steps`, `term`, `event` with `category`, `about` with `level`.';
  file.diagnostics.push(
    diagnose(
      fieldCodes.missingField,
      file.head(['facts', index]),
      'Unexpected end of the fact, expected what it states',
      { help },
    ),
  );
  return undefined;
}

/** A kind that is near, and that the fields of the fact show as well, is the one that is meant. */
function kindFix(before: string, after: string, isShown: boolean, place: Place): Fix {
  return { what: `Write ${after}`, edits: [{ place, before, after }], sure: isShown };
}

import { z } from 'zod';
import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { syntaxCodes } from './codes/syntax-codes.ts';
import { isRawMap, looseList, rawList, readEntry, type EntryFile } from './entry-file.ts';
import type { Located } from './model.ts';
import type { ContentPart } from './part.ts';
import { locatedAt, openYaml } from './read-vocabulary-file.ts';
import { signoffFileSchema } from './schema/signoff-schema.ts';
import type { SourceText } from './source-text.ts';

/** The lists of the file, their entries not yet looked at. */
const frameSchema = z.strictObject({
  approved: looseList.optional(),
  retired: looseList.optional(),
  waivers: looseList.optional(),
});

/** Reads `quizzes/signoffs/<course>.yaml`; a decision with a fault is left out and hides no other. */
export function readSignoffs(source: SourceText, course: string): ContentPart {
  const { entries: file, diagnostics } = openYaml(source, warningOfEmpty);
  const part = { kind: 'signoffs', path: source.path, diagnostics, course } as const;
  if (file === undefined) return { ...part, signoffs: undefined };
  readEntry(file, [], file.value, frameSchema, signoffFileSchema);
  const { approved, retired, waivers } = signoffFileSchema.shape;
  const signoffs = {
    course,
    approved: readDecisions(file, 'approved', approved.unwrap().element),
    retired: readDecisions(file, 'retired', retired.unwrap().element),
    waivers: readDecisions(file, 'waivers', waivers.unwrap().element),
  };
  return { ...part, signoffs };
}

/** A course whose decisions were all taken back is sound; one whose file was emptied by a slip looks the same. */
function warningOfEmpty(place: Place, what: string): Diagnostic {
  const message = `Unexpected ${what}, expected what people decided about items`;
  const help =
    'If people had signed items here, restore the file from version control: without it, none is signed. Else delete the file.';
  return { ...diagnose(syntaxCodes.emptyFile, place, message, { help }), severity: 'warning' };
}

function readDecisions<T extends z.ZodType>(
  file: EntryFile,
  list: string,
  schema: T,
): Located<z.output<T>>[] {
  if (!isRawMap(file.value)) return [];
  return rawList(file.value[list]).flatMap((raw, index) => {
    const entry = readEntry(file, [list, index], raw, schema);
    return entry === undefined ? [] : [locatedAt(file, [list, index], entry)];
  });
}

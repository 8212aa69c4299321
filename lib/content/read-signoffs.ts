import { z } from 'zod';
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
  const { entries: file, diagnostics } = openYaml(source);
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

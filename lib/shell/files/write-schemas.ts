import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EDITOR_SCHEMAS, editorSchema } from '#lib/content/editor/editor-schemas.ts';
import type { KnownNames } from '#lib/content/editor/join-names.ts';
import { writeWhole } from './write-whole.ts';

/** Where editors are told to look for schemas, below the root. */
export const SCHEMAS_FOLDER = '.stemma/schemas';

/** Writes the schemas with the ids of the content into a folder; those that stand as they would be written are left. */
export function writeSchemas(folder: string, known: KnownNames): readonly string[] {
  return EDITOR_SCHEMAS.map((name) => {
    const path = join(folder, `${name}.schema.json`);
    const text = `${JSON.stringify(editorSchema(name, known), undefined, 1)}\n`;
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeWhole(path, text);
    return path;
  });
}

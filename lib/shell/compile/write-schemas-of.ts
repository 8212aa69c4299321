import { join, relative } from 'node:path';
import { joinNames, type FileNames } from '#lib/content/editor/join-names.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { SCHEMAS_FOLDER, writeSchemas } from '#lib/shell/files/write-schemas.ts';

/** Writes the schemas for editors with the ids of every file. @returns their paths below the root */
export function writeSchemasOf(root: string, names: readonly FileNames[]): readonly string[] {
  const joined = joinNames(
    names,
    kinds.map(({ id }) => id),
  );
  return writeSchemas(join(root, SCHEMAS_FOLDER), joined).map((path) => relative(root, path));
}

import { join, relative } from 'node:path';
import { JoinedNames } from '#lib/content/editor/join-names.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { SCHEMAS_FOLDER, writeSchemas } from '#lib/shell/files/write-schemas.ts';
import type { NamesOfFiles } from './known-files.ts';

/** Writes the schemas for editors with the ids of every file. @returns their paths below the root */
export function writeSchemasOf(root: string, names: NamesOfFiles): readonly string[] {
  const joined = new JoinedNames();
  names((file) => joined.add(file));
  const known = joined.known(kinds.map(({ id }) => id));
  return writeSchemas(join(root, SCHEMAS_FOLDER), known).map((path) => relative(root, path));
}

import { join, resolve } from 'node:path';
import { EDITOR_SCHEMAS, editorSchema } from '#lib/content/editor/editor-schemas.ts';
import { knownNames } from '#lib/content/editor/known-names.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { isSheet } from '#lib/bank/sheet-path.ts';
import { SCHEMAS_FOLDER, writeSchemas } from '#lib/shell/files/write-schemas.ts';
import { MisuseError, textOption, type Command, type CommandInput, type ExitCode } from '../command.ts';

/** `schema`: what editors need to complete and check fields. */
export const schema: Command = {
  usage: '[NAME] [--out DIR] [--root DIR]',
  details: [
    `NAME          print one: ${EDITOR_SCHEMAS.join(', ')}`,
    `--out DIR     the folder to write all of them to (default: ${SCHEMAS_FOLDER} below the root)`,
    '',
    'build, watch and the development server keep those of the default folder current. docs/editors.md says how editors use them.',
  ],
  options: { out: { type: 'string' } },
  arguments: [0, 1],
  run: runSchema,
};

function runSchema(input: CommandInput): ExitCode {
  const [name] = input.positionals;
  const { files } = readContent(input.root);
  const parsed = parseContent(files.filter(({ path }) => !isSheet(path)));
  const names = knownNames(
    parsed,
    kinds.map(({ id }) => id),
  );
  if (name === undefined) {
    const out = textOption(input, 'out');
    const folder = out === undefined ? join(input.root, SCHEMAS_FOLDER) : resolve(out);
    for (const path of writeSchemas(folder, names)) input.out(`${path}\n`);
    return 0;
  }
  const known = EDITOR_SCHEMAS.find((one) => one === name);
  if (known === undefined)
    throw new MisuseError(`There is no schema "${name}"; there are ${EDITOR_SCHEMAS.join(', ')}.`);
  input.out(`${JSON.stringify(editorSchema(known, names), undefined, 2)}\n`);
  return 0;
}

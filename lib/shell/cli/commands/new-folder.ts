import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rules } from '#lib/checks/rules/registry.gen.ts';
import { registries } from '#lib/shell/generate/registries.ts';
import { MisuseError, type CommandInput } from '../command.ts';
import { FORMATS_FOLDER, formatStart } from '../starts/format-start.ts';
import { KINDS_FOLDER, kindStart } from '../starts/kind-start.ts';
import { RULES_FOLDER, ruleStart } from '../starts/rule-start.ts';
import type { Start } from '../starts/start.ts';

/** What a developer may begin: where it stands, its files, and the test that runs its examples. */
const BEGUN: Readonly<
  Record<string, { readonly folder: string; readonly start: (name: string) => Start; readonly test: string }>
> = {
  kind: { folder: KINDS_FOLDER, start: kindStart, test: 'kinds' },
  rule: {
    folder: RULES_FOLDER,
    start: (name) =>
      ruleStart(
        name,
        rules.map(({ id }) => id),
      ),
    test: 'rules',
  },
  format: { folder: FORMATS_FOLDER, start: formatStart, test: 'formats' },
};

/** Whether this is begun with a folder of the program. */
export function isFolderStart(what: string): boolean {
  return Object.hasOwn(BEGUN, what);
}

/**
 * Writes the folder and the registries that list it. The root is that of the program.
 *
 * @throws MisuseError when the program does not stand there, or has such a folder
 */
export function newFolder({ root, out, note }: CommandInput, what: string, name: string): void {
  const begun = BEGUN[what];
  if (begun === undefined) throw new MisuseError(`"${what}" is not begun with a folder.`);
  const start = begun.start(name);
  const house = join(root, begun.folder);
  if (!existsSync(house))
    throw new MisuseError(`There is no ${begun.folder} below ${root}. Run it in the folder of the program.`);
  if (existsSync(join(house, name)))
    throw new MisuseError(
      `${begun.folder}/${name} stands already: nothing was written. Choose another name.`,
    );
  for (const { path, text } of start) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
    out(`wrote ${path}\n`);
  }
  for (const { path, text } of registries(root).filter((file) => file.path.startsWith(begun.folder))) {
    writeFileSync(join(root, path), text);
    out(`changed ${path}\n`);
  }
  note(`Next: ${begun.folder}/${name}/README.md says what to write. Its examples fail until then:`);
  note(`npx vitest run tests/conformance/${begun.test}.test.ts`);
}

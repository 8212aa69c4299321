/** Registries: plain imports of every folder of a sort, so that types stay closed unions and bundlers see all. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATED, type GeneratedFile } from './generator.ts';

interface Registry {
  /** Folder whose subfolders are listed, from the root. */
  readonly folder: string;
  /** File that every subfolder must have to be listed. */
  readonly member: string;
  /** Name that this file exports. */
  readonly exported: string;
  /** Generated file in `folder`. */
  readonly file: string;
  /** Name of the generated list or record, and what it is for. */
  readonly name: string;
  readonly purpose: string;
  /** Record keyed by the folder's name, or a list in the order of the names. */
  readonly shape: 'list' | 'record';
}

const REGISTRIES: readonly Registry[] = [
  {
    folder: 'lib/items/kinds',
    member: 'kind.ts',
    exported: 'kind',
    file: 'registry.gen.ts',
    name: 'kinds',
    purpose: 'Every item kind, by name.',
    shape: 'list',
  },
  {
    folder: 'lib/items/kinds',
    member: 'response.client.tsx',
    exported: 'Response',
    file: 'responses.gen.ts',
    name: 'responses',
    purpose: 'The interactive leaf of every item kind, by the name of its folder.',
    shape: 'record',
  },
  {
    folder: 'lib/items/kinds',
    member: 'score.ts',
    exported: 'score',
    file: 'scores.gen.ts',
    name: 'scores',
    purpose: 'The score of every item kind, by the name of its folder: what grades in the browser.',
    shape: 'record',
  },
  {
    folder: 'lib/checks/rules',
    member: 'rule.ts',
    exported: 'rule',
    file: 'registry.gen.ts',
    name: 'rules',
    purpose: 'Every check, by name.',
    shape: 'list',
  },
  {
    folder: 'lib/exchange/formats',
    member: 'write.ts',
    exported: 'format',
    file: 'registry.gen.ts',
    name: 'formats',
    purpose: 'Every exchange format, by name.',
    shape: 'list',
  },
];

export function registries(root: string): readonly GeneratedFile[] {
  return REGISTRIES.flatMap((registry) => {
    const names = memberFolders(join(root, registry.folder), registry.member);
    return [{ path: `${registry.folder}/${registry.file}`, text: render(registry, names) }];
  });
}

/** Sorted by code unit, so that every machine writes the same bytes. */
function memberFolders(folder: string, member: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, member)))
    .sort();
}

function render(registry: Registry, names: readonly string[]): string {
  const local = (name: string): string => camelCase(name, registry.exported);
  const imports = names.map(
    (name) => `import { ${registry.exported} as ${local(name)} } from './${name}/${registry.member}';`,
  );
  const entries = names.map((name) =>
    registry.shape === 'list' ? `  ${local(name)},` : `  ${quoted(name)}: ${local(name)},`,
  );
  const [open, close] = registry.shape === 'list' ? ['[', ']'] : ['{', '}'];
  const body = entries.length === 0 ? `${open}${close}` : `${open}\n${entries.join('\n')}\n${close}`;
  const declaration = `/** ${registry.purpose} */\nexport const ${registry.name} = ${body} as const;`;
  return `${[[GENERATED, ...imports].join('\n'), declaration].join('\n\n')}\n`;
}

/** `single-best-answer`, `kind` → `singleBestAnswerKind`; `Response` → `SingleBestAnswerResponse`. */
function camelCase(name: string, exported: string): string {
  const words = `${name}-${exported}`.split('-');
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return exported === 'Response' ? joined : joined.charAt(0).toLowerCase() + joined.slice(1);
}

function quoted(name: string): string {
  return name.includes('-') ? `'${name}'` : name;
}

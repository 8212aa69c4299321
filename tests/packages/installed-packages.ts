import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { InstalledPackage } from './audit-packages.ts';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      inBundle: z.boolean().optional(),
    }),
  ),
});

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.unknown().optional(),
  licenses: z.unknown().optional(),
  scripts: z.record(z.string(), z.unknown()).default({}),
});

const namedSchema = z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]);

/** The stages in which npm runs a package's own programs while installing it. */
const STAGES = ['preinstall', 'install', 'postinstall'];

/** Every package in `node_modules` of the repository, as npm's own list of what it installed names them. */
export function installedPackages(root: string): readonly InstalledPackage[] {
  const { packages: locked } = readJson(join(root, 'package-lock.json'), lockSchema);
  const { packages: present } = readJson(join(root, 'node_modules/.package-lock.json'), lockSchema);
  return Object.keys(present).map((path) => {
    const { version, integrity, inBundle } = locked[path] ?? {};
    const hasIntegrity = integrity !== undefined || inBundle === true;
    return readPackage(root, path, version === undefined ? undefined : { version, hasIntegrity });
  });
}

function readPackage(root: string, path: string, locked: InstalledPackage['locked']): InstalledPackage {
  const { name, version, scripts, license, licenses } = readJson(
    join(root, path, 'package.json'),
    packageSchema,
  );
  const installScripts = STAGES.filter((stage) => stage in scripts);
  // npm runs node-gyp by itself where there is something for it to build.
  if (existsSync(join(root, path, 'binding.gyp'))) installScripts.push('node-gyp');
  return { name, version, path, licence: licenceOf(license ?? licenses), installScripts, locked };
}

/** Old packages have a list of objects, of which one may be chosen. */
function licenceOf(said: unknown): string {
  const several = z.array(namedSchema).safeParse(Array.isArray(said) ? said : [said]);
  return several.success ? several.data.join(' OR ') : '';
}

function readJson<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** What may be installed: licences by list, programs that run while installing by name, versions as the lockfile says. */

/** A package as it lies in `node_modules`. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** Below the repository. */
  readonly path: string;
  /** SPDX, as the package says it; empty when it says none. */
  readonly licence: string;
  /** Programs that it runs while it is installed, by the name of their stage. */
  readonly installScripts: readonly string[];
  /** What the lockfile holds of it; undefined when it is not in there. */
  readonly locked: { readonly version: string; readonly hasIntegrity: boolean } | undefined;
}

/**
 * Licences under which the program can be given away under its own. MPL-2.0 and CC-BY-4.0 cover the package's own files, which
 * are passed on unchanged.
 */
const LICENCES: ReadonlySet<string> = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'CC0-1.0',
  ],
  ...['MPL-2.0', 'CC-BY-4.0'],
]);

/** Licences of packages that are used as they are, as files of their own. */
const LICENCES_BY_NAME: readonly { readonly name: RegExp; readonly licence: string }[] = [
  // Brought by Next for resizing images, which no page here asks for.
  { name: /^@img\/sharp-/u, licence: 'LGPL-3.0-or-later' },
];

/** What is wrong with a package, as sentences. @param mayRunScripts names of packages that may run programs on installation */
export function packageFaults(one: InstalledPackage, mayRunScripts: ReadonlySet<string>): readonly string[] {
  const { name, version, licence, installScripts, locked } = one;
  const faults: string[] = [];
  if (!isAllowed(name, licence))
    faults.push(licence === '' ? 'names no licence' : `has the licence ${licence}, which is not on the list`);
  if (installScripts.length > 0 && !mayRunScripts.has(name))
    faults.push(`runs ${installScripts.join(', ')} when it is installed, and is not allowed to by name`);
  if (locked === undefined) faults.push('is not in the lockfile');
  else if (locked.version !== version) faults.push(`is ${version}, and ${locked.version} in the lockfile`);
  else if (!locked.hasIntegrity) faults.push('has no hash in the lockfile');
  return faults.map((fault) => `${name}@${version} ${fault} (${one.path})`);
}

/** `A OR B` is a choice, `A AND B` is both; brackets are not needed by any package and are read as if absent. */
function isAllowed(name: string, licence: string): boolean {
  const isOne = (spdx: string): boolean =>
    LICENCES.has(spdx) ||
    LICENCES_BY_NAME.some((allowed) => allowed.name.test(name) && allowed.licence === spdx);
  const choices = licence.replaceAll(/[()]/gu, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every(isOne));
}

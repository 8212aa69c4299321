/** `npm run audit:packages`: every installed package with its version, licence and programs; fails when one is not allowed. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allowedScripts } from './allowed-scripts.ts';
import { packageFaults } from './audit-packages.ts';
import { installedPackages } from './installed-packages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const packages = installedPackages(root);
const allowed = allowedScripts(readFileSync(`${root}package.json`, 'utf8'));
for (const { name, version, licence, installScripts } of packages)
  console.log([`${name}@${version}`, licence, ...installScripts].join('  '));
const faults = packages.flatMap((one) => packageFaults(one, allowed));
console.log(`\n${packages.length} packages, ${faults.length} not allowed`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** `npm run cruise`: the dependency rules over the repository. */
import { fileURLToPath } from 'node:url';
import { cruiseFolder } from './support/dependencies.mjs';

const { violations, modules, blind } = await cruiseFolder(fileURLToPath(new URL('..', import.meta.url)));
for (const { rule, from, to, comment } of violations) {
  console.error(`${from}\n  must not import ${to}\n  ${rule}: ${comment}`);
}
for (const file of blind) console.error(`${file}\n  holds imports, but dependency-cruiser saw none of them`);
console.log(`${modules} modules read, ${violations.length} rules broken, ${blind.length} files unread`);
process.exitCode = violations.length + blind.length > 0 || modules === 0 ? 1 : 0;

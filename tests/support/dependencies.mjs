/** Runs the dependency rules over a folder laid out like the repository. */
import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import configuration from '../../.dependency-cruiser.mjs';

const IMPORT = /^(?:import|export)\s[^;]*?from\s+['"]|^import\s+['"]/mu;

/**
 * @param {string} root absolute path of a folder that holds `lib/` and maybe `app/`
 * @returns {Promise<{violations: {rule: string, from: string, to: string, comment: string}[], modules: number, blind: string[]}>}
 *   every broken rule; how many modules were read; files that hold imports of which the tool saw none
 */
export async function cruiseFolder(root) {
  const folders = globSync('{lib,app}', { cwd: root });
  const { options, forbidden } = configuration;
  const result = await cruise(
    folders,
    { ...options, baseDir: root, ruleSet: { forbidden, options }, validate: true },
    options.enhancedResolveOptions,
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  );
  if (typeof result.output === 'string')
    throw new Error(`Unexpected report from dependency-cruiser: ${result.output}`);
  const { modules, summary } = result.output;
  const seen = new Map(modules.map((module) => [module.source, module.dependencies.length]));
  return {
    violations: summary.violations.map(plainViolation),
    modules: seen.size,
    blind: blindFiles(root, seen),
  };
}

/** @param {import('dependency-cruiser').IViolation} violation */
function plainViolation(violation) {
  const comment = configuration.forbidden?.find((rule) => rule.name === violation.rule.name)?.comment ?? '';
  const cycle = violation.cycle?.map((step) => step.name).join(' -> ');
  return { rule: violation.rule.name, from: violation.from, to: cycle ?? violation.to, comment };
}

/**
 * TypeScript 7 makes dependency-cruiser read nothing and report success; so count what it read.
 *
 * @param {string} root
 * @param {Map<string, number>} seen
 */
function blindFiles(root, seen) {
  return globSync('{lib,app}/**/*.{ts,tsx,mjs}', { cwd: root })
    .filter((file) => !file.endsWith('.d.ts'))
    .filter(
      (file) => !seen.get(file) && (IMPORT.test(readFileSync(join(root, file), 'utf8')) || !seen.has(file)),
    )
    .sort();
}

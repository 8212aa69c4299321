import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BESIDE } from './systems.ts';

/** Of what npm says; its list of options follows. */
const SAID_MAX = 600;
const packageSchema = z.object({ version: z.string() });
const wantedSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

/**
 * Installs what Stemma is compared with, in the versions of the lock file, unless it stands there already. Install scripts of
 * those packages are not run: none is needed for what is measured.
 * @throws Error when it cannot be installed
 */
export function installBeside(): void {
  if (isInstalled()) return;
  const arguments_ = ['ci', '--prefix', BESIDE, '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, stderr, error } = spawnSync('npm', arguments_, { encoding: 'utf8' });
  if (status === 0 && isInstalled()) return;
  throw new Error(
    `The systems to compare with could not be installed below tests/bench/beside/systems, so that nothing was measured. ` +
      `They need a package registry once: npm ${arguments_.join(' ')}\n${error?.message ?? stderr.slice(0, SAID_MAX)}`,
  );
}

function isInstalled(): boolean {
  const { dependencies } = wantedSchema.parse(readJson(join(BESIDE, 'package.json')));
  return Object.entries(dependencies).every(([name, version]) => {
    const file = join(BESIDE, 'node_modules', name, 'package.json');
    return existsSync(file) && packageSchema.parse(readJson(file)).version === version;
  });
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

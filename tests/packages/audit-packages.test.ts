import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { read } from '../support/repository.ts';
import { allowedScripts } from './allowed-scripts.ts';
import { packageFaults, type InstalledPackage } from './audit-packages.ts';
import { installedPackages } from './installed-packages.ts';

const allowed = allowedScripts(read('package.json'));

describe('the installed packages', () => {
  const packages = installedPackages(fileURLToPath(new URL('../../', import.meta.url)));

  test('have licences on the list, no program of their own that is not allowed by name, and the locked versions', () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.flatMap((one) => packageFaults(one, allowed))).toEqual([]);
  });

  test('run programs on installation only where a package was named for it', () => {
    const running = packages.filter(({ installScripts }) => installScripts.length > 0);
    expect(running.map(({ name }) => name)).toContain('node');
    expect(running.filter((one) => packageFaults(one, new Set()).length === 0)).toEqual([]);
  });
});

describe('a package is not allowed', () => {
  const good: InstalledPackage = {
    name: 'one',
    version: '1.0.0',
    path: 'node_modules/one',
    licence: '(MIT OR GPL-3.0-only)',
    installScripts: [],
    locked: { version: '1.0.0', hasIntegrity: true },
  };

  test.each<readonly [string, Partial<InstalledPackage>, string]>([
    ['with another licence', { licence: 'GPL-3.0-only' }, 'GPL-3.0-only'],
    ['with one licence of two that is not on the list', { licence: 'MIT AND GPL-3.0-only' }, 'AND'],
    ['without a licence', { licence: '' }, 'no licence'],
    ['with a licence that another package was allowed', { licence: 'LGPL-3.0-or-later' }, 'LGPL'],
    ['that runs a program', { installScripts: ['postinstall'] }, 'postinstall'],
    ['in another version than the locked one', { version: '1.0.1' }, '1.0.1, and 1.0.0'],
    ['that is not locked', { locked: undefined }, 'lockfile'],
    ['without a hash', { locked: { version: '1.0.0', hasIntegrity: false } }, 'no hash'],
  ])('%s', (_, changes, why) => {
    expect(packageFaults(good, allowed)).toEqual([]);
    expect(packageFaults({ ...good, ...changes }, allowed).join()).toContain(why);
  });
});

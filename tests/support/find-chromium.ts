/** The Chromium that browser tests drive: found on the machine, or installed from Debian when we may. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The same engine without the interface around its windows: tests take half the time of those in the whole browser. */
const SHELL = 'chromium-headless-shell';
const WHOLE = ['chromium', 'chromium-browser', 'google-chrome'];

const HELP =
  'No Chromium on this machine. Install it (Debian: apt-get install chromium), or set STEMMA_CHROMIUM to its path.';
/** A mirror that does not answer is not waited for. */
const APT = ['-qq', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=15'];
const INSTALL_WITHIN_MS = 240_000;

/** @throws Error saying how to get a Chromium, when there is none and it cannot be installed */
export function findChromium(): string {
  const named = process.env['STEMMA_CHROMIUM'];
  if (named) return named;
  const found = onPath([SHELL]) ?? (mayInstall() ? installed(SHELL) : undefined) ?? onPath(WHOLE);
  const chromium = found ?? (mayInstall() ? installed('chromium') : undefined);
  if (chromium === undefined) throw new Error(HELP);
  return chromium;
}

/** As root on a Debian: a container or a machine that is there for tests. */
function mayInstall(): boolean {
  return process.getuid?.() === 0 && onPath(['apt-get']) !== undefined;
}

/** The package's program once it is installed; undefined when it cannot be. */
function installed(name: string): string | undefined {
  const install = ['install', '-y', ...APT, '--no-install-recommends', name];
  const isThere = aptGet(install) || (aptGet(['update', ...APT]) && aptGet(install));
  return isThere ? onPath([name]) : undefined;
}

function aptGet(words: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', words, { env, stdio: 'pipe', timeout: INSTALL_WITHIN_MS });
    return true;
  } catch {
    return false;
  }
}

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

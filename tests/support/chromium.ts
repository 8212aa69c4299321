/** Chromium for browser tests: found on the machine, or installed from Debian when we may. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const HELP =
  'No Chromium on this machine. Install it (Debian: apt-get install chromium), or set STEMMA_CHROMIUM to its path.';

/** A page that watches what it does; `close` throws when it did something it must not. */
export interface WatchedPage {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** @throws Error saying how to get a Chromium, when there is none and it cannot be installed */
export function findChromium(): string {
  const named = process.env['STEMMA_CHROMIUM'];
  if (named) return named;
  return onPath(NAMES) ?? installFromDebian();
}

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: FLAGS, headless: true });
}

/**
 * Opens `url` in a context of its own (own cookies, own storage).
 *
 * `close` fails on a console error, an uncaught error of the page, or a request to another host.
 */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const defects: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error')
      defects.push(`console error: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => defects.push(`uncaught error: ${error.message}`));
  const { host } = new URL(url);
  context.on('request', (request) => {
    const target = new URL(request.url());
    if (target.protocol.startsWith('http') && target.host !== host)
      defects.push(`request to another host: ${target.href}`);
  });
  await page.goto(url);
  const close = async (): Promise<void> => {
    await context.close();
    if (defects.length > 0) throw new Error(`The page at ${url} misbehaved:\n${defects.join('\n')}`);
  };
  return { page, close };
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

function installFromDebian(): string {
  const mayInstall = process.getuid?.() === 0 && onPath(['apt-get']) !== undefined;
  if (!mayInstall) throw new Error(HELP);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { env: environment, stdio: 'pipe' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      env: environment,
      stdio: 'pipe',
    });
  } catch (error) {
    throw new Error(`${HELP}\nInstalling it failed.`, { cause: error });
  }
  const installed = onPath(NAMES);
  if (installed === undefined) throw new Error(HELP);
  return installed;
}

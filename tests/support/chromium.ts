/** Chromium for browser tests, and pages in it that are watched. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A page that watches what it does; `close` throws when it did something it must not. */
export interface WatchedPage {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: FLAGS, headless: true });
}

let shared: Promise<Browser> | undefined;

/** The browser of this worker, for one test file after the other: it ends with the worker. What they do in it is theirs by context. */
export async function sharedChromium(): Promise<Browser> {
  const known = await shared;
  if (known?.isConnected() === true) return known;
  shared = launchChromium();
  return shared;
}

/** Closes whatever a test file has left open in the shared browser. */
export async function closePages(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
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

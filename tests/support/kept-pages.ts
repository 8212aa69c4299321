/** A learner whose pages the service worker keeps, and whose network comes and goes. */
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { closePages, sharedChromium } from './chromium.ts';
import { startPageServer, type PageServer } from './page-server.ts';

/** The items of each quiz of the small bank. */
export const ITEMS = 5;
export const PATIENT = { timeout: 10_000, interval: 50 };

/** A server for the tests of a file, and a browser's context of its own for each of them. */
export interface KeptWorld {
  readonly server: PageServer;
  readonly context: BrowserContext;
}

/** To be called once in a file of tests; what it holds is there when a test runs. */
export function keptWorld(): KeptWorld {
  const world: { server?: PageServer; context?: BrowserContext } = {};
  let browser: Browser;
  beforeAll(async () => {
    world.server = await startPageServer();
    browser = await sharedChromium();
  });
  beforeEach(async () => {
    const context = await browser.newContext();
    world.context = context;
    return () => context.close();
  });
  afterAll(async () => {
    await closePages(browser);
    await world.server?.kill();
  });
  return world as KeptWorld;
}

/** A page of a browser whose service worker serves it. */
export async function openKept({ context, server }: KeptWorld, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.url + path);
  await kept(page, path);
  return page;
}

/** Resolves when the worker keeps the page of this address. */
export async function kept(page: Page, path: string): Promise<void> {
  await expect.poll(() => keptText(page, path), PATIENT).not.toBe('');
}

/** The page as the worker keeps it; empty when it does not. */
export function keptText(page: Page, path: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    const found = await caches.match(wanted, { ignoreVary: true });
    return (await found?.text()) ?? '';
  }, path);
}

/** Begins a quiz. @returns the path of the attempt */
export async function startQuiz(
  page: Page,
  { server }: KeptWorld,
  quiz = 'gabapentin-basics',
  button = 'Start',
): Promise<string> {
  await page.goto(`${server.url}/quizzes/${quiz}`);
  await page.getByRole('button', { name: button }).click();
  await question(page, 1).waitFor();
  return new URL(page.url()).pathname;
}

export const question = (page: Page, place: number): Locator =>
  page.getByRole('heading', { name: `Question ${place} of ${ITEMS}` });
export const bar = (page: Page): Locator => page.locator('[data-connection]');
export const verdict = (page: Page): Locator => page.getByRole('heading', { name: /correct/iu });

/** How often each item of the attempt was answered, as the store has it. */
export function storedAnswers({ server }: KeptWorld, attempt: string): readonly number[] {
  const store = new DatabaseSync(join(server.data, 'stemma.sqlite'), { readOnly: true });
  const rows = store
    .prepare('select position, count(*) as answers from responses where attempt = ? group by position')
    .all(attempt.replace('/attempts/', ''));
  store.close();
  return rows.map(({ answers }) => Number(answers));
}

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePages, sharedChromium } from '#tests/support/chromium.ts';
import { ownPostgres, type OwnPostgres } from '#tests/support/own-postgres.ts';
import { startPageServer, type PageServer } from '#tests/support/page-server.ts';
import { messages } from '#app/_ui/messages/messages.ts';
import { aBank } from '#tests/support/app-bank.ts';
import { expectAccessible } from '#tests/support/learner.ts';

let postgres: OwnPostgres;
let server: PageServer;
let browser: Browser;

beforeAll(async () => {
  postgres = await ownPostgres();
  server = await startPageServer(aBank(), { DATABASE_URL: postgres.address('postgres') });
  browser = await sharedChromium();
});

afterAll(async () => {
  await closePages(browser);
  await server.kill();
  await postgres.end();
});

describe('while PostgreSQL is away', () => {
  test('a page says so with 503, a page that needs no store is there, and all is well when it is back', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    // A reader who is nobody yet has nothing in the store.
    await page.goto(`${server.url}/quizzes/gabapentin-basics`);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Submit answer' }).waitFor();
    await postgres.stop('fast');
    const away = await page.goto(`${server.url}/progress`);
    expect(away?.status()).toBe(503);
    expect(away?.headers()).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' });
    await page.getByRole('heading', { name: 'This page is not available at the moment' }).waitFor();
    // Its style stands in it, and its policy lets it.
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
    await expectAccessible(page);
    expect((await page.goto(`${server.url}/privacy`))?.status()).toBe(200);
    // A form says so too, with a script and without.
    for (const javaScriptEnabled of [true, false]) await startInOutage(javaScriptEnabled);
    await page.goto(`${server.url}/progress`);
    await postgres.start();
    await expect
      .poll(async () => (await fetch(`${server.url}/progress`)).status, { timeout: 20_000 })
      .toBe(200);
    await page.getByRole('link', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Your progress' }).waitFor();
    await context.close();
  });
});

/** A reader who opens a quiz's page, which needs no store, and begins. */
async function startInOutage(javaScriptEnabled: boolean): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`${server.url}/quizzes/gabapentin-basics`);
  const sent = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Start' }).click();
  expect((await sent).status(), `with a script: ${String(javaScriptEnabled)}`).toBe(503);
  await page
    .getByText(javaScriptEnabled ? messages.refusals['store-away'] : 'cannot use its store')
    .waitFor();
  await context.close();
}

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '#tests/support/chromium.ts';
import { ownPostgres, type OwnPostgres } from '#tests/support/own-postgres.ts';
import { startPageServer, type PageServer } from '#tests/support/page-server.ts';
import { aBank } from '#tests/support/app-bank.ts';
import { expectAccessible } from '#tests/support/learner.ts';

let postgres: OwnPostgres;
let server: PageServer;
let browser: Browser;

beforeAll(async () => {
  postgres = await ownPostgres();
  server = await startPageServer(aBank(), { DATABASE_URL: postgres.address('postgres') });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
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

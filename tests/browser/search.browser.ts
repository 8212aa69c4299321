import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBank } from '#tests/support/app-bank.ts';
import { closePages, openPage, sharedChromium } from '#tests/support/chromium.ts';
import { expectAccessible } from '#tests/support/learner.ts';
import { startPageServer, type PageServer } from '#tests/support/page-server.ts';
import { expectUnnamed, expectUntold, recordReceived } from '#tests/support/received.ts';

const INDEX = '/api/search-index';

let server: PageServer;
let browser: Browser;

beforeAll(async () => {
  server = await startPageServer();
  browser = await sharedChromium();
});

afterAll(async () => {
  await closePages(browser);
  await server.kill();
});

const field = (page: Page) => page.getByRole('searchbox');
const result = (page: Page, name: string) => page.locator('main').getByRole('link', { name, exact: true });
const marks = (page: Page): Promise<readonly string[]> => page.locator('main mark:visible').allTextContents();

describe('search', () => {
  test('finds as one types, asks the server once, and leads to the place', async () => {
    const { page, close } = await openPage(browser, server.url);
    const received = recordReceived(page.context());
    await page.getByRole('link', { name: 'Search' }).click();
    await page.getByRole('heading', { name: 'What can be found' }).waitFor();
    await expectAccessible(page);
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => {
      // The icon aside, which Chromium asks for whenever the address changes.
      if (request.resourceType() !== 'other') asked.push(new URL(request.url()).pathname);
    });

    await field(page).pressSequentially('α2δ', { delay: 20 });
    await result(page, 'alpha-2-delta subunit').waitFor();
    expect(new Set(await marks(page))).toEqual(new Set(['alpha-2-delta']));
    await page
      .getByRole('status')
      .filter({ hasText: /^\d results for “α2δ”$/u })
      .waitFor();
    expect(asked).toEqual([INDEX]);
    await expectAccessible(page);
    for (const item of aBank().items) {
      await expectUnnamed(received, item);
      await expectUntold(received, item);
    }

    await field(page).fill('glutamte');
    await result(page, 'What follows from it').waitFor();
    await expect.poll(() => page.url()).toBe(`${server.url}/search?q=glutamte`);
    await page.reload();
    await expect.poll(() => field(page).inputValue()).toBe('glutamte');
    await result(page, 'What follows from it').click();
    await page.getByRole('heading', { name: 'How gabapentin acts' }).waitFor();
    // The page may still be coming in below its heading.
    await page.locator(':target').waitFor({ state: 'attached' });
    await expect.poll(() => page.locator(':target').textContent()).toBe('What follows from it');
    await page.goBack();
    await result(page, 'What follows from it').waitFor();
    await close();
  });

  test('says what to try when nothing is found, and leads on', async () => {
    const { page, close } = await openPage(browser, `${server.url}/search?q=zzzz`);
    await page.getByText('Nothing found for “zzzz”').first().waitFor();
    await field(page).fill('');
    await page.getByRole('heading', { name: 'What can be found' }).waitFor();
    await field(page).fill('gabapentin dosing');
    await page.getByText('Nothing has all of these words').waitFor();
    await result(page, 'Gabapentin: the exam').waitFor();
    await close();
  });

  test('goes on without the network once the index is there', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.url}/search`);
    await Promise.all([page.waitForResponse(`**${INDEX}`), field(page).focus()]);
    await context.setOffline(true);
    await field(page).fill('glutamate');
    await field(page).press('Enter');
    await result(page, 'What follows from it').waitFor();
    expect(await marks(page)).toContain('glutamate');
    await context.close();
  });

  test('sends the form when the index cannot be had', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route(`**${INDEX}`, (route) => route.abort());
    await page.goto(`${server.url}/search`);
    await field(page).fill('gaba');
    await page.getByText('Results as you type are not available').waitFor();
    await page.getByRole('button', { name: 'Search' }).click();
    await result(page, 'gamma-aminobutyric acid (GABA)').waitFor();
    expect(page.url()).toBe(`${server.url}/search?q=gaba`);
    await context.close();
  });

  test('works without JavaScript', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 700 },
    });
    const page = await context.newPage();
    await page.goto(server.url);
    await page.getByRole('link', { name: 'Search' }).click();
    await field(page).fill('Neurontin binds');
    await field(page).press('Enter');
    await page.getByText(/^\d+ results? for “Neurontin binds”$/u).waitFor();
    await result(page, 'Where it binds').waitFor();
    expect(await marks(page)).toContain('Gabapentin');
    expect(await page.title()).toContain('Neurontin binds');
    await page.goto(`${server.url}/search?q=${'x'.repeat(201)}`);
    await page.getByText('Use 200 characters at most').waitFor();
    await page.goto(`${server.url}/search?q=a&q=b`);
    await page.getByRole('heading', { name: 'What can be found' }).waitFor();
    await context.close();
  });
});

test('the index is sent again only when another bank is published', async () => {
  const first = await fetch(server.url + INDEX);
  const tag = first.headers.get('etag') ?? '';
  expect([first.status, tag]).toEqual([200, expect.stringContaining(aBank().revision)]);
  const again = await fetch(server.url + INDEX, { headers: { 'if-none-match': `W/${tag}, "other"` } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  server.publish('How it acts, once more');
  await expect
    .poll(async () => (await fetch(server.url + INDEX, { headers: { 'if-none-match': tag } })).status)
    .toBe(200);
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePages, openPage, sharedChromium } from '#tests/support/chromium.ts';
import { expectAccessible } from '#tests/support/learner.ts';
import { startPageServer, type PageServer } from '#tests/support/page-server.ts';

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

const LESSON = '/courses/gabapentin/mechanism';
const DARK = 'rgb(22, 21, 18)';
const LIGHT = 'rgb(251, 250, 246)';

/** How a page looks: text size in px, letter spacing, background, and how long a button's colour takes to change. */
const lookOf = (page: Page) =>
  page.evaluate(() => {
    const [root, body] = [getComputedStyle(document.documentElement), getComputedStyle(document.body)];
    const button = getComputedStyle(document.querySelector('button') ?? document.body);
    return {
      size: root.fontSize,
      letters: body.letterSpacing === 'normal' ? 0 : Number.parseFloat(body.letterSpacing),
      paper: body.backgroundColor,
      isStill: button.transitionProperty === 'none' || button.transitionDuration === '0s',
    };
  });

const keep = async (
  page: Page,
  ...choices: readonly (readonly [group: string, choice: string])[]
): Promise<void> => {
  await page.goto(`${server.url}/preferences`);
  for (const [group, choice] of choices)
    await page.getByRole('group', { name: group }).getByLabel(choice).check();
  await page.getByRole('button', { name: 'Keep these preferences' }).click();
  await page.getByText('Kept.').waitFor();
};

const MOST = [
  ['Text size', 'Very large'],
  ['Spacing', 'Roomy'],
  ['Colours', 'Dark'],
  ['Motion', 'As little'],
] as const;

describe('reading preferences', () => {
  test('are kept without JavaScript, on every page from its first paint, and go with the device', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(server.url + LESSON);
    expect(await lookOf(page)).toMatchObject({ size: '16px', letters: 0, paper: LIGHT });
    await keep(page, ...MOST);
    const chosen = { size: '24px', paper: DARK, isStill: true };
    for (const path of ['/preferences', LESSON, '/', '/progress']) {
      await page.goto(server.url + path);
      const look = await lookOf(page);
      expect(look, path).toMatchObject(chosen);
      expect(look.letters, path).toBeGreaterThan(2);
    }
    await keep(page, ['Colours', 'Light']);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(server.url + LESSON);
    expect(await lookOf(page)).toMatchObject({ size: '24px', paper: LIGHT });

    await page.goto(`${server.url}/device/leave`);
    await page.getByRole('button', { name: 'Leave this device' }).click();
    await page.getByRole('heading', { name: 'You have left this device' }).waitFor();
    expect(await lookOf(page)).toMatchObject({ size: '16px', letters: 0, paper: DARK });
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('stemma_reading');
    await context.close();
  });

  test('show in the sample before they are kept, on pages that stay accessible and fit at 320 px', async () => {
    const { page, close } = await openPage(browser, `${server.url}/preferences`);
    await expectAccessible(page);
    const sample = () =>
      page.locator('[data-sample]').evaluate((element) => {
        const { fontSize, backgroundColor, letterSpacing } = getComputedStyle(element);
        return { fontSize, backgroundColor, letterSpacing };
      });
    const before = await sample();
    for (const [group, choice] of MOST)
      await page.getByRole('group', { name: group }).getByLabel(choice).check();
    await expect
      .poll(sample)
      .toEqual({ fontSize: '24px', backgroundColor: 'rgb(31, 29, 25)', letterSpacing: '2.88px' });
    expect(before.fontSize).toBe('16px');
    await keep(page, ...MOST);
    await expectAccessible(page);
    await page.goto(server.url + LESSON);
    await expectAccessible(page);
    await page.goto(`${server.url}/preferences`);
    await page.getByRole('button', { name: 'Back to how it was at first' }).click();
    await page.getByText('Kept.').waitFor();
    expect(await lookOf(page)).toMatchObject({ size: '16px', letters: 0 });
    const [cookie] = (await page.context().cookies()).filter(({ name }) => name === 'stemma_reading');
    expect(cookie).toBeUndefined();
    await close();
  });

  test('are as at first for a cookie that nobody wrote, and another site cannot set them', async () => {
    const ask = async (cookie: string): Promise<string> =>
      (await fetch(`${server.url}/preferences.css`, { headers: { cookie } })).text();
    expect(await ask('')).toBe('');
    expect(await ask('stemma_reading=999.}body{display:none}.<script>.x')).toBe('');
    expect(await ask('stemma_reading=125.x.dark.y')).toMatch(/^:root\{font-size:125%/u);
    const foreign = await fetch(`${server.url}/api/preferences`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'theme=dark',
    });
    expect(foreign.status).toBe(403);
  });
});

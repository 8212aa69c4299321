/** The workbench of a server for others: nobody without the trainer key sees it, and a trainer reads, answers and signs there. */
import { existsSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Root } from '#tests/cli/run-stemma.ts';
import { closePages, sharedChromium } from '#tests/support/chromium.ts';
import { expectAccessible } from '#tests/support/learner.ts';
import { startServer, type TestServer } from '#tests/support/server.ts';

const KEY = 'words that only trainers know';
const ITEM = 'zelvolin/gates/opens-amber-gate/single-best-answer/1';
const LESSON = '/author/zelvolin/gates';
const SIGNOFFS = 'quizzes/signoffs/zelvolin.yaml';

const root = new Root();
let server: TestServer;
let browser: Browser;
let trainer: BrowserContext;

beforeAll(async () => {
  server = await startServer({ STEMMA_ROOT: root.folder, STEMMA_TRAINER_KEY: KEY });
  browser = await sharedChromium();
  trainer = await browser.newContext({ serviceWorkers: 'block' });
});

afterAll(async () => {
  await closePages(browser);
  await server.stop();
});

/** What an address answers to whoever has not given the key, as a page and as data for one. */
async function strangersSee(path: string): Promise<string> {
  const asked = [{}, { RSC: '1' }].map(async (headers) =>
    (await fetch(server.url + path, { headers })).text(),
  );
  return (await Promise.all(asked)).join('\n');
}

const itemOn = (page: Page): Locator => page.locator(`details[id="item.${ITEM.replaceAll('/', '.')}"]`);

describe('without the key', () => {
  test.each(['/author', LESSON, `${LESSON}?at=${ITEM}`, `${LESSON}/changes`])(
    '%s asks for it and shows nothing',
    async (path) => {
      const seen = await strangersSee(path);
      expect(seen).toContain('Give the trainer key');
      for (const secret of ['made-from-moss', 'How zelvolin acts', 'amber gate', 'practiceKey'])
        expect(seen).not.toContain(secret);
    },
  );

  test('what is inside an item is not given', async () => {
    const query = new URLSearchParams({ id: ITEM, seed: '1' }).toString();
    const answer = await fetch(`${server.url}/api/author/item?${query}`);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });

  test.each(['/', '/courses/zelvolin', '/courses/zelvolin/gates', '/rooms'])(
    '%s does not lead there',
    async (path) => {
      expect(await strangersSee(path)).not.toContain('"/author');
    },
  );

  test('nothing is signed', async () => {
    const page = await trainer.newPage();
    await page.goto(server.url + LESSON);
    await page.getByLabel('Trainer key').fill('another key');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'This did not work' }).waitFor();
    await page.close();
    expect(existsSync(root.path(SIGNOFFS))).toBe(false);
  });
});

test('with the key a lesson is looked at, an item answered and signed, and a changed item is not', async () => {
  const page = await trainer.newPage();
  await page.goto(`${server.url}/author`);
  await page.getByLabel('Trainer key').fill(KEY);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'How zelvolin acts' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'How zelvolin acts' }).click();

  const item = itemOn(page);
  await item.locator('> summary').click();
  await item.getByRole('link', { name: 'Say first who signs' }).click();
  await page.getByLabel('Your role').fill('nurse educator');
  await page.keyboard.press('Enter');
  expect(await item.getByRole('group', { name: 'Key, reasons and proof' }).innerText()).toContain('key ');
  await item.getByRole('button', { name: 'Approve' }).click();
  await item.getByText('Approved: it stands in the sign-off file.').waitFor();
  expect(root.read(SIGNOFFS)).toContain(`  - item: ${ITEM}\n`);
  expect(root.read(SIGNOFFS)).toContain('    role: nurse educator\n');

  const next = item.getByRole('status').getByRole('link');
  expect(await next.getAttribute('href')).not.toContain(encodeURIComponent(ITEM));

  await item.getByRole('radio').first().check();
  await item.getByRole('button', { name: 'Check this answer' }).click();
  await item.getByRole('button', { name: 'Try again' }).waitFor();
  await page
    .getByText(/^Not made: /u)
    .first()
    .click();
  await expectAccessible(page);

  const shown = await trainer.newPage();
  await shown.goto(`${server.url}${LESSON}?at=${ITEM}`);
  root.replace('content/zelvolin/gates.md', 'the dune gate is left alone', 'the dune gate is left as it is');
  const signed = root.read(SIGNOFFS);
  await itemOn(shown)
    .getByRole('button', { name: /^Take back/u })
    .click();
  await shown.getByRole('alert').filter({ hasText: 'has changed since you opened the page' }).waitFor();
  expect(root.read(SIGNOFFS)).toBe(signed);
  expect(await itemOn(shown).locator('> summary').innerText()).toContain('Read again');
});

test('who signs and the seed stand whole beside every fact, and a link to a drawn item opens it', async () => {
  const page = await trainer.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${server.url}${LESSON}?quiz=first`);
  await page
    .locator('main article')
    .nth(1)
    .evaluate((fact) => fact.scrollIntoView());
  for (const part of [page.locator('#signer'), page.getByRole('button', { name: 'Draw' })]) {
    const { y = -1, height = 0 } = (await part.boundingBox()) ?? {};
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(800);
  }

  const drawn = page.locator('ol a[href*="#item."]').first();
  const aimed = (await drawn.getAttribute('href'))?.split('#')[1] ?? '';
  await drawn.click();
  await page
    .locator(`details[id="${aimed}"]`)
    .getByRole('group', { name: 'Key, reasons and proof' })
    .waitFor();
  await page.close();
});

test('a seed is chosen by keyboard: the focus stays on it, and items that are open stay open', async () => {
  const page = await trainer.newPage();
  await page.goto(server.url + LESSON);
  expect(await page.title()).toContain('How zelvolin acts');
  await itemOn(page).locator('> summary').click();
  await itemOn(page).getByRole('group', { name: 'Key, reasons and proof' }).waitFor();
  const seed = page.getByRole('slider');
  await seed.focus();
  for (const wanted of ['2', '3']) {
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(new RegExp(`[?&]seed=${wanted}(?:&|$)`, 'u'));
    expect(await seed.evaluate((one) => one === document.activeElement)).toBe(true);
  }
  expect(await itemOn(page).getByRole('group', { name: 'Key, reasons and proof' }).isVisible()).toBe(true);
  await page.close();
});

test('large text has its room on the front page', async () => {
  const page = await trainer.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.route('**/preferences.css', (route) =>
    route.fulfill({ contentType: 'text/css', body: ':root:root{font-size:150%}' }),
  );
  await page.goto(`${server.url}/author`);
  const title = await page.getByRole('link', { name: 'How zelvolin acts' }).boundingBox();
  expect(title?.height ?? 0).toBeLessThan(60);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  await page.close();
});

test.each([
  '/author/zelvolin/ghost',
  '/author/ghost/gates',
  '/author/zelvolin/course',
  '/author/zelvolin/ghost/changes',
])('nothing stands at %s', async (path) => {
  const page = await trainer.newPage();
  expect((await page.goto(server.url + path))?.status()).toBe(404);
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  await page.close();
});

test('a lesson that cannot be read says so until it is mended', async () => {
  const page = await trainer.newPage();
  const text = root.read('content/zelvolin/gates.md');
  root.write('content/zelvolin/gates.md', '---\ntitle: "Torn\n');
  expect((await page.goto(server.url + LESSON))?.status()).toBe(200);
  await page.getByRole('heading', { name: 'This lesson cannot be read now' }).waitFor();
  await expectAccessible(page);
  root.write('content/zelvolin/gates.md', text);
  await page.reload();
  await page.getByRole('heading', { name: 'How zelvolin acts' }).waitFor();
  await page.close();
});

test('without a script an item is opened by its address, and decided', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await trainer.storageState(),
  });
  const page = await context.newPage();
  await page.goto(`${server.url}${LESSON}?at=${ITEM}`);
  expect(await itemOn(page).getByRole('button', { name: 'Check this answer' }).isDisabled()).toBe(true);
  await itemOn(page)
    .getByRole('button', { name: /^Approve/u })
    .click();
  await page.getByText('Approved: it stands in the sign-off file.').waitFor();
  expect(root.read(SIGNOFFS).split(`- item: ${ITEM}\n`)).toHaveLength(2);
});

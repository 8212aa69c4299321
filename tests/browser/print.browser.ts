import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBank } from '#tests/support/app-bank.ts';
import { closePages, openPage, sharedChromium } from '#tests/support/chromium.ts';
import { expectAccessible, shownItem } from '#tests/support/learner.ts';
import { startPageServer, type PageServer } from '#tests/support/page-server.ts';
import { expectSecret, recordReceived } from '#tests/support/received.ts';

const PRACTICE = '/quizzes/gabapentin-basics';
const EXAM = '/quizzes/gabapentin-exam';
const ALL = 'forms=2&names=yes&sheet=yes&key=yes';

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

/** Parts of the site that paper does not show, by tag. */
async function leftOutOnPaper(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  const tags = await page
    .locator('body > header, body > footer, body > a, [data-screen-only], main > section')
    .evaluateAll((parts) =>
      parts.filter((part) => part.getClientRects().length === 0).map((part) => part.tagName),
    );
  await page.emulateMedia({ media: null });
  return tags;
}

/** How many pages the browser prints. */
async function pageCount(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu) ?? []).length;
}

const formCode = async (page: Page, letter: string): Promise<string> =>
  (await page.locator(`[data-form=${letter}] b`).first().innerText()).trim();

/** The items of a printed form: their numbers, lead-ins and options in order, as a reader sees them. */
const printedItems = (page: Page, letter: string): Promise<readonly string[]> =>
  page.locator(`[data-form=${letter}] ol[class*=items] > li`).allInnerTexts();

describe('a quiz on paper', () => {
  test('is chosen, set out with answer sheet and key, on accessible pages, with no script of its own', async () => {
    const { page, close } = await openPage(browser, server.url + PRACTICE, { serviceWorkers: 'block' });
    await page.getByRole('link', { name: 'Print this quiz' }).click();
    await page.getByRole('heading', { name: 'Print this quiz' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Form code').fill('k7m 3qx');
    await page.getByLabel('Two: A and B').check();
    await page.getByRole('button', { name: 'Show the pages' }).click();
    await page.getByRole('heading', { name: 'Answer key, form B' }).waitFor();
    await expectAccessible(page);
    expect(await formCode(page, 'A')).toMatch(/^K7M3QX-A-/u);
    expect(await printedItems(page, 'A')).toHaveLength(5);
    await expect.poll(() => page.locator('[data-key=A] ol').first().innerText()).toMatch(/\b[a-f]\b/u);

    expect(await leftOutOnPaper(page)).toEqual(['A', 'HEADER', 'DIV', 'FOOTER']);
    await page.emulateMedia({ media: 'print' });
    const breaks = await page
      .locator('main > section + section')
      .evaluateAll((sections) => sections.map((section) => getComputedStyle(section).breakBefore));
    expect(breaks).toEqual(Array(5).fill('page'));
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: null });
    expect(await pageCount(page, 'A4')).toBeGreaterThanOrEqual(6);
    expect(await pageCount(page, 'Letter')).toBeGreaterThanOrEqual(6);
    await close();
  });

  test('is the same on screen for whoever types its code, without JavaScript too', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}${PRACTICE}/print/forms?code=K7M3QX&${ALL}`);
    const [code, items] = [await formCode(page, 'B'), await printedItems(page, 'B')];
    await page.goto(server.url + PRACTICE);
    await page.getByText('I have a form code').click();
    await page.getByLabel('Form code').fill(code.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: 'Start' }).click();
    for (const [index, item] of items.entries()) {
      await page.goto(`${page.url().split('?')[0] ?? ''}?item=${String(index + 1)}`);
      const { stem } = await shownItem(page);
      expect(item).toContain(stem.split('\n\n').at(-1));
      const options = await page.locator('main label:visible > span:visible').allInnerTexts();
      const places = [...new Set(options.filter((text) => text.length > 5))].map((text) =>
        item.indexOf(text),
      );
      expect(places, item).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
    await context.close();
  });

  test('of which the code is wrong or the questions have changed is refused in plain words', async () => {
    const { page, close } = await openPage(browser, `${server.url}${PRACTICE}/print?code=O0O0O0`, {
      serviceWorkers: 'block',
    });
    await page.getByText('This is no form code.').waitFor();
    const start = async (code: string): Promise<void> => {
      await page.goto(server.url + PRACTICE);
      await page.getByText('I have a form code').click();
      await page.getByLabel('Form code').fill(code);
      await page.getByRole('button', { name: 'Start' }).click();
      await page.getByRole('heading', { name: 'This did not work' }).waitFor();
    };
    await start('K7M3QX');
    await page.getByText('This is no form code').waitFor();
    await page.goto(`${server.url}${EXAM}/print/forms?code=K7M3QX`);
    await start(await formCode(page, 'A'));
    await page.getByText('The questions have changed since this form was printed').waitFor();
    await close();
  });
});

describe('the key to an exam', () => {
  test('is printed for whoever sits at the machine, and not sent to anybody else', async () => {
    const near = await fetch(`${server.url}${EXAM}/print/forms?code=K7M3QX&${ALL}`);
    expect(await near.text()).toContain('Answer key, form A');
    const context = await browser.newContext({
      extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.7' },
      // A page that comes through the worker is not always said to have ended.
      serviceWorkers: 'block',
    });
    const received = recordReceived(context);
    const page = await context.newPage();
    await page.goto(`${server.url}${EXAM}/print/forms?code=K7M3QX&${ALL}`);
    await page.getByText('The answer key is left out').waitFor();
    await page.goto(`${server.url}${EXAM}/print`);
    await page.getByText('The key to an exam is for trainers only.').waitFor();
    await expectAccessible(page);
    for (const item of aBank().items) await expectSecret(received, item);
    await context.close();
  });
});

describe('items for another system', () => {
  test('are offered with their losses to whoever sits at the machine, and not sent to anybody else', async () => {
    const { page, close } = await openPage(browser, server.url + EXAM, {
      serviceWorkers: 'block',
      viewport: { width: 320, height: 640 },
    });
    await page.getByRole('link', { name: 'Export for another system' }).click();
    await page.getByRole('region', { name: 'Moodle XML' }).getByText('What is lost').waitFor();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download Moodle XML' }).click();
    expect((await saved).suggestedFilename()).toBe('gabapentin-exam-moodle-xml.xml');
    await close();
    const far = { headers: { 'x-forwarded-for': '203.0.113.7' } };
    const file = await fetch(`${server.url}/api/export/gift?quiz=gabapentin-exam`, far);
    expect(file.status).toBe(403);
    const shown = await (await fetch(`${server.url}/export?quiz=gabapentin-exam`, far)).text();
    expect(shown).toContain('it is for trainers only');
    expect(shown).not.toContain('Download');
  });
});

describe('a lesson on paper', () => {
  test('is the text with its sources and their addresses, black on white, and nothing of the site', async () => {
    const { page, close } = await openPage(browser, `${server.url}/courses/gabapentin/mechanism`, {
      colorScheme: 'dark',
    });
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: 'Print' }).click();
    await page.locator('body[data-printed]').waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const seen = await page.evaluate(() => ({
      text: document.body.innerText,
      colors: [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor],
      address: getComputedStyle(document.querySelector('#sources ~ ol a') ?? document.body, '::after')
        .content,
    }));
    expect(seen.text).toContain('For education.');
    expect(seen.text).toContain('Gabapentin capsules, prescribing information');
    expect(seen.text).not.toMatch(/Check yourself|Test yourself|Courses|Your data|^Print$/mu);
    expect(seen.colors).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect(seen.address).toContain('https://api.fda.gov/drug/label.json');
    await close();
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partsOf } from '#lib/items/item.ts';
import { aBank } from '#tests/support/app-bank.ts';
import { closePages, openPage, sharedChromium } from '#tests/support/chromium.ts';
import { choose, expectAccessible, shownItem } from '#tests/support/learner.ts';
import { startPageServer, type PageServer } from '#tests/support/page-server.ts';
import { expectSecret, recordReceived } from '#tests/support/received.ts';

const ITEMS = 5;
/** Of the exam that runs out while the test looks on: time for one answer, on a busy machine too. */
const SHORT_MINUTES = 0.2;

let server: PageServer;
let browser: Browser;

beforeAll(async () => {
  const bank = aBank();
  const short = bank.quizzes.flatMap((quiz) =>
    quiz.mode === 'exam' ? [{ ...quiz, id: 'short-exam', minutes: SHORT_MINUTES }] : [],
  );
  server = await startPageServer({ ...bank, quizzes: [...bank.quizzes, ...short] });
  browser = await sharedChromium();
});

afterAll(async () => {
  await closePages(browser);
  await server.kill();
});

const startExam = async (page: Page, quiz = 'gabapentin-exam'): Promise<void> => {
  await page.goto(`${server.url}/quizzes/${quiz}`);
  await page.getByRole('button', { name: 'Start the exam' }).click();
  await heading(page, 1).waitFor();
};

const heading = (page: Page, place: number) =>
  page.getByRole('heading', { name: `Question ${place} of ${ITEMS}` });
const saved = (page: Page) => page.getByText('All answers saved');
const answered = (page: Page) => page.getByRole('navigation', { name: /Questions/u });
const focusOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');

/** Submits from the review, and says it twice. */
async function submitExam(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Submit exam …' }).click();
  await page.getByRole('button', { name: 'Submit now' }).click();
  await page.getByRole('heading', { name: 'Your result' }).waitFor();
}

describe('an exam', () => {
  test('is sat by keyboard alone, tells nothing before it is submitted, and everything after', async () => {
    const { page, close } = await openPage(browser, server.url);
    const received = recordReceived(page.context());
    await page.goto(`${server.url}/quizzes/gabapentin-exam`);
    await expectAccessible(page);
    await page.getByRole('radio', { name: /^Half as much again/u }).check();
    await page.getByRole('button', { name: 'Start the exam' }).focus();
    await page.keyboard.press('Enter');
    await heading(page, 1).waitFor();
    expect(await page.getByRole('timer').textContent()).toMatch(/^(29|30) minutes left$/u);
    await expectAccessible(page);
    for (let place = 1; place <= ITEMS; place += 1) {
      await heading(page, place).waitFor();
      const item = await shownItem(page);
      if (place === 2) await page.keyboard.press('f');
      if (place !== 4)
        for (let part = 0; part < partsOf(item).length; part += 1) await page.keyboard.press('1');
      await page.keyboard.press('n');
    }
    await page.getByRole('heading', { name: 'Before you submit' }).waitFor();
    expect(await focusOf(page)).toBe('Before you submit');
    await page.getByText('1 question not answered').waitFor();
    await page.getByText('1 question flagged').waitFor();
    await expectAccessible(page);
    await saved(page).waitFor();
    for (const item of aBank().items) await expectSecret(received, item);
    await submitExam(page);
    await expectAccessible(page);
    const result = await page.content();
    for (const option of aBank().items.flatMap((item) => partsOf(item).flatMap(({ options }) => options)))
      expect(result).toContain(option.rationale);
    await page.getByRole('button', { name: /^Retry what you missed/u }).click();
    await page.getByRole('heading', { name: /^Question 1 of/u }).waitFor();
    await expect.poll(() => page.locator('main:visible').innerText()).toContain('what you missed');
    await close();
  });

  test('is resumed exactly after a reload, and after the server was killed in the middle', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await startExam(page);
    const first = await shownItem(page);
    await choose(page, first, 'keys');
    await page.getByRole('radio', { name: 'Fairly sure' }).check();
    await page.getByRole('button', { name: 'Flag to come back to' }).click();
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await heading(page, 2).waitFor();
    await saved(page).waitFor();
    await server.kill();
    const second = await shownItem(page);
    await choose(page, second, 'keys');
    await page.getByText(/^No connection\. \d/u).waitFor();
    await page.getByRole('link', { name: /^Question 3/u }).click();
    await heading(page, 3).waitFor();
    await choose(page, await shownItem(page), 'keys');
    await server.start();
    await saved(page).waitFor();
    await page.reload();
    await heading(page, 3).waitFor();
    await page.locator('form:visible input:checked').first().waitFor();
    await expect.poll(() => answered(page).innerText()).toContain(`3 of ${ITEMS} answered`);
    await page.getByRole('link', { name: 'Question 1, answered, flagged' }).click();
    await heading(page, 1).waitFor();
    await expect.poll(() => page.getByRole('radio', { name: 'Fairly sure' }).isChecked()).toBe(true);
    await context.close();
  });

  test('keeps answers on the device when the page is closed before they are sent', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await startExam(page);
    await choose(page, await shownItem(page), 'keys');
    await saved(page).waitFor();
    await server.kill();
    await page.getByRole('link', { name: /^Question 2/u }).click();
    await heading(page, 2).waitFor();
    await choose(page, await shownItem(page), 'keys');
    await page.getByText(/^No connection\. 1/u).waitFor();
    const address = page.url();
    await page.close();
    await server.start();
    const again = await context.newPage();
    await again.goto(address);
    await heading(again, 2).waitFor();
    await saved(again).waitFor();
    await again.locator('form:visible input:checked').first().waitFor();
    await again.reload();
    await expect.poll(() => answered(again).innerText()).toContain(`2 of ${ITEMS} answered`);
    await context.close();
  });

  test('in two tabs counts the last answer, whichever tab gave it', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await startExam(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await heading(other, 1).waitFor();
    const item = await shownItem(page);
    await choose(page, item, 'distractor');
    await saved(page).waitFor();
    if (item.kind === 'multiple-response') await other.reload();
    const ticked = other.locator('form:visible input[type=checkbox]:checked');
    while ((await ticked.count()) > 0) await ticked.first().click();
    await choose(other, item, 'keys');
    await saved(other).waitFor();
    await other.getByRole('link', { name: 'Review and submit' }).click();
    await submitExam(other);
    await expect.poll(() => other.locator('main:visible').innerText()).toContain('1 correct');
    await page.reload();
    await page.getByRole('heading', { name: /correct/iu }).waitFor();
    await context.close();
  });

  test('ends by itself when the time is up, with what stood in it', async () => {
    const { page, close } = await openPage(browser, server.url);
    await startExam(page, 'short-exam');
    await choose(page, await shownItem(page), 'keys');
    await page.getByRole('heading', { name: 'Time is up' }).waitFor();
    expect(await focusOf(page)).toBe('Time is up');
    await expectAccessible(page);
    await expect
      .poll(async () => (await page.request.get(page.url().replace(/\?.*/u, '/result'))).url())
      .toMatch(/result$/u);
    await page.getByRole('link', { name: 'See your result' }).click();
    await page.getByRole('heading', { name: 'Your result' }).waitFor();
    await expect.poll(() => page.locator('main:visible').innerText()).toContain('1 correct');
    await close();
  });

  test('can be sat without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await startExam(page);
    for (let place = 1; place <= ITEMS; place += 1) {
      await heading(page, place).waitFor();
      await choose(page, await shownItem(page), 'keys');
      await page.getByRole('button', { name: 'Save and go on' }).click();
    }
    await page.getByText('Every question has an answer, and none is flagged.').waitFor();
    await submitExam(page);
    await page.getByText('100 %').waitFor();
    await context.close();
  });
});

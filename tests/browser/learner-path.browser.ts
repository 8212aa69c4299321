import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Item } from '#lib/items/item.ts';
import { aBank } from '#tests/support/app-bank.ts';
import { closePages, openPage, sharedChromium } from '#tests/support/chromium.ts';
import { choose, expectAccessible, shownItem, submit } from '#tests/support/learner.ts';
import { startPageServer, type PageServer } from '#tests/support/page-server.ts';
import { expectUnnamed, expectUntold, recordReceived } from '#tests/support/received.ts';

const ITEMS = 5;

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

const startQuiz = async (page: Page): Promise<void> => {
  await page.goto(`${server.url}/quizzes/gabapentin-basics`);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('heading', { name: `Question 1 of ${ITEMS}` }).waitFor();
};

const verdict = (page: Page) => page.getByRole('heading', { name: /correct/iu });

describe('the learner’s path', () => {
  test('leads from the start page to progress, every page accessible, no key sent but that of the item shown', async () => {
    const { page, close } = await openPage(browser, server.url);
    const received = recordReceived(page.context());
    // The worker keeps the items to come, so that the practice can be finished without a network: the page has none of them.
    const shown = recordReceived(page.context(), 'page');
    await page.getByRole('link', { name: 'Read the lesson' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Gabapentin, safely' }).click();
    await page.getByRole('heading', { name: 'Lessons' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'How gabapentin acts' }).click();
    await page.getByRole('heading', { name: 'Where it binds' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: /^Test yourself: .* basics$/u }).click();
    await page.getByRole('button', { name: 'Start' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Start' }).click();
    const kinds = new Set<string>();
    const seen = new Set<Item>();
    for (let place = 1; place <= ITEMS; place += 1) {
      await page.getByRole('heading', { name: `Question ${place} of ${ITEMS}` }).waitFor();
      const item = await shownItem(page);
      seen.add(item);
      await expectUnnamed(received, item);
      for (const other of aBank().items)
        if (![...seen].some(({ id }) => id === other.id)) await expectUntold(shown, other);
      if (!kinds.has(item.kind)) await expectAccessible(page);
      await choose(page, item, place === 1 ? 'distractor' : 'keys');
      await submit(page);
      await verdict(page).waitFor();
      expect(await verdict(page).evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await page.getByRole('status').textContent()).toMatch(/correct\. \d of \d points?\.$/iu);
      if (!kinds.has(item.kind)) await expectAccessible(page);
      kinds.add(item.kind);
      await page.getByText('Saved', { exact: true }).waitFor();
      await page.getByRole('link', { name: place < ITEMS ? 'Next question' : 'See your result' }).click();
    }
    expect([...kinds].sort()).toEqual(['matrix-multiple-choice', 'multiple-response', 'single-best-answer']);
    await page.getByRole('heading', { name: 'Your result' }).waitFor();
    await expect.poll(() => page.locator('main:visible').innerText()).toMatch(/\d+ %[\s\S]*4 correct/u);
    await expectAccessible(page);
    await page.locator('main:visible summary').first().click();
    await expectAccessible(page);
    await page.getByRole('link', { name: `Review: Question 1 of ${ITEMS}` }).click();
    await verdict(page).waitFor();
    await page.getByRole('link', { name: 'Show me where' }).first().click();
    await page.getByRole('heading', { name: 'How gabapentin acts' }).waitFor();
    // The page may still be coming in below its heading.
    await page.locator('span:target').waitFor({ state: 'attached' });
    await page.getByRole('link', { name: 'Progress' }).click();
    await page.getByRole('heading', { name: 'Your progress' }).waitFor();
    await page.locator('main:visible details summary').first().click();
    await expect.poll(() => page.locator('main:visible').innerText()).toContain('Statement of the fact');
    await expectAccessible(page);
    await close();
  }, 300_000);

  test('can be walked with the keyboard alone', async () => {
    const { page, close } = await openPage(browser, `${server.url}/quizzes/gabapentin-basics`);
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(
          () =>
            document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
        );
        if (name.test(focused)) return;
      }
      throw new Error(`Tab never reached ${String(name)}`);
    };
    await tabTo(/^Start$/u);
    await page.keyboard.press('Enter');
    for (let place = 1; place <= ITEMS; place += 1) {
      await page.getByRole('heading', { name: `Question ${place} of ${ITEMS}` }).waitFor();
      const item = await shownItem(page);
      const stops = item.kind === 'matrix-multiple-choice' ? (item.parts?.length ?? 0) : 1;
      await page
        .locator('form input:visible')
        .first()
        .evaluate((input) => input.closest('form')?.scrollIntoView());
      for (let stop = 0; stop < stops; stop += 1) {
        await focusNextInput(page);
        await page.keyboard.press('Space');
        expect(page.url()).toContain(`item=${place}`);
      }
      await tabTo(/^Submit answer$/u);
      await page.keyboard.press('Enter');
      await verdict(page).waitFor();
      await tabTo(/^(Next question|See your result)$/u);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { name: 'Your result' }).waitFor();
    await close();
  });
});

/** Presses Tab until a choice has the focus. */
async function focusNextInput(page: Page): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement instanceof HTMLInputElement)) return;
  }
  throw new Error('Tab never reached a choice');
}

describe('when the server is gone', () => {
  test('the answer stays, is sent again under its id, and survives a reload', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await startQuiz(page);
    await choose(page, await shownItem(page), 'keys');
    const sent: string[] = [];
    page.on('request', (request) => {
      const body = request.method() === 'POST' ? request.postData() : null;
      if (body?.startsWith('{')) sent.push((JSON.parse(body) as { id: string }).id);
    });
    await server.kill();
    await submit(page);
    await verdict(page).waitFor();
    await page.getByText('Your answer is not saved yet').waitFor();
    await server.start();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(sent.length).toBeGreaterThan(1);
    expect(new Set(sent).size).toBe(1);

    await page.getByRole('link', { name: 'Next question' }).click();
    await page.getByRole('heading', { name: `Question 2 of ${ITEMS}` }).waitFor();
    await choose(page, await shownItem(page), 'keys');
    sent.length = 0;
    await server.kill();
    await submit(page);
    await page.getByText('Your answer is not saved yet').waitFor();
    const address = page.url();
    const stopped = await page.context().newPage();
    await page.close();
    await server.start();
    await stopped.goto(`${server.url}/`);
    // Whichever page opens next sends what was kept.
    await stopped.getByRole('link', { name: 'Continue' }).waitFor();
    await stopped.goto(address);
    await stopped.getByRole('heading', { name: `Question 2 of ${ITEMS}` }).waitFor();
    await verdict(stopped).waitFor();
    expect(await verdict(stopped).textContent()).toContain('Correct');
    await stopped.reload();
    await verdict(stopped).waitFor();
    await context.close();
  });
});

describe('without JavaScript', () => {
  test('a quiz can be taken from start to result, and a missing answer is named', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await startQuiz(page);
    await submit(page);
    await page
      .getByRole('alert')
      .filter({ hasText: /answer/u })
      .waitFor();
    for (let place = 1; place <= ITEMS; place += 1) {
      await page.getByRole('heading', { name: `Question ${place} of ${ITEMS}` }).waitFor();
      await choose(page, await shownItem(page), 'keys');
      await submit(page);
      await verdict(page).waitFor();
      await page.getByRole('link', { name: place < ITEMS ? 'Next question' : 'See your result' }).click();
    }
    await page.getByText('100 %').waitFor();
    await page.goto(`${server.url}/progress/erase`);
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('heading', { name: 'Your data is erased' }).waitFor();
    await page.goto(`${server.url}/progress`);
    await page.getByText('Nothing here yet').waitFor();
    await context.close();
  });
});

describe('addresses', () => {
  test('the pages beside the path are accessible too: nothing done yet, refusals, erasing, an unfinished result', async () => {
    const { page, close } = await openPage(browser, server.url);
    for (const path of [
      '/review',
      '/progress',
      '/progress/erase',
      '/progress/erase/done',
      '/refused/bank-shortage',
    ]) {
      await page.goto(`${server.url}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectAccessible(page);
    }
    await startQuiz(page);
    await page.goto(`${page.url().split('?')[0] ?? ''}/result`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectAccessible(page);
    await close();
  });

  test('what there is not is answered with 404, and its page is accessible', async () => {
    for (const path of [
      '/courses/none',
      '/courses/gabapentin/none',
      '/quizzes/none',
      '/refused/none',
      '/none',
    ])
      expect((await fetch(server.url + path)).status, path).toBe(404);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.url}/none`);
    await expectAccessible(page);
    await context.close();
  });

  test('another learner’s attempt is not shown, nor answered for', async () => {
    const [mine, theirs] = [await browser.newContext(), await browser.newContext()];
    const page = await mine.newPage();
    await startQuiz(page);
    const other = await theirs.newPage();
    await other.goto(page.url());
    await other.getByRole('heading', { name: 'There is no such page' }).waitFor();
    const attempt = new URL(page.url()).pathname;
    const answer = await theirs.request.post(`${server.url}/api${attempt}/responses`, { data: {} });
    expect(answer.status()).toBe(404);
    await Promise.all([mine.close(), theirs.close()]);
  });

  test('another site’s page cannot send an answer', async () => {
    const answer = await fetch(`${server.url}/api/attempts/x/responses`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/json' },
      body: '{}',
    });
    expect(answer.status).toBe(403);
  });

  test('nobody but the server itself can have the pages made again', async () => {
    const answer = await fetch(`${server.url}/api/published`, { method: 'POST' });
    expect(answer.status).toBe(404);
  });

  test('/healthz names the bank that is served', async () => {
    const answer = await fetch(`${server.url}/healthz`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok', bank: aBank().revision }]);
  });
});

test('a lesson that is published anew is shown at once, without a build', async () => {
  const lesson = `${server.url}/courses/gabapentin/mechanism`;
  expect(await (await fetch(lesson)).text()).toContain('How gabapentin acts');
  server.publish('How it acts, once more');
  await expect
    .poll(async () => (await fetch(lesson)).text(), { timeout: 15_000, interval: 500 })
    .toContain('How it acts, once more');
});

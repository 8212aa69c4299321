/** An answer shows as answered on whatever page of the device one comes back to. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  bar,
  ITEMS,
  kept,
  keptText,
  keptWorld,
  openKept,
  PATIENT,
  question,
  startQuiz,
  storedAnswers,
  verdict,
} from '#tests/support/kept-pages.ts';
import { choose, expectAccessible, shownItem, submit } from '#tests/support/learner.ts';

const LESSON = '/courses/gabapentin/mechanism';

const world = keptWorld();

/** Whether the page as the worker keeps it has the verdict on an answer. */
async function showsVerdict(page: Page, path: string): Promise<boolean> {
  return /<h2[^>]* data-outcome="/u.test(await keptText(page, path));
}

/** Has the first answer to this address, as it is made, wait until it is let go. */
async function holdFirst(url: string) {
  const [asked, letGo, answered] = [0, 0, 0].map(() => Promise.withResolvers<undefined>());
  let isFirst = true;
  await world.context.route(url, async (route) => {
    if (!isFirst) return route.continue();
    isFirst = false;
    const response = await route.fetch();
    asked?.resolve(undefined);
    await letGo?.promise;
    await route.fulfill({ response });
    answered?.resolve(undefined);
  });
  return { isAsked: asked?.promise, letGo: () => letGo?.resolve(undefined), isAnswered: answered?.promise };
}

async function answerRightly(page: Page): Promise<void> {
  await choose(page, await shownItem(page), 'keys');
  await submit(page);
  await verdict(page).waitFor();
}

const saved = (page: Page) => page.getByText('Saved', { exact: true });

test('what was answered shows as answered when one comes back to it, in the moment in which it is saved and before', async () => {
  const page = await openKept(world, '/');
  const attempt = await startQuiz(page, world);
  await kept(page, `${attempt}?item=${ITEMS}`);
  await page.reload();
  const held = await holdFirst(`${world.server.url}${attempt}?item=1`);
  await answerRightly(page);
  await saved(page).waitFor();
  await world.context.setOffline(true);
  await page.goto(`${world.server.url}${attempt}?item=2`);
  await answerRightly(page);
  for (const place of [1, 2]) {
    await page.goto(`${world.server.url}${attempt}?item=${place}`);
    await verdict(page).waitFor();
  }
  await bar(page).filter({ hasText: 'This page is from' }).waitFor();
  await expectAccessible(page);
  held.letGo();
});

test('what was sent from another page shows as answered on a page that is older', async () => {
  const page = await openKept(world, '/');
  const attempt = await startQuiz(page, world);
  await kept(page, `${attempt}?item=${ITEMS}`);
  await world.context.setOffline(true);
  await page.goto(`${world.server.url}${attempt}?item=1`);
  await answerRightly(page);
  await page.goto(world.server.url);
  await bar(page).filter({ hasText: '1 answer' }).waitFor();
  await world.context.setOffline(false);
  await expect.poll(() => storedAnswers(world, attempt), PATIENT).toEqual([1]);
  await bar(page).filter({ hasText: '1 answer' }).waitFor({ state: 'detached' });
  await world.context.setOffline(true);
  expect(await showsVerdict(page, `${attempt}?item=1`)).toBe(false);
  await page.goto(`${world.server.url}${attempt}?item=1`);
  await verdict(page).waitFor();
  await saved(page).waitFor();
  await page.getByRole('link', { name: 'Next question' }).click();
  await question(page, 2).waitFor();
});

test('the page of an answer is not replaced by one that was asked for before it and came after', async () => {
  const page = await openKept(world, '/');
  const attempt = await startQuiz(page, world);
  await kept(page, `${attempt}?item=${ITEMS}`);
  const held = await holdFirst(`${world.server.url}${attempt}?item=1`);
  const askAgain = (path: string) =>
    page.evaluate(async (url) => {
      const { active } = await navigator.serviceWorker.ready;
      active?.postMessage({ keep: [url] });
    }, path);
  await askAgain(`${attempt}?item=1`);
  await held.isAsked;
  await answerRightly(page);
  await expect.poll(() => showsVerdict(page, `${attempt}?item=1`), PATIENT).toBe(true);
  held.letGo();
  await held.isAnswered;
  await askAgain(LESSON);
  await kept(page, LESSON);
  expect(await showsVerdict(page, `${attempt}?item=1`)).toBe(true);
});

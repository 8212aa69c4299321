/** What a learner does on the pages of their own data. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { choose, shownItem, submit } from './learner.ts';

/** Answers the first `count` items of a practice rightly; leaves the page at the last one's feedback. */
export async function answerSome(page: Page, server: string, count: number): Promise<void> {
  await page.goto(`${server}/quizzes/gabapentin-basics`);
  await page.getByRole('button', { name: 'Start' }).click();
  for (let place = 1; place <= count; place += 1) {
    await page.getByRole('heading', { name: `Question ${place} of 5` }).waitFor();
    await choose(page, await shownItem(page), 'keys');
    await submit(page);
    await page.getByRole('heading', { name: /correct/iu }).waitFor();
    if (place < count) await page.getByRole('link', { name: 'Next question' }).click();
  }
}

/** The text of a file that a link of this name hands out. */
export const download = async (page: Page, name: string): Promise<string> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFile(await file.path(), 'utf8');
};

/** The pseudonyms that a page names. */
export const calledOn = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('main:visible').innerText()).match(/\b[0-9a-f]{32}\b/gu) ?? [];

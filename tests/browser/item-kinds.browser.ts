import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { leadInOf, partsOf, type Item } from '#lib/items/item.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { closePages, openPage, sharedChromium } from '#tests/support/chromium.ts';
import { expectAccessible } from '#tests/support/learner.ts';
import { startPageServer, type PageServer } from '#tests/support/page-server.ts';
import { expectUnnamed, recordReceived } from '#tests/support/received.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin', import.meta.url));
const { bank } = compileBank(readContent(ROOT).files);
/** Quizzes that hold one item of each of their kinds; together they hold every kind. */
const QUIZZES = ['lists-and-tables', 'texts-and-amounts'].map((id) => {
  const quiz = bank.quizzes.find((one) => one.id === id);
  if (quiz === undefined) throw new Error(`no quiz ${id}`);
  return quiz;
});

let server: PageServer;
let browser: Browser;

beforeAll(async () => {
  server = await startPageServer(bank);
  browser = await sharedChromium();
});

afterAll(async () => {
  await closePages(browser);
  await server.kill();
});

test('the two quizzes hold every kind that there is', () => {
  const held = QUIZZES.flatMap((quiz) => Object.keys(quiz.kinds));
  expect(held.sort()).toEqual(kinds.map(({ id }) => id).sort());
});

const verdict = (page: Page) => page.getByRole('heading', { name: /correct/iu });
const isFocusOn = (page: Page, name: RegExp): Promise<boolean> =>
  page.evaluate(([source]) => new RegExp(source, 'u').test(document.activeElement?.textContent ?? ''), [
    name.source,
  ] as const);

/** Whether the page asks the item of a place, counting from 1, or shows the result. What was missed comes again. */
async function isAsked(page: Page, place: number): Promise<boolean> {
  const question = page.getByRole('heading', { name: new RegExp(`^Question ${String(place)} of`, 'u') });
  const result = page.getByRole('heading', { name: 'Your result' });
  await question.or(result).waitFor();
  return question.isVisible();
}

/** The item that the page shows: the kind is known from its quiz, the words tell which. */
async function shownItem(page: Page, seen: ReadonlySet<Item>): Promise<Item> {
  const text = squeezed(await page.locator('main:visible').innerText());
  const isShown = (item: Item): boolean =>
    text.includes(squeezed(leadInOf(item.stem))) && wordsOf(item).every((words) => text.includes(words));
  const item = bank.items.find((one) => !seen.has(one) && isShown(one));
  if (item === undefined) throw new Error(`No item of the bank is shown:\n${text}`);
  return item;
}

/** Words that stand on the page of an item: its rows or sentences as far as their gap, and its options. */
function wordsOf(item: Item): readonly string[] {
  const shown = partsOf(item).filter(({ entry }) => entry === undefined);
  const options = shown.flatMap((part) => part.options.map(({ text }) => text));
  const rows = shown.map(({ text }) => text.split('____')[0] ?? '').filter((text) => !/^\d+$/u.test(text));
  return [...options, ...rows].map(squeezed);
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

/** Answers what has the focus, with the keys that a reader would press there. @returns whether it was the submit button */
async function pressHere(page: Page, answered: Set<string>): Promise<boolean> {
  const here = await page.evaluate(() => {
    const element = document.activeElement;
    if (element === null) return undefined;
    const read = (name: string): string => element.getAttribute(name) ?? '';
    const { tagName, textContent } = element;
    return {
      tagName,
      text: textContent,
      type: read('type'),
      name: read('name'),
      isIn: element.closest('form'),
    };
  });
  if (here === undefined || here.isIn === null) return false;
  if (here.tagName === 'BUTTON' && here.text === 'Submit answer') {
    await page.keyboard.press('Enter');
    return true;
  }
  if (answered.has(here.name)) return false;
  if (here.name !== '') answered.add(here.name);
  if (here.tagName === 'SELECT') await page.keyboard.press('ArrowDown');
  else if (here.type === 'text') await page.keyboard.type('5');
  else await page.keyboard.press('Space');
  return false;
}

async function answerByKeyboard(page: Page): Promise<void> {
  const answered = new Set<string>();
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await pressHere(page, answered)) return;
  }
  throw new Error('Tab never reached the submit button');
}

describe.each(QUIZZES.map((quiz) => [quiz.id, quiz] as const))('one item of each kind (%s)', (_, quiz) => {
  test('is answered with the keyboard alone, is accessible before and after, and is not named before', async () => {
    const { page, close } = await openPage(browser, `${server.url}/quizzes/${quiz.id}`, {
      // Keeping twenty items at a time for later would only slow what is looked at here.
      serviceWorkers: 'block',
    });
    const received = recordReceived(page.context());
    await page.getByRole('button', { name: 'Start' }).click();
    const seen = new Set<Item>();
    const kindsSeen = new Set<string>();
    for (let place = 1; await isAsked(page, place); place += 1) {
      const item = await shownItem(page, seen);
      seen.add(item);
      await expectUnnamed(received, item);
      // What was missed comes again, as another item of its kind: it is built as the first one was, and looked at once.
      const isLookedAt = !kindsSeen.has(item.kind);
      kindsSeen.add(item.kind);
      if (isLookedAt) await expectAccessible(page);
      await answerByKeyboard(page);
      await verdict(page).waitFor();
      expect(await verdict(page).evaluate((element) => element === document.activeElement)).toBe(true);
      if (isLookedAt) await expectAccessible(page);
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        if (await isFocusOn(page, /^(Next question|See your result)$/u)) break;
      }
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { name: 'Your result' }).waitFor();
    // What asks again after a miss may be of yet another kind.
    expect([...kindsSeen]).toEqual(expect.arrayContaining(Object.keys(quiz.kinds)));
    await close();
  }, 300_000);

  test('is answered without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}/quizzes/${quiz.id}`);
    await page.getByRole('button', { name: 'Start' }).click();
    for (let place = 1; await isAsked(page, place); place += 1) {
      await answerPlainly(page);
      await page.getByRole('button', { name: 'Submit answer' }).click();
      await verdict(page).waitFor();
      await page.getByRole('link', { name: /^(Next question|See your result)$/u }).click();
    }
    await page.getByRole('heading', { name: 'Your result' }).waitFor();
    await context.close();
  });
});

/** Fills every control of the form: first choices, first real lines of lists, a number. */
async function answerPlainly(page: Page): Promise<void> {
  const form = page.locator('form:visible').first();
  const names = new Set<string>();
  for (const control of await form.locator('input:not([type=hidden]), select').all()) {
    const name = (await control.getAttribute('name')) ?? '';
    if (names.has(name)) continue;
    names.add(name);
    const isList = (await control.locator('option').count()) > 0;
    if (isList) await control.selectOption({ index: 1 });
    else if (['radio', 'checkbox'].includes((await control.getAttribute('type')) ?? ''))
      await control.check();
    else await control.fill('5');
  }
  expect(names.size).toBeGreaterThan(0);
}

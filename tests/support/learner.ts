/** What a learner does on the pages, and what the tests look at while they do it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { leadInOf, partsOf, type Item } from '#lib/items/item.ts';
import { aBank } from './app-bank.ts';

/**
 * Dark differs from light in colours alone (tokens.css): there, the rules about colours are all that can find anything new.
 * Between the two widths of a phone no style changes (tests/app/widths.test.ts): what is shown, and how it is named and coloured,
 * is the same in both, and only where it comes to lie is not.
 */
const LOOKS = [
  { width: 1280, height: 900, colorScheme: 'light', rules: 'all' },
  { width: 1280, height: 900, colorScheme: 'dark', rules: 'colours' },
  { width: 390, height: 844, colorScheme: 'light', rules: 'places' },
  { width: 320, height: 700, colorScheme: 'light', rules: 'all' },
  { width: 320, height: 700, colorScheme: 'dark', rules: 'colours' },
] as const;

type Looked = (typeof LOOKS)[number]['rules'];

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core looks at: all rules, those of them that look at colours, and those that look at where things lie. */
const RUN = {
  all: { type: 'tag', values: RULES },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  places: { type: 'rule', values: ['scrollable-region-focusable', 'target-size'] },
} satisfies Readonly<Record<Looked, axe.RunOnly>>;

/** In its short form: to put the long one (`axe.source`) into a document takes half as long again. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** No violation of WCAG 2.2 AA or of good practice, and nothing to scroll sideways, in every look. */
export async function expectAccessible(page: Page): Promise<void> {
  const before = page.viewportSize() ?? { width: 1280, height: 900 };
  for (const { width, height, colorScheme, rules } of LOOKS) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = await violationsOf(page, rules);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect({ found, overflow }, `${page.url()} at ${width}, ${colorScheme}`).toEqual({
      found: [],
      overflow: 0,
    });
  }
  await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** Rules broken, each with where. The rules are put into a document once: doing so costs more than running them. */
async function violationsOf(page: Page, looked: Looked): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(async (runOnly) => {
    // Violations are looked up in full; of what passes, which is nearly everything, one place each is enough.
    const results = await window.axe.run({ runOnly, resultTypes: ['violations'] });
    return results.violations.map(({ id, nodes }) => ({
      id,
      at: nodes.map((node) => node.target.join(' ')),
    }));
  }, RUN[looked]);
  return violations.map(({ id, at }) => `${id}: ${at.join(', ')}`);
}

/** The item that the page shows, found by its lead-in. */
export async function shownItem(page: Page): Promise<Item> {
  const text = await page.locator('main:visible').innerText();
  const item = aBank().items.find(({ stem }) => text.includes(leadInOf(stem)));
  if (item === undefined) throw new Error(`No item of the bank is shown:\n${text}`);
  return item;
}

/** Chooses the keys of the shown item, or in every part one option that is no key. */
export async function choose(page: Page, item: Item, what: 'keys' | 'distractor'): Promise<void> {
  for (const part of partsOf(item)) {
    const wanted = part.options.filter((option) => option.key === (what === 'keys'));
    for (const { text } of what === 'keys' ? wanted : wanted.slice(0, 1)) {
      const name = part.text === '' ? text : `${text}: ${part.text}`;
      await page.getByLabel(name, { exact: true }).check();
    }
  }
}

export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Submit answer' }).click();
}

import { createServer } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import type { Cmi5Data } from '#lib/exchange/formats/cmi5/cmi5-data.ts';
import { format } from '#lib/exchange/formats/cmi5/write.ts';
import { closePages, sharedChromium } from '#tests/support/chromium.ts';
import { registerLearner } from '#tests/support/cmi5-launcher.ts';
import { cmi5Faults } from '#tests/support/cmi5-rules.ts';
import { exchangeSample, SAMPLE_META, SAMPLE_QUIZ } from '#tests/support/exchange-sample.ts';
import { expectAccessible } from '#tests/support/learner.ts';
import { listenOnLoopback } from '#tests/support/loopback.ts';
import { startRecordStore, type TestRecordStore } from '#tests/support/record-store.ts';
import { pageData } from '../exchange/cmi5-package.ts';
import { packageFiles } from '../exchange/package-files.ts';

/** The page of a unit, launched by a learning system on one site with a record store on another. */

let browser: Browser;
let page: Page;
let store: TestRecordStore;
let site: { readonly url: string; readonly close: () => Promise<void> };
let data: Cmi5Data;
const defects: string[] = [];

beforeAll(async () => {
  const quiz = { ...SAMPLE_QUIZ, items: 3 };
  const sample = await exchangeSample();
  // Which of them are asked is drawn: an item is found again by its stem.
  const items = sample.items.filter(
    (item, at) => sample.items.findIndex(({ leadIn }) => leadIn === item.leadIn) === at,
  );
  const { bytes } = await exportSelection(format, { ...sample, quiz, items }, SAMPLE_META);
  const html = packageFiles(bytes ?? new Uint8Array()).get('index.html') ?? '';
  data = pageData(html);
  store = await startRecordStore('c2VjcmV0');
  site = await listenOnLoopback(
    createServer((request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      const isUnit = request.url?.startsWith('/unit/') === true;
      response.end(isUnit ? html : '<!doctype html><title>LMS</title><h1>Back in the LMS</h1>');
    }),
  );
  browser = await sharedChromium();
  page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  page.on('pageerror', (error) => defects.push(error.message));
});

afterAll(async () => {
  await closePages(browser);
  await Promise.all([store.close(), site.close()]);
});

const heading = (): Promise<string> => page.locator('h2').first().innerText();

/** Answers the question that is shown with its keys, or leaves one of them out. */
async function answer(isRight: boolean): Promise<void> {
  const stem = await page.locator('.stem').allTextContents();
  const item = data.items.find((one) => one.stem.join() === stem.join());
  if (item === undefined) throw new RangeError(stem.join());
  for (const [at, { options, entry }] of item.parts.entries()) {
    if (entry !== undefined) {
      await page.locator('[name=typed]').fill(isRight ? entry.lowest : '-1');
      continue;
    }
    const places = options.flatMap(({ key }, place) => (key === isRight ? [String(place)] : []));
    const menu = page.locator(`select[name=part-${at}]`);
    if (await menu.count()) await menu.selectOption(places[0] ?? '');
    else
      for (const place of isRight ? places : places.slice(0, 1))
        await page.locator(`input[name=part-${at}][value="${place}"]`).check();
  }
  await page.getByRole('button', { name: 'Check' }).click();
  await page.getByRole('heading', { name: isRight ? 'Right' : 'Not right', exact: true }).waitFor();
}

const next = (): Promise<void> =>
  page.getByRole('button', { name: /^(?:Next question|Show the result)$/u }).click();

describe('a unit', () => {
  test('is launched, left by closing, resumed, failed, tried again, passed, and left for the learning system', async () => {
    const who = registerLearner(store, '3b241101-e2bb-4255-8caf-4136c566a962', 0.8);
    const verbs = (): readonly string[] =>
      store.statements().map(({ verb }) => verb.id.slice(verb.id.lastIndexOf('/') + 1));
    const unit = `${site.url.replace('127.0.0.1', 'localhost')}/unit/index.html`;

    await page.goto(`${unit}${who.launch()}`);
    await page.getByRole('heading', { name: 'Question 1 of 3' }).waitFor();
    await expectAccessible(page);
    await answer(false);
    await page.getByText('Saved.').waitFor();
    await page.goto('about:blank');
    await expect.poll(() => verbs().at(-1)).toBe('terminated');

    await page.goto(`${unit}${who.launch()}`);
    await page.getByRole('heading', { name: 'Question 2 of 3' }).waitFor();
    await answer(true);
    await next();
    store.failWith(503);
    await answer(true);
    await page.getByText('did not save').waitFor();
    await next();
    expect(await heading()).toBe('Your score: 66 %');
    await page.getByRole('button', { name: 'Save and leave' }).click();
    await page.getByText('Try again to leave').waitFor();
    expect(await page.locator(':focus').innerText()).toBe('Save and leave');
    store.failWith(undefined);
    await page.getByRole('button', { name: 'Save and leave' }).click();
    await page.getByRole('heading', { name: 'This sitting is over' }).waitFor();

    await page.goto(`${unit}${who.launch({ returnURL: `${site.url}/back` })}`);
    await page.getByRole('button', { name: 'Try again' }).click();
    for (let number = 1; number <= 3; number += 1) {
      await page.getByRole('heading', { name: `Question ${String(number)} of 3` }).waitFor();
      await answer(true);
      await next();
    }
    await page.getByText('and you passed').waitFor();
    await page.getByRole('button', { name: 'Save and leave' }).click();
    await page.getByRole('heading', { name: 'Back in the LMS' }).waitFor();

    expect(verbs().filter((verb) => verb !== 'answered')).toEqual([
      ...['initialized', 'terminated'],
      ...['initialized', 'completed', 'failed', 'terminated'],
      ...['initialized', 'passed', 'terminated'],
    ]);
    expect(verbs().filter((verb) => verb === 'answered').length).toBe(6);
    expect(cmi5Faults(store.statements(), who.launched)).toEqual([]);
    expect(defects).toEqual([]);
  }, 60_000);

  test('is not opened a second time by one launch, and says so', async () => {
    const who = registerLearner(store, '9c8a4a1e-54b0-4f0e-8a7e-0f6f9b1c2d3e');
    const address = `${site.url}/unit/index.html${who.launch()}`;
    await page.goto(address);
    await page.getByRole('heading', { name: 'Question 1 of 3' }).waitFor();
    await page.reload();
    await page.getByText('Open it again from your learning system').waitFor();
    await page.goto(`${site.url}/unit/index.html`);
    await page.getByRole('heading', { name: 'Question 1 of 3' }).waitFor();
    expect(await page.getByRole('status').innerText()).toContain('nothing is saved');
    expect(defects).toEqual([]);
  });
});

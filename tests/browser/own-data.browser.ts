import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '#lib/shell/clock.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { learnerFileSchema } from '#lib/shell/usecases/learner-file.ts';
import { recallItem } from '#lib/shell/usecases/recall-item.ts';
import { closePages, sharedChromium } from '#tests/support/chromium.ts';
import { expectAccessible, shownItem } from '#tests/support/learner.ts';
import { answerSome, calledOn, download } from '#tests/support/own-data-page.ts';
import { linesOf, metricsOf } from '#tests/support/server-log.ts';
import { startPageServer, type PageServer } from '#tests/support/page-server.ts';
import { startRecordStore, toldSettings, type TestRecordStore } from '#tests/support/record-store.ts';
import { countUnsent, keepUnsent } from '#tests/support/unsent-answers.ts';

let server: PageServer;
let browser: Browser;
/** It takes nothing until the last tests: all before them shows that nobody waits for it. */
let records: TestRecordStore;
/** What learners are called in the record store, as their pages say: one with two devices, and one who erased their data. */
const called = { joined: [] as readonly string[], erased: [] as readonly string[] };

beforeAll(async () => {
  records = await startRecordStore();
  records.failWith(503);
  server = await startPageServer(undefined, {
    STEMMA_LOG: 'json',
    STEMMA_METRICS_PORT: '0',
    STEMMA_KEEP_MONTHS: '6',
    ...toldSettings(records),
  });
  browser = await sharedChromium();
});

afterAll(async () => {
  await closePages(browser);
  await server.kill();
  await records.close();
});

/** A browser of its own, in which nothing is waited for longer than a busy machine takes. */
async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(20_000);
  return context;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const goTo = async (page: Page, path: string, name: string | RegExp): Promise<void> => {
  await page.goto(server.url + path);
  await heading(page, name).waitFor();
};

const answersOn = async (page: Page): Promise<string> => {
  await goTo(page, '/progress', 'Your progress');
  return page.locator('main:visible dt:text-is("Answers") + dd').innerText();
};

describe('a learner’s own data', () => {
  test('is reported on, looked at, taken along, moved, started again and left, on accessible pages', async () => {
    const mine = await newContext();
    const page = await mine.newPage();
    await answerSome(page, server.url, 2);

    await page.getByRole('link', { name: 'Report a problem' }).click();
    await heading(page, 'Report a problem').waitFor();
    await expectAccessible(page);
    await page.getByLabel('The question is unclear').check();
    await page.getByLabel('In your words (optional)').fill('Unclear to me.');
    await page.getByRole('button', { name: 'Send' }).click();
    await heading(page, 'Thank you').waitFor();
    await page.getByRole('link', { name: 'Back to the question' }).click();
    await page.getByRole('heading', { name: 'Question 2 of 5' }).waitFor();

    expect(await answersOn(page)).toBe('2');
    await page.locator('main:visible details summary').first().click();
    await expectAccessible(page);
    await page.getByRole('link', { name: /^Look at every question/u }).click();
    await page.getByText('Question 2 of 5').waitFor();
    await expect
      .poll(() => page.locator('main:visible').innerText())
      .toMatch(/Rationale of|To which site|Question 1 of 5/u);
    expect(await page.locator('main:visible').innerText()).not.toContain('Question 3 of 5');
    await expectAccessible(page);

    await page.locator('header summary').click();
    await page.getByRole('link', { name: 'Your data', exact: true }).first().click();
    await heading(page, 'Your data').waitFor();
    await expectAccessible(page);
    const json = await download(page, 'Download JSON');
    expect(learnerFileSchema.parse(JSON.parse(json)).responses).toHaveLength(2);
    const csv = await download(page, 'Download CSV');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(3);

    await goTo(page, '/recovery', 'Use another device');
    await page.getByRole('button', { name: 'Make a recovery code' }).click();
    const code = await page.getByTestId('recovery-code').innerText();
    await expectAccessible(page);
    await joinOther(code);
    expect(await answersOn(page)).toBe('3');

    await goTo(page, '/progress/data', 'Your data');
    called.joined = await calledOn(page);
    expect(called.joined).toHaveLength(2);
    await page.getByRole('button', { name: 'Start again …' }).click();
    await page.getByRole('button', { name: 'Start again', exact: true }).click();
    await heading(page, 'Progress starts again here').waitFor();
    expect(await answersOn(page)).toBe('0');

    await keepUnsent(page);
    await goTo(page, '/device/leave', 'Leave this device');
    await page.getByText('1 answer has not been saved').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Leave this device' }).click();
    await heading(page, 'You have left this device').waitFor();
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
    await expect.poll(() => countUnsent(page)).toBe(0);
    expect(await mine.cookies()).toEqual([]);
    await goTo(page, '/progress', 'Your progress');
    await page.getByText('Nothing here yet').waitFor();
    await mine.close();
  }, 240_000);

  /** Another browser with an answer of its own enters the code, then hands over to somebody else. */
  async function joinOther(code: string): Promise<void> {
    const other = await newContext();
    const page = await other.newPage();
    await answerSome(page, server.url, 1);
    await goTo(page, '/recovery', 'Use another device');
    await page.getByLabel('Recovery code', { exact: true }).fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Bring my progress here' }).click();
    await heading(page, 'Your progress is here').waitFor();
    expect(await answersOn(page)).toBe('3');
    await goTo(page, '/device/not-me', 'Not me');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'I am somebody else: start clean' }).click();
    await heading(page, 'A clean page').waitFor();
    expect(await other.cookies()).toEqual([]);
    await other.close();
  }

  test('goes without JavaScript too, and a file brings it back after erasing', async () => {
    const context = await newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await answerSome(page, server.url, 1);
    await goTo(page, '/progress/data', 'Your data');
    const json = await download(page, 'Download JSON');
    await goTo(page, '/progress/erase', 'Erase your data');
    called.erased = await calledOn(page);
    expect(called.erased).toHaveLength(1);
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await goTo(page, '/progress/data', 'Your data');
    const file = { name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(json) };
    await page.getByLabel('JSON file').setInputFiles(file);
    await page.getByRole('button', { name: 'Read it in' }).click();
    await page.getByText('1 answer in 1 attempt added.').waitFor();
    expect(await answersOn(page)).toBe('1');
    await context.close();
  });

  test('is not handed to, nor touched by, another site’s page', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    for (const [method, path] of [
      ['GET', '/api/my-data/json'],
      ['GET', '/api/my-data/csv'],
      ['POST', '/api/my-data/import'],
      ['POST', '/api/leave'],
    ] as const)
      expect((await fetch(server.url + path, { method, headers })).status, path).toBe(403);
  });
});

describe('what the server says of all this', () => {
  const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/giu;
  const KEYS = ['time', 'request', 'method', 'route', 'status', 'ms', 'bytes'];

  test('is on a page that every page leads to: what it keeps, and for how long', async () => {
    const context = await newContext();
    const page = await context.newPage();
    await page.goto(server.url);
    await page.getByRole('link', { name: 'Privacy' }).click();
    await heading(page, 'Privacy').waitFor();
    await page.getByText('Whoever begins and answers nothing here for 6 months is erased').waitFor();
    await page.getByText(`has attempts kept by a record store, ${new URL(records.url).host}`).waitFor();
    await expectAccessible(page);
    for (const href of ['/progress/data', '/progress/erase', '/device/leave'])
      expect(await page.locator(`main a[href="${href}"]`).count()).toBe(1);
    await context.close();
  });

  test('in its log and its metrics tells what was asked, and nothing of whose it was', async () => {
    const context = await newContext();
    const page = await context.newPage();
    await answerSome(page, server.url, 1);
    const attempt = new URL(page.url()).pathname.split('/')[2] ?? '';
    await page.goto(`${server.url}/search?q=whose-words`);
    const cookies = await context.cookies();
    const learner = cookies.find(({ name }) => name === 'stemma_learner')?.value.split('.')[0] ?? '';
    await context.close();
    expect([attempt, learner].join()).toMatch(/^[0-9a-f-]{36},[0-9a-f-]{36}$/u);

    await expect.poll(() => linesOf(server).map(({ route }) => route)).toContain('/search');
    const requests = linesOf(server).filter(({ request }) => request !== undefined);
    expect(requests.filter((line) => Object.keys(line).join() !== KEYS.join())).toEqual([]);
    const told = requests.map(({ method, route, status }) => [method, route, status].join(' '));
    for (const line of [
      'GET /quizzes/[quiz] 200',
      'GET /attempts/[id] 200',
      'POST /api/attempts/[id]/responses 200',
      'GET /_next 200',
      'GET /search 200',
    ])
      expect(told).toContain(line);
    // The only ids are those of the requests themselves.
    const ids = new Set(server.output().match(UUID));
    expect(ids).toEqual(new Set(requests.map(({ request }) => request)));
    for (const secret of [attempt, learner, 'whose-words', 'stemma_learner', 'gabapentin-basics'])
      expect(server.output()).not.toContain(secret);

    const text = await metricsOf(server);
    expect(text).toMatch(/^stemma_answers_acknowledged_total\{where="practice"\} [1-9]/mu);
    expect(text).toMatch(
      /^stemma_requests_total\{method="GET",route="\/attempts\/\[id\]",status="200"\} [1-9]/mu,
    );
    expect(text).toMatch(/^stemma_store_waiting 0$/mu);
    expect(text).toMatch(/^stemma_record_store_attempts\{state="waiting"\} [1-9]/mu);
    expect(text).toMatch(/^stemma_record_store_away_since_seconds\{reason="it answers 503"\} \d/mu);
  });
});

describe('an item that is recalled while the server runs', () => {
  test('is told at the next request, with both scores, until the notice is put away', async () => {
    const context = await newContext();
    const page = await context.newPage();
    await answerSome(page, server.url, 5);
    const item = await shownItem(page);
    const exam = await context.newPage();
    await exam.goto(`${server.url}/quizzes/gabapentin-exam`);
    await exam.getByRole('button', { name: 'Start the exam' }).click();
    await exam.getByRole('heading', { name: 'Question 1 of 5' }).waitFor();
    const store = await openStore({ databaseUrl: undefined, dataFolder: server.data });
    const why = 'A newer edition says otherwise.';
    const recall = { item: item.id, revision: item.revision, why, right: 'The other one.' };
    await recallItem({ store, clock: systemClock }, recall);
    await store.close();
    await exam.reload();
    await exam.getByRole('link', { name: /withdrawn/u }).click();
    await exam.getByText('This question was withdrawn.').waitFor();
    expect(await exam.locator('main:visible').innerText()).not.toContain(why);
    await expectAccessible(exam);
    await exam.close();
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'We were wrong' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'See the result it changed' }).click();
    await heading(page, 'Your result').waitFor();
    await page.getByText('It was 100 % before').waitFor();
    await page.getByText(why).first().waitFor();
    await expectAccessible(page);
    await goTo(page, '/progress', 'Your progress');
    await page.getByRole('button', { name: 'I have read this' }).click();
    await page.getByRole('heading', { name: 'We were wrong' }).waitFor({ state: 'detached' });
    await page.goto(`${server.url}/quizzes/gabapentin-basics`);
    await page.getByRole('button', { name: 'Start' }).click();
    await heading(page, 'This did not work').waitFor();
    await context.close();
  });
});

test('a record store that was away is told by the next process what waited, and nothing of whoever was erased', async () => {
  expect(records.statements()).toEqual([]);
  records.failWith(undefined);
  await server.kill();
  await server.start();
  await expect
    .poll(() => metricsOf(server), { timeout: 20_000 })
    .toContain('stemma_record_store_attempts{state="waiting"} 0');
  const said = records.statements();
  const names = new Set(said.map(({ actor }) => actor.account.name));
  expect(names).toContain(called.joined[0]);
  expect(names).not.toContain(called.erased[0]);
  expect(records.sent()).toBe(said.length);
  const verbs = new Set(said.map(({ verb }) => verb.display?.['en']));
  expect([...verbs].sort()).toEqual(['answered', 'completed', 'initialized', 'passed']);
  // What is under way was answered less than an hour ago: of that nothing but its beginning is told.
  const begun = said.filter(({ verb }) => verb.display?.['en'] === 'initialized');
  expect(begun.length).toBeGreaterThan(3);
  const times = begun.map(({ timestamp }) => timestamp);
  expect(times).toEqual([...times].sort());
  expect(server.output()).not.toContain('is not told for now');
});

test('a server tells probes that it is ready, and ends in good order when it is told to', async () => {
  const ready = await fetch(`${server.url}/readyz`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({ status: 'ready', bank: expect.any(String) as string });
  expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  expect(await server.stop()).toBe(0);
});

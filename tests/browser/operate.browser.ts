import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '#tests/support/chromium.ts';
import { choose, expectAccessible, shownItem, submit } from '#tests/support/learner.ts';
import { startPageServer, type PageServer } from '#tests/support/page-server.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/giu;
const KEYS = ['time', 'request', 'method', 'route', 'status', 'ms', 'bytes'];

let server: PageServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  server = await startPageServer(undefined, {
    STEMMA_LOG: 'json',
    STEMMA_METRICS_PORT: '0',
    STEMMA_KEEP_MONTHS: '6',
  });
  browser = await launchChromium();
  context = await browser.newContext();
  page = await context.newPage();
});

afterAll(async () => {
  await browser.close();
  await server.kill();
});

/** The lines that the server has written, by what they hold. */
function lines(): readonly Record<string, unknown>[] {
  return server
    .output()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

async function metrics(): Promise<string> {
  const url = /Metrics at (\S+?)"/u.exec(server.output())?.[1] ?? '';
  return (await fetch(url)).text();
}

describe('a server that is operated', () => {
  test('says what it keeps, on a page that every page leads to', async () => {
    await page.goto(server.url);
    await page.getByRole('link', { name: 'Privacy' }).click();
    await page.getByRole('heading', { level: 1, name: 'Privacy' }).waitFor();
    await page.getByText('Whoever does nothing here for 6 months is erased').waitFor();
    await expectAccessible(page);
    for (const href of ['/progress/data', '/progress/erase', '/device/leave'])
      expect(await page.locator(`main a[href="${href}"]`).count()).toBe(1);
  });

  test('logs and counts what a learner does, and nothing of whose it was', async () => {
    await page.goto(`${server.url}/quizzes/gabapentin-basics`);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('heading', { name: 'Question 1 of 5' }).waitFor();
    const attempt = new URL(page.url()).pathname.split('/')[2] ?? '';
    await choose(page, await shownItem(page), 'keys');
    await submit(page);
    await page.getByText('Saved').first().waitFor();
    await page.goto(`${server.url}/search?q=whose-words`);

    const cookies = await context.cookies();
    const learner = cookies.find(({ name }) => name === 'stemma_learner')?.value.split('.')[0] ?? '';
    expect([attempt, learner].join()).toMatch(/^[0-9a-f-]{36},[0-9a-f-]{36}$/u);
    await expect.poll(() => lines().map(({ route }) => route)).toContain('/search');
    const told = lines().filter(({ request }) => request !== undefined);
    expect(told.filter((line) => Object.keys(line).join() !== KEYS.join())).toEqual([]);
    expect(
      told.map(({ method, route, status }) => `${String(method)} ${String(route)} ${String(status)}`),
    ).toEqual(
      expect.arrayContaining([
        'GET /quizzes/[quiz] 200',
        'GET /attempts/[id] 200',
        'POST /api/attempts/[id]/responses 200',
        'GET /_next 200',
        'GET /search 200',
      ]),
    );
    const output = server.output();
    for (const secret of [
      attempt,
      learner,
      'whose-words',
      'stemma_learner',
      '127.0.0.1:',
      'gabapentin-basics',
    ])
      expect(output.replace(/"message":.*/gu, '')).not.toContain(secret);
    // The only ids are those of requests.
    const ids = output.match(UUID) ?? [];
    expect(new Set(ids)).toEqual(new Set(told.map(({ request }) => request)));

    const text = await metrics();
    expect(text).toContain('stemma_answers_acknowledged_total{where="practice"} 1');
    expect(text).toMatch(
      /stemma_requests_total\{method="GET",route="\/attempts\/\[id\]",status="200"\} [1-9]/u,
    );
    expect(text).toContain('stemma_store_waiting 0');
  });

  test('is ready once it serves, and ends in good order when it is told to', async () => {
    const ready = await fetch(`${server.url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ready', bank: expect.any(String) as string });
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    await server.end();
    expect(lines().filter(({ level }) => level === 'error')).toEqual([]);
  });
});

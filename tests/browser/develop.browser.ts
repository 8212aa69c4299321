/** `npm run dev`: what an author saves is on the open page, and so is what is wrong with it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Root } from '#tests/cli/run-stemma.ts';
import { closePages, sharedChromium } from '#tests/support/chromium.ts';
import { expectAccessible } from '#tests/support/learner.ts';
import { startServer, type TestServer } from '#tests/support/server.ts';

const LESSON = 'content/zelvolin/gates.md';
/** The first request has the pages compiled. */
const COMPILED_WITHIN_MS = 90_000;

const root = new Root();
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ STEMMA_ROOT: root.folder }, ['--dev']);
  browser = await sharedChromium();
});

afterAll(async () => {
  await closePages(browser);
  await server.stop();
});

test('a page comes up to date when a lesson is saved, and says what is wrong with it until it is mended', async () => {
  const page = await browser.newPage();
  const hears = page.waitForResponse((answer) => answer.url().endsWith('/_develop/content'), {
    timeout: COMPILED_WITHIN_MS,
  });
  await page.goto(`${server.url}/courses/zelvolin/gates`, { timeout: COMPILED_WITHIN_MS });
  const heading = page.getByRole('heading', { level: 1 });
  const title = (await heading.textContent()) ?? '';
  const findings = page.getByRole('alert').filter({ hasText: 'in the content' });
  await hears;

  root.replace(LESSON, `title: ${title}`, `title: ${title}, again`);
  await expect.poll(() => heading.textContent(), { timeout: 60_000 }).toBe(`${title}, again`);

  root.replace(LESSON, 'object: amber-gate', 'object: ambr-gate');
  await findings.waitFor({ timeout: 60_000 });
  const said = await findings.innerText();
  expect(said).toContain('One error in the content');
  expect(said).toMatch(/content\/zelvolin\/gates\.md:\d+:\d+/u);
  expect(said).toContain('Did you mean "amber-gate"?');
  expect(said).toContain('object: ambr-gate');
  expect(await heading.textContent()).toBe(`${title}, again`);
  await expectAccessible(page);
  // A small screen, enlarged: what to do can be scrolled to.
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width: 320, height: 256 });
  await findings.getByText('Did you mean').click({ trial: true, timeout: 5_000 });
  const [button, below] = await Promise.all([
    findings.getByRole('button').boundingBox(),
    findings.getByText('The page shows').boundingBox(),
  ]);
  expect((below?.y ?? 0) - (button?.y ?? 0) - (button?.height ?? 0)).toBeGreaterThanOrEqual(8);
  await page.setViewportSize(size);
  await page.keyboard.press('Escape');
  await findings.waitFor({ state: 'detached' });

  root.replace(LESSON, ', again', ', once more');
  await findings.waitFor({ timeout: 60_000 });
  root.replace(LESSON, 'object: ambr-gate', 'object: amber-gate');
  await expect.poll(() => heading.textContent(), { timeout: 60_000 }).toBe(`${title}, once more`);
  expect(await findings.count()).toBe(0);
});

test('what is saved before a page hears of saves is brought to it too', async () => {
  const page = await browser.newPage();
  const asked = Promise.withResolvers<unknown>();
  const saved = Promise.withResolvers<unknown>();
  await page.route('**/_develop/content', async (route) => {
    asked.resolve(undefined);
    await saved.promise;
    await route.continue();
  });
  const address = `${server.url}/courses/zelvolin/gates`;
  await page.goto(address, { timeout: COMPILED_WITHIN_MS });
  const heading = page.getByRole('heading', { level: 1 });
  const title = (await heading.textContent()) ?? '';
  await asked.promise;

  root.replace(LESSON, `title: ${title}`, `title: ${title}, unheard`);
  const served = async (): Promise<string> => (await fetch(address)).text();
  await expect.poll(served, { timeout: 60_000 }).toContain(`${title}, unheard`);
  await expect.poll(isProved, { timeout: 60_000 }).toBe(true);
  expect(await heading.textContent()).toBe(title);
  saved.resolve(undefined);
  await expect.poll(() => heading.textContent(), { timeout: 10_000 }).toBe(`${title}, unheard`);
});

/** Whether the last save is served with its items, so that nothing more is told. */
async function isProved(): Promise<boolean> {
  const stop = new AbortController();
  const { body } = await fetch(`${server.url}/_develop/content`, { signal: stop.signal });
  const told = await body?.getReader().read();
  stop.abort();
  return Buffer.from(told?.value ?? []).includes('"isProving":false');
}

test('a page of the workbench stays while its lesson is torn: what was typed, too', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/author/zelvolin/gates`, { timeout: COMPILED_WITHIN_MS });
  const role = page.getByLabel('Your role');
  await role.fill('nurse');
  const text = root.read(LESSON);
  root.write(LESSON, '---\ntitle: "Torn\n');
  const kept = page.getByRole('status').filter({ hasText: 'as it was read last' });
  await kept.waitFor({ timeout: 60_000 });
  expect(await role.inputValue()).toBe('nurse');

  // What has the focus does not lie under the errors.
  const findings = page.getByRole('alert').filter({ hasText: 'in the content' });
  const over = (await findings.boundingBox())?.y ?? 0;
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.locator(':focus').boundingBox();
    expect((focused?.y ?? 0) + (focused?.height ?? 0)).toBeLessThanOrEqual(over);
  }
  root.write(LESSON, text);
  await kept.waitFor({ state: 'detached', timeout: 60_000 });
  expect(await role.inputValue()).toBe('nurse');
  await page.close();
});

test('nobody on another site hears what is wrong', async () => {
  const answer = await fetch(`${server.url}/_develop/content`, {
    headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' },
  });
  expect(answer.status).toBe(403);
});

test('a page says so when its server was stopped', async () => {
  const own = await startServer({ STEMMA_ROOT: root.folder }, ['--dev']);
  const page = await browser.newPage();
  await page.goto(`${own.url}/author`, { timeout: COMPILED_WITHIN_MS });
  // A page that is being brought up to date when its server stops goes on to an error of the browser.
  await page.evaluate(
    (address) =>
      new Promise<void>((settle) => {
        const events = new EventSource(address);
        events.onmessage = ({ data }: MessageEvent<string>) => {
          if ((JSON.parse(data) as { isProving: boolean }).isProving) return;
          events.close();
          settle();
        };
      }),
    '/_develop/content',
  );
  const hears = page.waitForResponse(/\/_develop\/content/u, { timeout: COMPILED_WITHIN_MS });
  await page.reload();
  await page.getByRole('link', { name: 'How zelvolin acts' }).waitFor();
  await hears;
  await own.stop();
  await page.getByText('The server does not answer').waitFor({ timeout: 60_000 });
  await page.close();
});

test('an author whose first lesson does not compile mends it without starting again', async () => {
  const begun = new Root();
  begun.replace(LESSON, 'object: amber-gate', 'object: ambr-gate');
  const told: string[] = [];
  const starting = startServer({ STEMMA_ROOT: begun.folder }, ['--dev'], (text) => told.push(text));
  await expect.poll(() => told.join(''), { timeout: 60_000 }).toContain('Waiting for the next save');
  expect(told.join('')).toContain('Did you mean "amber-gate"?');
  begun.replace(LESSON, 'object: ambr-gate', 'object: amber-gate');
  const late = await starting;
  const answer = await fetch(`${late.url}/courses/zelvolin/gates`);
  expect(answer.status).toBe(200);
  await late.stop();
});

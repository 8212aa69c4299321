/** What the server around the pages keeps out, on the pages themselves: their headers, and a browser that heeds them. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '#lib/shell/clock.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { countTry } from '#lib/shell/db/rate-counts.ts';
import { cookieSecret } from '#lib/shell/db/settings.ts';
import { aBank } from '#tests/support/app-bank.ts';
import { askRaw } from '#tests/support/ask-raw.ts';
import { launchChromium } from '#tests/support/chromium.ts';
import { read } from '#tests/support/repository.ts';
import { startPageServer, type PageServer } from '#tests/support/page-server.ts';

const TRAINER_KEY = 'a trainer key that no log may hold';
/** What no check would let into a bank: here it stands in one all the same. */
const PLANTED = `<h2>Planted</h2><script>window.planted = 'script'</script>
<img src="/icon1.png" onload="window.planted = 'attribute'" alt=""><p id="styled" style="color: rgb(1, 2, 3)">x</p>
<a id="link" href="javascript:void (window.planted = 'address')">link</a>`;
const LESSON = '/courses/gabapentin/mechanism';

let server: PageServer;
let browser: Browser;

beforeAll(async () => {
  const bank = aBank();
  const lessons = bank.lessons.map((lesson) => ({ ...lesson, html: lesson.html + PLANTED }));
  server = await startPageServer({ ...bank, lessons }, { STEMMA_TRAINER_KEY: TRAINER_KEY });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.kill();
});

describe('a page', () => {
  test.each([LESSON, '/', '/progress', '/rooms', '/join', '/recovery', '/search?q=tremor', '/none'])(
    'at %s comes with its policy and every other header, and no inline script is allowed but by hash',
    async (path) => {
      const { headers } = await fetch(server.url + path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/script-src 'self'(?: 'sha256-[\w+/]{43}=')+$/u);
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    },
  );

  test.each([LESSON, '/progress', '/search?q=tremor'])(
    'at %s has a head that the example for nginx makes room for',
    async (path) => {
      const room = /proxy_buffer_size (?<kib>\d+)k;/u.exec(read('docs/deploy/nginx.conf'))?.groups?.['kib'];
      const { headers } = await askRaw(server.url + path);
      const bytes = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`.length);
      const whole = bytes.reduce((sum, one) => sum + one, 0);
      // Half of it: other lessons are longer.
      expect(whole).toBeLessThan((Number(room) * 1024) / 2);
    },
  );

  test('that was kept is still kept: it has a tag, and is answered without a body to who knows it', async () => {
    const first = await fetch(server.url + LESSON);
    const tag = first.headers.get('etag') ?? '';
    const again = await askRaw(server.url + LESSON, { headers: { 'if-none-match': tag } });
    expect([first.headers.get('x-nextjs-cache'), again.status]).toEqual(['HIT', 304]);
    expect(again.headers['content-security-policy']).toBeUndefined();
  });

  test('runs no script, no attribute, no address and no style that was planted in its content', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      const broken: string[] = [];
      Object.assign(window, { broken });
      document.addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective));
    });
    await page.goto(server.url + LESSON, { waitUntil: 'networkidle' });
    await page.locator('#link').click();
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = "window.planted = 'hand-made'";
      document.body.append(script);
    });
    const { planted, broken, colour } = await page.evaluate(() => ({
      planted: (window as unknown as { planted?: string }).planted,
      broken: (window as unknown as { broken: string[] }).broken,
      colour: getComputedStyle(document.querySelector('#styled') ?? document.body).color,
    }));
    expect(planted).toBeUndefined();
    expect(colour).not.toBe('rgb(1, 2, 3)');
    expect(new Set(broken)).toEqual(new Set(['script-src-elem', 'script-src-attr', 'style-src-attr']));
    // What belongs to the page still runs: its own check is there, and answers.
    await page.getByRole('button', { name: 'Show the questions' }).click();
    await context.close();
  });

  test('is shown in no frame', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.url}/offline`);
    const framed = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/';
      document.body.append(frame);
      await new Promise((done) => setTimeout(done, 500));
      return frame.contentDocument?.body.textContent ?? '';
    });
    expect(framed).toBe('');
    await context.close();
  });
});

describe('a request', () => {
  test('of another site reaches no server action, and none is told its reason as an error of ours', async () => {
    const answer = await fetch(`${server.url}/quizzes/gabapentin-basics`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'next-action': '0'.repeat(40) },
      body: '[]',
    });
    expect(answer.status).toBe(403);
  });

  test('with too large a body is refused by a sentence, on every route', async () => {
    for (const path of ['/quizzes/gabapentin-basics', '/api/preferences', '/api/checks', '/none']) {
      const answer = await fetch(server.url + path, { method: 'POST', body: 'x'.repeat(65_537) });
      expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('too large')]);
    }
  });

  test('that begins one attempt too many from one address is refused; this machine’s own is not', async () => {
    const store = await openStore({ databaseUrl: undefined, dataFolder: server.data });
    const limit = { name: 'work-start', most: 1, perMs: 15 * 60_000 };
    await store.write(async (records) => {
      await countTry(records, limit, '203.0.113.9', systemClock.now());
      await records.db.updateTable('rate_counts').set({ count: 4000 }).execute();
    });
    await store.close();
    const begin = async (headers: Record<string, string>) =>
      fetch(`${server.url}/api/checks`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ course: 'gabapentin', lesson: 'mechanism' }),
      });
    expect((await begin({ 'x-forwarded-for': '203.0.113.9' })).status).toBe(429);
    expect((await begin({ 'x-forwarded-for': '203.0.113.10' })).status).toBe(200);
    expect((await begin({})).status).toBe(200);
  });
});

test('the log holds no key, no secret, no cookie and no code, whatever went wrong', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.url}/rooms`);
  await page.getByLabel('Trainer key').fill(TRAINER_KEY);
  await page.getByRole('button', { name: 'I am a trainer' }).click();
  await page.getByRole('button', { name: 'Open the room' }).waitFor();
  await page.goto(`${server.url}/recovery`);
  await context.request.post(`${server.url}/api/attempts/x/responses`, { data: '{' });
  await context.request.post(`${server.url}/api/published`, { headers: { 'x-stemma-publish': 'guess' } });
  const store = await openStore({ databaseUrl: undefined, dataFolder: server.data });
  const secret = await store.write((records) => cookieSecret(records, 'never used'));
  await store.close();
  const cookies = (await context.cookies()).map(({ value }) => value);
  expect(cookies.length).toBeGreaterThan(0);
  const told = [TRAINER_KEY, secret, ...cookies].filter((one) => server.output().includes(one));
  expect(told).toEqual([]);
  await context.close();
});

/** What the server around the pages keeps out, on the pages themselves: their headers, and a browser that heeds them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '#lib/shell/clock.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { countTry } from '#lib/shell/db/rate-counts.ts';
import { cookieSecret } from '#lib/shell/db/settings.ts';
import { aBank } from '#tests/support/app-bank.ts';
import { askRaw } from '#tests/support/ask-raw.ts';
import { closePages, sharedChromium } from '#tests/support/chromium.ts';
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
  server = await startPageServer(
    { ...bank, lessons },
    {
      STEMMA_TRAINER_KEY: TRAINER_KEY,
      STEMMA_LOG: 'json',
    },
  );
  browser = await sharedChromium();
});

afterAll(async () => {
  await closePages(browser);
  await server.kill();
});

/** A site of somebody else's, without any policy: its front page has `body`, every other one says "plain". */
async function plainSite(body: (url: string) => string) {
  const site = createServer(({ url: path }, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><body>${path === '/' ? body(url) : 'plain'}</body>`);
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  return { url, close: () => new Promise((done) => site.close(done)) };
}

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
    // Shown without asking, a lesson from before a correction would come once more.
    for (const kept of [first.headers.get('cache-control'), again.headers['cache-control']])
      expect(kept).toBe('public, max-age=0, must-revalidate');
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
    const own = `${server.url}/offline`;
    const other = await plainSite(
      (url) => `<iframe src="${url}/plain"></iframe><iframe src="${own}"></iframe>`,
    );
    const context = await browser.newContext();
    const page = await context.newPage();
    const answered: string[] = [];
    page.on('response', (response) => answered.push(response.url()));
    // Waits for both frames, whatever is in them.
    await page.goto(other.url);
    const framed = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) => frame.locator('body').innerText()),
    );
    expect(framed[0]).toBe('plain');
    expect(framed[1]).not.toContain('Stemma');
    expect(answered).toContain(own);
    await page.goto(own);
    expect(await page.locator('body').innerText()).toContain('Stemma');
    await context.close();
    await other.close();
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

describe('the log', () => {
  const AWAY = ['recovery_codes', 'trainer_links', 'sessions'];
  const rename = async (from: string, to: string): Promise<void> => {
    const store = await openStore({ databaseUrl: undefined, dataFolder: server.data });
    await store.write(async ({ db }) => {
      for (const table of AWAY)
        await sql.raw(`alter table ${table}${from} rename to ${table}${to}`).execute(db);
    });
    await store.close();
  };

  /** Codes that open something: of a learner, of a trainer and of a room. */
  async function makeCodes(page: Page): Promise<Record<'recovery' | 'device' | 'join', string>> {
    await page.goto(`${server.url}/rooms`);
    await page.getByLabel('Trainer key').fill(TRAINER_KEY);
    await page.getByRole('button', { name: 'I am a trainer' }).click();
    await page.getByRole('button', { name: 'Open the room' }).click();
    await page.getByText('Connected', { exact: true }).waitFor();
    const join = await page.locator('main:visible strong').first().innerText();
    await page.goto(`${server.url}/rooms`);
    await page.getByRole('button', { name: 'Make a code' }).click();
    const device = await page.getByTestId('device-code').innerText();
    await page.goto(`${server.url}/recovery`);
    await page.getByRole('button', { name: 'Make a recovery code' }).click();
    return { recovery: await page.getByTestId('recovery-code').innerText(), device, join };
  }

  test('holds no key, no secret, no cookie and no code, whatever went wrong', async () => {
    const context = await browser.newContext();
    const codes = await makeCodes(await context.newPage());
    const [recovery, rooms, join] = [
      await context.newPage(),
      await context.newPage(),
      await context.newPage(),
    ];
    await recovery.goto(`${server.url}/recovery`);
    await recovery.getByLabel('Recovery code', { exact: true }).fill(codes.recovery);
    await rooms.goto(`${server.url}/rooms`);
    await rooms.getByText('I have a code from my other device').click();
    await rooms.getByLabel('Code', { exact: true }).fill(codes.device);
    await join.goto(`${server.url}/join/${codes.join.replace(/\s/gu, '')}`);
    await join.getByLabel('Your name').fill('Ada');
    await rename('', '_away');
    await recovery.getByRole('button', { name: 'Bring my progress here' }).click();
    await rooms.getByRole('button', { name: 'Add this device' }).click();
    await join.getByRole('button', { name: 'Join', exact: true }).click();
    await context.request.post(`${server.url}/api/attempts/x/responses`, { data: '{' });
    await context.request.post(`${server.url}/api/published`, { headers: { 'x-stemma-publish': 'guess' } });
    for (const table of AWAY)
      await expect
        .poll(() => server.output())
        .toMatch(new RegExp(`no such table: (?:main\\.)?${table}\\b`, 'u'));
    await rename('_away', '');

    const store = await openStore({ databaseUrl: undefined, dataFolder: server.data });
    const secret = await store.write((records) => cookieSecret(records, 'never used'));
    await store.close();
    const cookies = (await context.cookies()).map(({ value }) => value);
    expect(cookies.length).toBeGreaterThan(0);
    const written = Object.values(codes).flatMap((code) => [code, code.replace(/[^0-9A-Z]/gu, '')]);
    expect(written.filter((code) => code.length < 6)).toEqual([]);
    const log = server.output().toUpperCase();
    const told = [TRAINER_KEY, secret, ...cookies, ...written].filter((one) =>
      log.includes(one.toUpperCase()),
    );
    expect(told).toEqual([]);
    await context.close();
  });
});

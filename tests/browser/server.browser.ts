import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { aBank } from '#tests/support/app-bank.ts';
import { closePages, openPage, sharedChromium } from '#tests/support/chromium.ts';
import { startPageServer } from '#tests/support/page-server.ts';
import { startServer, type TestServer } from '#tests/support/server.ts';

const SITE = 'https://quiz.example.org';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await sharedChromium();
});

afterAll(async () => {
  await closePages(browser);
  await server.stop();
});

test('the home page opens without an error and without asking another host', async () => {
  const { page, close } = await openPage(browser, server.url);
  expect(await page.title()).toContain('Stemma');
  await close();
});

test('search engines are told of every lesson, and read what it is in its page', async () => {
  const site = await startPageServer(aBank(), { STEMMA_URL: SITE });
  onTestFinished(site.kill);
  const map = await fetch(`${site.url}/sitemap.xml`);
  expect(map.headers.get('content-type')).toContain('application/xml');
  const [, lesson = ''] = /<loc>([^<]+\/courses\/[^/<]+\/[^/<]+)<\/loc>/u.exec(await map.text()) ?? [];
  const known = { 'if-none-match': map.headers.get('etag') ?? '' };
  expect((await fetch(`${site.url}/sitemap.xml`, { headers: known })).status).toBe(304);
  expect((await fetch(`${site.url}/sitemap.xml?part=2`)).status).toBe(404);
  expect((await fetch(`${server.url}/sitemap.xml`)).status).toBe(404);
  const news = await fetch(`${site.url}/feed.xml`);
  expect(news.headers.get('content-type')).toContain('application/atom+xml');
  expect(await news.text()).toContain(`${lesson}#changed-2026-01-02`);
  expect((await fetch(`${site.url}/feed.xml?course=none`)).status).toBe(404);
  expect((await fetch(`${server.url}/feed.xml`)).status).toBe(404);
  expect(await (await fetch(`${site.url}/robots.txt`)).text()).toContain(`${SITE}/sitemap.xml`);
  const { page, close } = await openPage(browser, lesson.replace(SITE, site.url));
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'LearningResource', url: lesson });
  await expect.poll(() => page.locator('#changed-2026-01-02').textContent()).toContain('One sentence more.');
  await close();
});

test('a page that writes an error on the console is reported', async () => {
  const { page, close } = await openPage(browser, server.url);
  await page.evaluate(() => {
    console.error('planted');
  });
  await expect(close()).rejects.toThrow('console error: planted');
});

test('a request to another host is reported', async () => {
  // The pages' own policy would not let one go out.
  const { page, close } = await openPage(browser, server.url, { bypassCSP: true });
  await page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => undefined));
  await expect(close()).rejects.toThrow('request to another host: http://127.0.0.1:9/');
});

test('a server that is told to stop answers what it accepted and ends with 0', async () => {
  const another = await startServer();
  const answers = Promise.all(
    Array.from({ length: 20 }, () => fetch(another.url).then((answer) => answer.status)),
  );
  expect(new Set(await answers)).toEqual(new Set([200]));
  const last = fetch(another.url).then((answer) => answer.status);
  await new Promise((done) => setTimeout(done, 5));
  expect(await another.stop()).toBe(0);
  expect(await last).toBe(200);
});

test('a port that is taken is refused with a sentence, when it was asked for', async () => {
  const { port } = new URL(server.url);
  await expect(startServer({ PORT: port })).rejects.toThrow(`Port ${port} of 127.0.0.1 is taken.`);
});

test('an environment that cannot be used is refused with the reason', async () => {
  await expect(startServer({ PORT: 'many' })).rejects.toThrow('PORT is "many"');
});

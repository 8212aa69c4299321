/** What the pages send and how they feel, measured in Chromium over the small bank of the tests. */
import { gzipSync } from 'node:zlib';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from '#tests/support/chromium.ts';
import { choose, shownItem } from '#tests/support/learner.ts';
import { startPageServer } from '#tests/support/page-server.ts';
import type { Measurement } from './measurement.ts';

/** A page of the same app and layout with no client component of its own: what every page costs. */
const EMPTY = '/refused/bank-shortage';
const LESSON = '/courses/gabapentin/mechanism';
const JOIN = '/join';
const SEARCH = '/search?q=gabapentin';
const QUIZ = '/quizzes/gabapentin-basics';
const ATTEMPTS = 6;

export async function measurePages(): Promise<readonly Measurement[]> {
  const server = await startPageServer();
  const browser = await launchChromium();
  try {
    const empty = await weigh(browser, server.url + EMPTY);
    const lesson = await weigh(browser, server.url + LESSON);
    const progress = await weigh(browser, `${server.url}/progress`);
    const search = await weigh(browser, server.url + SEARCH);
    const join = await weigh(browser, server.url + JOIN);
    const quiz = await weigh(browser, server.url + QUIZ, start);
    const extra = (name: string, page: Weight): Measurement => ({
      name: `page.${name}.js.extraGzipBytes`,
      value: page.bytes - empty.bytes,
      unit: 'bytes',
      against: empty.bytes,
    });
    const shifts = [lesson, progress, search, join, quiz].map((page) => page.layoutShift);
    return [
      extra('lesson', lesson),
      extra('quiz', quiz),
      extra('progress', progress),
      extra('search', search),
      extra('join', join),
      { name: 'page.layoutShift', value: Math.max(...shifts), unit: 'score' },
      { name: 'quiz.feedback.p95.ms', value: await feedbackP95(browser, server.url), unit: 'ms' },
    ];
  } finally {
    await browser.close();
    await server.kill();
  }
}

interface Weight {
  /** All scripts loaded until the network is quiet, each by gzip -9. */
  readonly bytes: number;
  readonly layoutShift: number;
}

/** Weighs the page at `url`, or the one that `goOn` leads to from there, loaded afresh. */
async function weigh(browser: Browser, url: string, goOn?: (page: Page) => Promise<void>): Promise<Weight> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await goOn?.(page);
  const address = page.url();
  const scripts = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.set(
      response.url(),
      response.body().then((body) => gzipSync(body, { level: 9 }).length),
    );
  });
  await page.addInitScript(() => {
    const total = { value: 0 };
    Object.assign(window, { layoutShift: total });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        total.value += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const sizes = await Promise.all(scripts.values());
  const layoutShift = await page.evaluate(
    () => (window as unknown as { layoutShift: { value: number } }).layoutShift.value,
  );
  await context.close();
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), layoutShift };
}

async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('heading', { name: /^Question 1 of/u }).waitFor();
}

/** A learner's phone is slower than the machine that measures. */
const SLOWED = 4;

/** How long the pointer rests before it presses, as a learner's does: the page is then at rest too. */
const REST_MS = 500;

/**
 * From the press on Submit to the frame that shows the verdict, over several attempts, by the browser's Event Timing: the
 * whole time until that frame is presented, in steps of 8 ms. It is the measure of the web vital INP.
 */
async function feedbackP95(browser: Browser, url: string): Promise<number> {
  const times: number[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(timeFeedback);
    await page.goto(url + QUIZ);
    await start(page);
    const session = await context.newCDPSession(page);
    for (let place = 1, isLast = false; !isLast; place += 1) {
      await page.getByRole('heading', { name: new RegExp(`^Question ${place} of`, 'u') }).waitFor();
      await page.waitForLoadState('networkidle');
      await choose(page, await shownItem(page), 'keys');
      await pointAt(page, page.getByRole('button', { name: 'Submit answer' }));
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
      await page.mouse.down();
      await page.mouse.up();
      times.push(await feedbackTime(page));
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      const next = page.getByRole('link', { name: /^(Next question|See your result)$/u });
      isLast = (await next.textContent()) === 'See your result';
      await next.click();
    }
    await context.close();
  }
  if (times.every((time) => time === SHORTEST_MS))
    throw new Error('the browser told the duration of no press');
  times.sort((a, b) => a - b);
  return Math.round(times[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN);
}

/** Without the driver's own click, which asks the page where it would hit, on the page's time. */
async function pointAt(page: Page, button: Locator): Promise<void> {
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (box === null) throw new Error('the button is not shown');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(REST_MS);
}

/** Runs in the page: notes the duration of each press, and whether the frame that ends it shows a verdict. */
function timeFeedback(): void {
  const state = { value: 0, isTold: false };
  Object.assign(window, { feedback: state });
  document.addEventListener(
    'click',
    () => {
      state.value = 0;
      const isSeen = (one: Element): boolean => one.checkVisibility({ visibilityProperty: true });
      requestAnimationFrame(() => {
        state.isTold = [...document.querySelectorAll('form [data-outcome]')].some(isSeen);
      });
    },
    { capture: true },
  );
  new PerformanceObserver((entries) => {
    for (const { name, duration } of entries.getEntries()) if (name === 'click') state.value = duration;
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

/** The browser tells of no press that was shown within this time: it then counts as this long. */
const SHORTEST_MS = 16;
/** Until the entry of a press is told, after its frame; a slowed page takes its time. */
const TOLD_MS = 700;

async function feedbackTime(page: Page): Promise<number> {
  await page.getByRole('heading', { name: /correct/iu }).waitFor();
  await page.waitForTimeout(TOLD_MS);
  const { value, isTold } = await page.evaluate(
    () => (window as unknown as { feedback: { value: number; isTold: boolean } }).feedback,
  );
  if (!isTold) throw new Error('the first frame after the press does not show a verdict');
  return Math.max(value, SHORTEST_MS);
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { newAttempt } from '#lib/exchange/package-player/saved.ts';
import type { PlayedData } from '#lib/exchange/package-player/played-data.ts';
import { format } from '#lib/exchange/formats/scorm-12/write.ts';
import { closePages, sharedChromium } from '#tests/support/chromium.ts';
import { exchangeSample, SAMPLE_META, SAMPLE_QUIZ } from '#tests/support/exchange-sample.ts';
import { expectAccessible } from '#tests/support/learner.ts';
import { readScorm } from '../exchange/scorm-package.ts';

/** The page of a package in a frame of a learning system, which is `scorm-again`. */

const require = createRequire(import.meta.url);
const LMS = readFileSync(require.resolve('scorm-again/scorm12/min'), 'utf8');

/** What the learning system was told of an attempt. */
interface Told {
  /** The last value of each name. */
  readonly values: Readonly<Record<string, string>>;
  /** What it did not take. */
  readonly refused: readonly string[];
  readonly commits: number;
  readonly isFinished: boolean;
}

let browser: Browser;
let page: Page;
let shown: { readonly html: string; readonly data: PlayedData };
const defects: string[] = [];

beforeAll(async () => {
  const { bytes } = await exportSelection(
    format,
    { ...(await exchangeSample()), quiz: SAMPLE_QUIZ },
    SAMPLE_META,
  );
  shown = readScorm(bytes ?? new Uint8Array());
  browser = await sharedChromium();
  page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  page.on('pageerror', (error) => defects.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') defects.push(message.text());
  });
  page.on('request', (request) => {
    if (request.url().startsWith('http')) defects.push(request.url());
  });
});

afterAll(async () => {
  await closePages(browser);
});

/** What the page takes for chance, so that it is known what it asks. */
const CHANCE = 0.5;

/** Puts the page into a frame below a learning system that has kept this, and answers its frame. */
async function launch(suspend: string) {
  await page.goto('about:blank');
  await page.setContent(
    '<!doctype html><title>LMS</title><iframe title="Object" style="width:100%;height:600px;border:0"></iframe>',
  );
  await page.addScriptTag({ content: LMS });
  await page.evaluate(
    ({ html, data }) => {
      const scope = window as unknown as Record<string, unknown>;
      type Call = (...words: readonly string[]) => string;
      type Calls = Record<'LMSSetValue' | 'LMSCommit' | 'LMSFinish', Call>;
      const Api = scope['Scorm12API'] as new (settings: object) => Calls & {
        loadFromJSON: (json: object, at: string) => void;
      };
      const api = new Api({ autocommit: false, logLevel: 5 });
      api.loadFromJSON({ suspend_data: data }, 'cmi');
      const told = {
        values: {} as Record<string, string>,
        refused: [] as string[],
        commits: 0,
        isFinished: false,
      };
      const [set, commit, finish] = [api.LMSSetValue, api.LMSCommit, api.LMSFinish].map((call) =>
        call.bind(api),
      );
      api.LMSSetValue = (name = '', value = '') => {
        told.values[name] = value;
        const answer = set?.(name, value) ?? '';
        if (answer !== 'true') told.refused.push(`${name} = ${value}`);
        return answer;
      };
      api.LMSCommit = () => {
        told.commits += 1;
        return commit?.('') ?? '';
      };
      api.LMSFinish = () => {
        told.isFinished = true;
        return finish?.('') ?? '';
      };
      Object.assign(scope, { API: api, told });
      const frame = document.querySelector('iframe');
      if (frame !== null) frame.srcdoc = html;
    },
    {
      html: shown.html.replace('<script>', `<script>Math.random = () => ${CHANCE};</script><script>`),
      data: suspend,
    },
  );
  const frame = page.frameLocator('iframe');
  await frame.locator('h2').first().waitFor();
  return frame;
}

type Frame = Awaited<ReturnType<typeof launch>>;

const told = (): Promise<Told> => page.evaluate(() => (window as unknown as { told: Told }).told);

/** Takes the frame away, as a closed window does, and says what the learning system was told. */
async function leave(): Promise<Told> {
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  return told();
}

/** Answers question `number` with its keys, by the controls that a learner has. */
async function answerRight(frame: Frame, number: number): Promise<void> {
  const item = newAttempt(shown.data, CHANCE * 2 ** 32).asked[number - 1]?.item;
  if (item === undefined) throw new RangeError(`no question ${number}`);
  for (const [at, { options, entry }] of item.parts.entries()) {
    if (entry !== undefined) await frame.locator('[name=typed]').fill(entry.lowest);
    const keys = options.flatMap(({ key }, place) => (key && entry === undefined ? [String(place)] : []));
    const menu = frame.locator(`select[name=part-${at}]`);
    if (await menu.count()) await menu.selectOption(keys);
    else for (const key of keys) await frame.locator(`input[name=part-${at}][value="${key}"]`).check();
  }
  await frame.getByRole('button', { name: 'Check' }).click();
  await frame.getByRole('heading', { name: 'Right', exact: true }).waitFor();
}

const heading = (frame: Frame): Promise<string> => frame.locator('h2').first().innerText();

describe('a SCORM object', () => {
  test('asks, is left and resumed, and reports a whole score once all is answered', async () => {
    let frame = await launch('');
    expect(await heading(frame)).toBe('Question 1 of 4');
    expect((await told()).values).toEqual({});
    await frame.getByRole('button', { name: 'Check' }).click();
    expect(await frame.getByRole('status').innerText()).toMatch(/^(?:Answer|Type) /u);
    await answerRight(frame, 1);
    expect(await frame.getByRole('status').innerText()).toBe('Saved.');
    const left = await leave();
    expect(left).toMatchObject({ refused: [], isFinished: true });
    expect(left.values).toMatchObject({
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.exit': 'suspend',
      'cmi.interactions.0.result': 'correct',
    });
    expect(left.values['cmi.core.score.raw']).toBeUndefined();
    expect(left.values['cmi.core.session_time']).toMatch(/^\d{4}:\d\d:\d\d\.\d\d$/u);

    frame = await launch(left.values['cmi.suspend_data'] ?? '');
    expect(await heading(frame)).toBe('Question 2 of 4');
    for (let number = 2; number <= 4; number += 1) {
      await answerRight(frame, number);
      await frame.getByRole('button', { name: number === 4 ? 'Show the result' : 'Next question' }).click();
    }
    expect(await heading(frame)).toBe('Your score: 100 %');
    const done = await leave();
    expect(done).toMatchObject({ refused: [], isFinished: true });
    expect(done.values).toMatchObject({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.raw': '100',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
    });
    const kept = done.values['cmi.suspend_data'] ?? '';
    expect(kept.length).toBeLessThanOrEqual(4096);

    expect(await heading(await launch(kept))).toBe('Your score: 100 %');
    expect(defects).toEqual([]);
  }, 60_000);

  test('says that nothing is saved where no learning system is, on a page that everybody can use', async () => {
    await page.goto('about:blank');
    await page.setContent(shown.html);
    await page.getByRole('heading', { name: 'Question 1 of 4' }).waitFor();
    expect(await page.getByRole('status').innerText()).toContain('nothing is saved');
    await expectAccessible(page);
    expect(defects).toEqual([]);
  });
});

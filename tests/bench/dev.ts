/** From a save to the page: what an author waits for while developing, on a copy of the shipped course in Chromium. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchChromium } from '#tests/support/chromium.ts';
import { startServer } from '#tests/support/server.ts';
import { writeCorpus } from './corpus/corpus.ts';
import type { Measurement } from './measurement.ts';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const LESSON = '/courses/gabapentin/mechanism';
const BENCH = '/author/gabapentin/mechanism';
/** An item of which the page shows the reasons. */
const ITEM = 'gabapentin/mechanism/binds-alpha-2-delta/single-best-answer/1';
const SAVES = 10;
/** Long enough that nothing of the save before is still being done. */
const REST_MS = 3000;
/** The first request has the pages compiled. */
const COMPILED_WITHIN_MS = 300_000;
const SEEN_WITHIN_MS = 120_000;

interface Edit {
  readonly name: string;
  readonly page: string;
  readonly file: string;
  /** Words of the file, after which one is put that the page shows. */
  readonly after: string;
}

const MECHANISM = 'content/gabapentin/mechanism.md';
const EDITS: readonly Edit[] = [
  { name: 'lesson', page: LESSON, file: MECHANISM, after: 'deserves an answer that is short' },
  {
    name: 'vocabulary',
    page: LESSON,
    file: 'content/vocabulary/glossary.yaml',
    after: 'one of the parts from which a protein',
  },
  {
    name: 'blueprint',
    page: LESSON,
    file: 'quizzes/blueprints/gabapentin-mechanism.md',
    after: 'title: How gabapentin acts',
  },
  {
    name: 'source',
    page: LESSON,
    file: 'content/sources.yaml',
    after: 'title: Hendrich 2008',
  },
  { name: 'author.lesson', page: BENCH, file: MECHANISM, after: 'title: How gabapentin acts' },
  {
    name: 'author.reason',
    page: `${BENCH}?at=${ITEM}`,
    file: MECHANISM,
    after: 'Tiagabine blocks GAT-1',
  },
];

/** Milliseconds from writing a file until the page that is open shows the new word: the middle of ten saves, and the slowest. */
export async function measureDev(): Promise<readonly Measurement[]> {
  const root = mkdtempSync(join(tmpdir(), 'stemma-develop-'));
  for (const folder of ['content', 'quizzes'])
    cpSync(join(REPOSITORY, folder), join(root, folder), { recursive: true });
  return measureEdits(root, EDITS);
}

/** The same with the title of a lesson among many of the generated corpus. @param lessons 16 to 10,000 */
export async function measureDevLessons(lessons: number): Promise<readonly Measurement[]> {
  const root = mkdtempSync(join(tmpdir(), 'stemma-develop-'));
  writeCorpus(root, lessons);
  const course = join(root, 'content', 'course-1');
  const [lesson = ''] = readdirSync(course).filter((name) => name.endsWith('.md') && name !== 'course.md');
  const file = `content/course-1/${lesson}`;
  const after = /^title: .*$/mu.exec(readFileSync(join(root, file), 'utf8'))?.[0] ?? '';
  const id = lesson.slice(0, -'.md'.length);
  const pages = {
    lesson: `/courses/course-1/${id}`,
    author: '/author',
    'author.lesson': `/author/course-1/${id}`,
  };
  return measureEdits(
    root,
    Object.entries(pages).map(([name, page]): Edit => ({
      name: `${name}.${String(lessons)}`,
      page,
      file,
      after,
    })),
  );
}

/** @param root is removed */
async function measureEdits(root: string, edits: readonly Edit[]): Promise<readonly Measurement[]> {
  const server = await startServer({ STEMMA_ROOT: root }, ['--dev']);
  const browser = await launchChromium();
  try {
    const measured: Measurement[] = [];
    for (const edit of edits) {
      const page = await browser.newPage();
      const hears = page.waitForResponse((answer) => answer.url().endsWith('/_develop/content'), {
        timeout: COMPILED_WITHIN_MS,
      });
      await Promise.all([hears, page.goto(server.url + edit.page, { timeout: COMPILED_WITHIN_MS })]);
      const times = await savesOf(root, page, edit);
      measured.push(...figures(edit.name, times));
      await page.close();
    }
    return measured;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(root, { recursive: true, force: true });
  }
}

function figures(name: string, times: readonly number[]): readonly Measurement[] {
  const sorted = times.toSorted((a, b) => a - b);
  return [
    { name: `dev.${name}.ms`, value: sorted[sorted.length >> 1] ?? Number.NaN, unit: 'ms' },
    { name: `dev.${name}.max.ms`, value: sorted.at(-1) ?? Number.NaN, unit: 'ms' },
  ];
}

/** The first save is not counted: it has compiled in the page's server what later ones find compiled. */
async function savesOf(root: string, page: Page, { file, after }: Edit): Promise<readonly number[]> {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(after)) throw new Error(`${file} does not hold "${after}"`);
  const times: number[] = [];
  for (let save = 0; save <= SAVES; save += 1) {
    await wait(REST_MS);
    const word = `saved${String(save)}x`;
    const seen = shows(page, `${after.slice(after.indexOf(': ') + 1).trim()} ${word}`);
    await wait(50);
    const at = Date.now();
    writeFileSync(path, before.replace(after, `${after} ${word}`));
    times.push((await seen) - at);
  }
  writeFileSync(path, before);
  return times.slice(1);
}

/** The moment at which words stand in the page, by the clock of this machine. */
async function shows(page: Page, words: string): Promise<number> {
  return page.evaluate(
    ({ words: wanted, patience }) =>
      new Promise<number>((done, failed) => {
        const look = (): void => {
          const text = document.querySelector('main')?.textContent ?? '';
          if (text.replaceAll(/\s+/gu, ' ').includes(wanted)) done(Date.now());
        };
        new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
        setTimeout(() => failed(new Error(`"${wanted}" did not come`)), patience);
      }),
    { words, patience: SEEN_WITHIN_MS },
  );
}

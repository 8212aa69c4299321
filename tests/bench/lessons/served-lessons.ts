/** A server over many lessons: how it starts, what it holds, and how long its pages take. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { declareMode } from '#lib/shell/config.ts';
import { buildPages, pageBuildIsFresh } from '#lib/shell/server/page-build.ts';
import { middle, read, start, stop, type Served } from '../guard.ts';
import type { Measurement } from '../measurement.ts';
import { writeCopies, type CopiedBank } from './copied-bank.ts';

/** Pages of a sort that are asked for, spread over the bank. */
const PAGES = 40;
const ROUNDS = 7;
/** A page in the same mode (made at first view, then kept) and under the same policy, with nothing on it. */
const EMPTY = '/refused/bank-shortage';

/** @param lessons how many the bank has */
export async function measureLessons(lessons: number): Promise<readonly Measurement[]> {
  declareMode('readers');
  if (!pageBuildIsFresh()) await buildPages();
  const root = mkdtempSync(join(tmpdir(), 'stemma-lessons-'));
  try {
    const bank = writeCopies(root, lessons);
    const began = performance.now();
    const server = await start(root, 'guarded');
    try {
      await answered(server, '/healthz');
      const started = performance.now() - began;
      return await measureServer(server, bank, { lessons, started });
    } finally {
      await stop(server);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function measureServer(
  server: Served,
  { courses, quizzes }: CopiedBank,
  { lessons, started }: { readonly lessons: number; readonly started: number },
): Promise<readonly Measurement[]> {
  const name = (what: string): string => `serve.lessons${String(lessons)}.${what}`;
  const [firstLesson = '', ...others] = courses.flatMap(({ id, lessons: own }) =>
    own.map((lesson) => `/courses/${id}/${lesson}`),
  );
  const [firstQuiz = '', ...otherQuizzes] = quizzes.map(({ id }) => `/quizzes/${id}`);
  // What is loaded for the first page of a sort is no lesson's.
  for (const path of [firstLesson, firstQuiz, '/', '/search?q=used', EMPTY]) await answered(server, path);
  const views = [
    ...(await viewed(server, name('lesson'), spread(others))),
    ...(await viewed(server, name('quiz'), spread(otherQuizzes))),
  ];
  const again: Measurement[] = [];
  for (const [what, path] of Object.entries({ home: '/', search: '/search?q=used', progress: '/progress' })) {
    const times = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push((await answered(server, path)).ms);
    again.push({ name: name(`${what}.ms`), value: tenth(middle(times)), unit: 'ms' });
  }
  return [
    { name: name('start.ms'), value: Math.round(started), unit: 'ms' },
    ...views,
    ...again,
    { name: name('home.bytes'), value: (await answered(server, '/')).bytes, unit: 'B' },
    { name: name('rss.mb'), value: residentMegabytes(server), unit: 'MB' },
    await againstEmptyPage(server, firstLesson),
  ];
}

/** Lessons a second against empty pages a second, turn by turn in one run; the middle of the rounds. */
async function againstEmptyPage(server: Served, lesson: string): Promise<Measurement> {
  const rates = { lesson: [] as number[], empty: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const both = { lesson: await read(server, lesson), empty: await read(server, EMPTY) };
    // The first round warms up.
    if (round === 0) continue;
    rates.lesson.push(both.lesson.perSecond);
    rates.empty.push(both.empty.perSecond);
  }
  const [value, against] = [middle(rates.lesson), middle(rates.empty)];
  return {
    name: 'serve.lesson.vsEmptyPage',
    value: tenth(value),
    unit: 'requests/s',
    against: tenth(against),
    ratio: Math.round((value / against) * 100) / 100,
  };
}

async function viewed(
  server: Served,
  name: string,
  paths: readonly string[],
): Promise<readonly Measurement[]> {
  const times: { first: number[]; next: number[] } = { first: [], next: [] };
  for (const path of paths) times.first.push((await answered(server, path)).ms);
  for (const path of paths) times.next.push((await answered(server, path)).ms);
  return [
    { name: `${name}.first.ms`, value: tenth(middle(times.first)), unit: 'ms' },
    { name: `${name}.first.max.ms`, value: tenth(Math.max(...times.first)), unit: 'ms' },
    { name: `${name}.next.ms`, value: tenth(middle(times.next)), unit: 'ms' },
  ];
}

function spread(paths: readonly string[]): readonly string[] {
  const count = Math.min(PAGES, paths.length);
  return Array.from({ length: count }, (_, at) => paths[Math.floor((at * paths.length) / count)] ?? '');
}

async function answered(
  { url }: Served,
  path: string,
): Promise<{ readonly ms: number; readonly bytes: number }> {
  const began = performance.now();
  const answer = await fetch(url + path);
  const { byteLength } = await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${path} answered ${String(answer.status)}`);
  return { ms: performance.now() - began, bytes: byteLength };
}

/** Resident memory of the server, as Linux tells it. */
function residentMegabytes({ child }: Served): number {
  const status = readFileSync(`/proc/${String(child.pid)}/status`, 'utf8');
  return Math.round(Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1]) / 1024);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { cache } from 'react';
import { z } from 'zod';
import { readConfig } from '#lib/shell/config.ts';
import { REFUSALS, type RefusalCode } from '#lib/shell/usecases/refusals.ts';
import { ownReviewer } from '#lib/shell/web/reviewer.ts';
import { authorAccess } from '#lib/shell/web/trainer.ts';
import { canSign } from '#lib/shell/workbench/signoff-file.ts';
import { currentWorkbench, type LessonChanges } from '#lib/shell/workbench/workbench.ts';
import { BENCH_LISTS, narrowIndex } from '#lib/bank/workbench/narrow-index.ts';
import {
  BENCH_SHOWS,
  FIND_MOST,
  indexAddress,
  SEED_MOST,
  type BenchSearch,
} from '../_ui/author/bench-place.ts';
import type { BenchIndexData } from '../_ui/author/index-view.tsx';
import type { LessonBenchData } from '../_ui/author/lesson-bench-view.tsx';
import type { ToldDecision } from '../_ui/author/told-words.ts';
import { pageOf } from './page-of.ts';

type Search = Readonly<Record<string, string | string[] | undefined>>;

const wishSchema = z.object({
  find: z.string().max(FIND_MOST).catch(''),
  list: z.enum(BENCH_LISTS).catch('all'),
});

/** What is named by an id, if anything is. */
const idSchema = z
  .string()
  .max(200)
  .transform((id) => (id === '' ? undefined : id))
  .optional()
  .catch(undefined);

const searchSchema = z.object({
  seed: z.coerce.number().int().min(1).max(SEED_MOST).catch(1),
  quiz: idSchema,
  objective: idSchema,
  show: z.enum(BENCH_SHOWS).catch('all'),
  told: z.string().max(60).optional().catch(undefined),
  at: z.string().max(400).catch(''),
});

/** Courses of the front page at a time: each lists all of its lessons. */
const COURSES_OF_PAGE = 10;

/** True when the page may be shown; false when the trainer key is to be asked for. To everybody else there is no such page. */
async function mayShow(): Promise<boolean> {
  // Whether the proof of the key still holds depends on the time of the request.
  await connection();
  const access = await authorAccess();
  if (access === 'shut') notFound();
  return access === 'open';
}

/** The front page; undefined for whoever has to give the key first. Its index is undefined where no content stands. */
export async function loadBenchIndex(search: Search): Promise<BenchIndexData | undefined> {
  if (!(await mayShow())) return undefined;
  const index = await currentWorkbench().index();
  const wish = wishSchema.parse(search);
  const lessons = (index?.courses ?? []).reduce((sum, course) => sum + course.lessons.length, 0);
  const narrowed = narrowIndex(index ?? { courses: [] }, wish);
  const { shown, at } = pageOf(narrowed.courses, search, indexAddress(wish), COURSES_OF_PAGE);
  return { index: index && { ...index, courses: shown }, at, wish, found: narrowed.lessons, lessons };
}

/** For the page and for its title, of one request. */
const lessonOnce = cache(
  (course: string, lesson: string, seed: string, quiz: string | undefined, at: string) =>
    currentWorkbench().lesson({ course, lesson, seed, quiz, at: at === '' ? undefined : at }),
);

/** What a page of a lesson is called: its title, that tabs can be told apart. Nothing for whoever may not see it. */
export async function benchTitle(
  course: string,
  lesson: string,
  search: Search,
): Promise<string | undefined> {
  await connection();
  if ((await authorAccess()) !== 'open') return undefined;
  const { seed, quiz, at } = searchSchema.parse(search);
  return (await lessonOnce(course, lesson, String(seed), quiz, at))?.bench.title;
}

/** Of a lesson that cannot be read as its file is now: what was told of a decision all the same. */
export interface UnreadLesson {
  readonly shown: undefined;
  readonly told: ToldDecision | undefined;
}

/** A lesson, or that it cannot be read; undefined for whoever has to give the key first. */
export async function loadLessonBench(
  course: string,
  lesson: string,
  search: Search,
): Promise<LessonBenchData | UnreadLesson | undefined> {
  if (!(await mayShow())) return undefined;
  const { told, at, ...asked } = searchSchema.parse(search);
  const shown = await lessonOnce(course, lesson, String(asked.seed), asked.quiz, at);
  const decided = toldDecision(told, at);
  if (shown === undefined) {
    await unread(course, lesson);
    return { shown, told: decided };
  }
  return {
    shown,
    search: { ...asked, quiz: asked.quiz, objective: asked.objective } satisfies BenchSearch,
    reviewer: await ownReviewer(),
    canSign: canSign(readConfig().root),
    told: decided,
    at,
  };
}

/** What changed in a lesson, likewise. */
export async function loadChanges(
  course: string,
  lesson: string,
): Promise<LessonChanges | 'unread' | undefined> {
  if (!(await mayShow())) return undefined;
  return (await currentWorkbench().changes(course, lesson)) ?? unread(course, lesson);
}

/** Where no file of a lesson stands, no page does. */
async function unread(course: string, lesson: string): Promise<'unread'> {
  if (!(await currentWorkbench().hasFile(course, lesson))) notFound();
  return 'unread';
}

const DONE = ['approve', 'retire', 'take-back'] as const;

/** The address says it, so it may say anything: what is no code is nothing. */
function toldDecision(told: string | undefined, item: string): ToldDecision | undefined {
  const done = DONE.find((one) => one === told);
  const refused = Object.keys(REFUSALS).find((code) => code === told) as RefusalCode | undefined;
  const code = done ?? refused;
  return code === undefined ? undefined : { code, item };
}

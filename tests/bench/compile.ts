/** Compiling the generated corpus: from nothing, from what was kept, and one lesson edited inside a running watch. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { listContent } from '#lib/shell/files/read-content.ts';
import { writeCorpus } from './corpus/corpus.ts';
import type { Measurement } from './measurement.ts';

const WARM_ROUNDS = 3;
/** Of each kind: of a lesson whose family nobody has edited since the watch began, and of one lesson again and again. */
const EDITS = 12;
/** From lesson to lesson, so that each is of another family. */
const STRIDE = 7919;
const MAIN = fileURLToPath(new URL('../../lib/shell/cli/stemma.mjs', import.meta.url));
const BUILD = fileURLToPath(new URL('compile/build-process.ts', import.meta.url));
const ALONE = fileURLToPath(new URL('compile/in-process.ts', import.meta.url));
/** The flags of Node that the script `stemma` has: by them V8 collects young objects sooner, and lets old ones grow less. */
const FLAGS = z
  .object({ scripts: z.object({ stemma: z.string() }) })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')))
  .scripts.stemma.split(' ')
  .filter((word) => word.startsWith('--'));
/** Of those, what says when code is compiled further. The others are for shards: one thread by itself has all lessons in memory at once. */
const TIERS = FLAGS.filter((flag) => flag.startsWith('--invocation-count'));
const contentSchema = z.object({ content: z.number(), remark: z.number() });
const itemsSchema = z.object({ itemsPerSecond: z.number() });

/** Which corpora are compiled. */
export interface CompiledCorpora {
  /** Lessons of each, the smallest first: growth is against that. */
  readonly sizes: readonly number[];
  readonly seed: string;
  /** Lessons of a course, 1 to 8. */
  readonly ofCourse: number;
}

/** Each size; 1,000 and 10,000 lessons take some minutes on two cores. */
export async function measureCompile(corpora: CompiledCorpora): Promise<readonly Measurement[]> {
  const measured: Measurement[] = [];
  let first: Size | undefined;
  for (const lessons of corpora.sizes) {
    const size = await measureSize(lessons, corpora, first === undefined ? 'alone' : undefined);
    measured.push(...size.measured);
    if (first !== undefined)
      measured.push({
        name: `compile.growth.${String(lessons)}vs${String(first.lessons)}`,
        value: rounded(size.cold / lessons / (first.cold / first.lessons)),
        unit: '×',
      });
    first ??= size;
  }
  return measured;
}

interface Size {
  readonly lessons: number;
  /** Seconds. */
  readonly cold: number;
  readonly measured: readonly Measurement[];
}

async function measureSize(
  lessons: number,
  { seed, ofCourse }: CompiledCorpora,
  alone?: 'alone',
): Promise<Size> {
  const root = mkdtempSync(join(tmpdir(), 'stemma-corpus-'));
  const name = (what: string, unit: string): string => `compile.${what}.${String(lessons)}.${unit}`;
  try {
    writeCorpus(root, lessons, seed, ofCourse);
    const byItself = alone === undefined ? [] : measureAlone(root, lessons);
    const cold = buildOnce(root);
    const warm = middle(Array.from({ length: WARM_ROUNDS }, () => buildOnce(root).seconds));
    const edits = await measureEdits(root);
    return {
      lessons,
      cold: cold.seconds,
      measured: [
        ...byItself,
        { name: name('cold', 'seconds'), value: rounded(cold.seconds), unit: 's' },
        { name: name('warm', 'seconds'), value: rounded(warm), unit: 's' },
        ...edits.map(([what, value]) => ({ name: name(what, 'ms'), value: Math.round(value), unit: 'ms' })),
        { name: name('rss', 'mb'), value: Math.round(cold.megabytes), unit: 'MB' },
      ],
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function measureAlone(root: string, lessons: number): readonly Measurement[] {
  const { content, remark } = contentSchema.parse(printedAlone(root, 'content'));
  const { itemsPerSecond } = itemsSchema.parse(printedAlone(root, 'items'));
  return [
    {
      name: `compile.content.${String(lessons)}.vsRemark`,
      value: rounded(content / remark),
      unit: '×',
      against: rounded(remark),
      ratio: rounded(content / remark),
    },
    { name: 'items.checked.perSecond', value: Math.round(itemsPerSecond), unit: '/s' },
  ];
}

/** Each in a process of its own, so that neither collects what the other left. */
function printedAlone(root: string, what: 'content' | 'items'): unknown {
  const { stdout } = spawnSync(process.execPath, ['--max-old-space-size=4096', ...TIERS, ALONE, root, what], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout);
}

/** A new process. @throws Error when the build fails */
function buildOnce(root: string): { readonly seconds: number; readonly megabytes: number } {
  const before = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, [...FLAGS, BUILD, root], {
    encoding: 'utf8',
  });
  const seconds = (performance.now() - before) / 1000;
  if (status !== 0) throw new Error(`The build failed: ${stdout.slice(0, 2000)}${stderr}`);
  return { seconds, megabytes: Number(/^maxRSS (\d+)$/mu.exec(stdout)?.[1]) / 1024 };
}

/**
 * Milliseconds from the writing of a lesson, one sentence or one fact of it changed, to the new bank, the middle of six: `edit.sentence`
 * and `edit.fact` of a lesson whose family nobody has edited since the watch began, `edit-again` of the same lesson, as an author goes on.
 * `edit` alone is the middle of all of them.
 */
async function measureEdits(root: string): Promise<readonly (readonly [name: string, ms: number])[]> {
  const child = spawn(process.execPath, [...FLAGS, MAIN, 'watch', '--root', root]);
  let waiting = Promise.withResolvers<undefined>();
  child.stdout.resume();
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('Waiting')) waiting.resolve(undefined);
  });
  await waiting.promise;
  const lessons = listContent(root).paths.filter((path) => /^content\/course-\d+\/(?!course\.)/u.test(path));
  const measure = async (placeOf: (round: number) => number, edit: Edit): Promise<readonly number[]> => {
    const taken: number[] = [];
    for (let round = 0; round < EDITS; round += 1) {
      waiting = Promise.withResolvers();
      const path = join(root, lessons[placeOf(round) % lessons.length] ?? '');
      const text = readFileSync(path, 'utf8');
      const before = performance.now();
      writeFileSync(path, round % 2 === 0 ? `${text}\nSentence ${String(round)}.\n` : edit(text));
      await waiting.promise;
      taken.push(performance.now() - before);
    }
    return taken;
  };
  const first = await measure((round) => round * STRIDE, withoutFirst);
  const again = await measure(() => 1, takeOutAndIn());
  child.kill('SIGINT');
  return [['edit', middle([...first, ...again])], ...bySort('edit', first), ...bySort('edit-again', again)];
}

/** Every second edit is of a sentence, the others of a fact. */
function bySort(name: string, taken: readonly number[]): readonly (readonly [name: string, ms: number])[] {
  const ofSort = (rest: number): number => middle(taken.filter((_ms, round) => round % 2 === rest));
  return [
    [`${name}.sentence`, ofSort(0)],
    [`${name}.fact`, ofSort(1)],
  ];
}

/** What is done to every second lesson; the others get a sentence more. */
type Edit = (text: string) => string;

const WRONG_ANSWER = /(?<=false:\n) +[a-z-]+: [^\n]+\n/u;

function withoutFirst(text: string): string {
  return text.replace(WRONG_ANSWER, '');
}

/** Of one lesson, by turns: without its first wrong answer, and with it again. */
function takeOutAndIn(): Edit {
  let out: string | undefined;
  return (text) => {
    const before = out;
    out = before === undefined ? WRONG_ANSWER.exec(text)?.[0] : undefined;
    return before === undefined ? withoutFirst(text) : text.replace('false:\n', `false:\n${before}`);
  };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

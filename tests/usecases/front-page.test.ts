/** The front page of the workbench, made shard by shard of what was compiled anywhere, is that of everything compiled anew. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { compareDiagnostics, hasError } from '#lib/base/diagnostic.ts';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { daysToCome } from '#lib/bank/days-to-come.ts';
import { overdueSources } from '#lib/bank/overdue.ts';
import { overdueSignoffs } from '#lib/bank/signoffs/check-signoffs.ts';
import { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import { lessonBench } from '#lib/bank/workbench/lesson-bench.ts';
import { openDesk, splitFiles } from '#lib/bank/workbench/open-desk.ts';
import { RootCompiler } from '#lib/shell/compile/root-compiler.ts';
import { publish } from '#lib/shell/compile/publish.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { DeskRoot } from '#lib/shell/workbench/desk-root.ts';
import { writeCorpus } from '#tests/bench/corpus/corpus.ts';
import { testClock } from '../support/clock.ts';
import {
  apply,
  EDITS,
  lessons,
  newRoot,
  original,
  removeRoots,
  type Edit,
} from '../shell/compile/small-root.ts';

const LAW_MS = 120_000;
/** Lessons of more files than are compiled beside a build. */
const MANY = 56;
const TODAY = '2026-11-24';
const clock = testClock(`${TODAY}T10:00:00.000Z`);
afterAll(removeRoots);

/** The front page by its parts: lessons one by one as they are opened, findings as `stemma check` tells them. */
function fromNothing(root: string): unknown {
  const { files, diagnostics: ofReading } = readContent(root);
  const { compiled, decisions } = splitFiles(files);
  const desk = openDesk({ compiled: compileBank(compiled), decisions, ofReading, today: TODAY });
  const { parsed, diagnostics } = compileBank(files);
  const found = [
    ...ofReading,
    ...diagnostics,
    ...overdueSources(parsed, TODAY),
    ...overdueSignoffs(parsed, TODAY),
    ...daysToCome(parsed, TODAY),
  ].sort(compareDiagnostics);
  const count = (own: typeof found) => ({
    error: own.filter(({ severity }) => severity === 'error').length,
    warning: own.filter(({ severity }) => severity === 'warning').length,
    info: own.filter(({ severity }) => severity === 'info').length,
  });
  const opened = desk.bank.lessons.flatMap(({ course, id }) => lessonBench(desk, course, id) ?? []);
  const files_ = new Set(opened.map(({ file }) => file));
  return {
    courses: desk.bank.courses.map(({ id, title }) => ({
      course: id,
      title,
      lessons: opened
        .filter(({ course }) => course === id)
        .map((lesson) => ({
          lesson: lesson.lesson,
          title: lesson.title,
          counts: lesson.counts,
          covered: lesson.objectives.filter(({ enough }) => enough).length,
          objectives: lesson.objectives.length,
          findings: count(found.filter(({ place }) => place.file === lesson.file)),
        })),
    })),
    elsewhere: found.filter(({ place }) => !files_.has(place.file)),
    findings: count(found),
  };
}

function edited(root: string, edit: Edit): void {
  mkdirSync(dirname(join(root, edit[0])), { recursive: true });
  apply(root, edit);
}

/** Compiles; publishes and keeps it for other processes, as a build does. */
async function built(root: string, compiler: RootCompiler, isKept: boolean): Promise<void> {
  const compiled = await compiler.compile();
  if (!isKept) return;
  if (!hasError(compiled.diagnostics)) await publish(root, compiled, compiler);
  compiler.keep();
}

/** The items of the first lesson, as a sign-off names them. */
const [first] = lessons;
const course = first?.split('/')[1] ?? '';
const items = compileBank([...original].map(([path, text]) => ({ path, text })))
  .items.filter((item) => `content/${item.course}/${item.lesson}.md` === first)
  .map(({ id, revision }) => ({ id, revision }));

const decision = fc.record({
  item: fc.constantFrom(...items),
  list: fc.constantFrom('approved', 'retired'),
  isOld: fc.boolean(),
  date: fc.constantFrom('2026-11-20', '2027-01-01'),
});
const signed = fc
  .uniqueArray(decision, { selector: ({ item }) => item.id, minLength: 1, maxLength: 4 })
  .map((all): Edit => {
    const entries = (list: string): string =>
      all
        .filter((one) => one.list === list)
        .map(({ item: { id, revision }, isOld, date }) => {
          const why = list === 'retired' ? ', why: It is too easy' : '';
          const review = list === 'approved' ? ", review-by: '2026-11-23'" : '';
          const which = isOld ? revision.replace(/./u, (digit) => (digit === '0' ? '1' : '0')) : revision;
          return `\n  - { item: ${id}, revision: '${which}', role: teacher, name: A, date: '${date}'${why}${review} }`;
        })
        .join('');
    const lists = ['approved', 'retired'].filter((list) => entries(list) !== '');
    const text = `${lists.map((list) => `${list}:${entries(list)}`).join('\n')}\n`;
    return [`quizzes/signoffs/${course}.yaml`, () => text];
  });
const DATED: readonly Edit[] = [
  ['content/sources.yaml', (text) => text.replace('url: unknown', "url: unknown\n  review-by: '2026-01-01'")],
  ['content/sources.yaml', (text) => text.replace('retrieved: unknown', "retrieved: '2027-06-01'")],
  ...lessons.map((path): Edit => [
    path,
    (text) =>
      text.replace('id: uses\n', "id: uses\n    complete: { source: handbook#uses, as-of: '2027-01-01' }\n"),
  ]),
];

describe('the front page of the workbench', () => {
  test(
    'shows after any edits what compiling anew gives, whatever a build has kept',
    async () => {
      const step = fc.record({
        edit: fc.oneof(fc.constantFrom(...EDITS), fc.constantFrom(...DATED), signed),
        build: fc.constantFrom('none', 'compiled', 'kept'),
      });
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 1, maxLength: 4 }),
          fc.boolean(),
          async (steps, isOwn) => {
            const root = newRoot();
            const memory = new CompileMemory();
            const compiler = new RootCompiler(root, isOwn ? memory : new CompileMemory());
            // The server that authors work with, where the same thread builds; else one that reads what a build has kept.
            const elsewhere = {
              recordOf: (key: string) => compiler.recordOf(key),
              building: () => undefined,
            };
            const desk = isOwn ? new DeskRoot(root, clock, memory, elsewhere) : new DeskRoot(root, clock);
            for (const { edit, build } of steps) {
              edited(root, edit);
              if (build !== 'none') await built(root, compiler, build === 'kept');
              expect(await desk.index()).toEqual(fromNothing(root));
            }
          },
        ),
        { numRuns: 4, endOnFailure: true },
      );
    },
    LAW_MS,
  );

  test('counts a link into another course that leads nowhere, and so does the page of its lesson', async () => {
    const root = newRoot();
    const [path = ''] = lessons;
    edited(root, [path, (text) => `${text}\nSee [this](../course-2/gone.md).\n`]);
    const desk = new DeskRoot(root, clock);
    const lesson = path.replace(/^.*\/|\.md$/gu, '');
    expect((await desk.index())?.findings.error).toBe(1);
    const opened = await desk.lesson({ course, lesson, seed: '1', quiz: undefined, at: undefined });
    expect(opened?.bench.findings.map(({ code }) => code)).toContain('content/dead-link');
  });

  test('is not that of a file that was saved while it was looked at, and put back', async () => {
    const root = newRoot();
    const [path = ''] = lessons;
    const text = original.get(path) ?? '';
    let saves: readonly string[] = [];
    // The time is asked for when the files were looked at, and they are read after that.
    const busy = {
      ...clock,
      now: () => {
        for (const saved of saves) writeFileSync(join(root, path), saved);
        saves = [];
        return clock.now();
      },
    };
    const desk = new DeskRoot(root, busy);
    const id = path.replace(/^.*\/|\.md$/gu, '');
    const request = { course, lesson: id, seed: '1', quiz: undefined, at: undefined };
    const titles = async (): Promise<readonly string[]> => {
      const index = await desk.index();
      const line = index?.courses.flatMap((one) => one.lessons).find(({ lesson }) => lesson === id);
      return [line?.title ?? '', (await desk.lesson(request))?.bench.title ?? ''];
    };
    const title = /^title: (.*)$/mu.exec(text)?.[1] ?? '';
    const other = text.replace(`title: ${title}`, 'title: Another one');
    saves = [other];
    expect(await titles()).toEqual(['Another one', 'Another one']);
    writeFileSync(join(root, path), text);
    expect(await titles()).toEqual([title, title]);
    const lesson = new DeskRoot(root, busy);
    saves = [other];
    expect((await lesson.lesson(request))?.bench.title).toBe('Another one');
    writeFileSync(join(root, path), text);
    expect((await lesson.lesson(request))?.bench.title).toBe(title);
    expect(await desk.index()).toEqual(fromNothing(root));
  });

  test('waits for a build that compiles much of it, and for none that compiles little', async () => {
    const root = mkdtempSync(join(tmpdir(), 'stemma-many-'));
    writeCorpus(root, MANY);
    const built = Promise.withResolvers<undefined>();
    const compiler = new RootCompiler(root);
    const desk = new DeskRoot(root, clock, new CompileMemory(), {
      recordOf: (key) => compiler.recordOf(key),
      building: () => built.promise.then(() => undefined),
    });
    const asked = desk.index();
    const first = await Promise.race([asked, compiler.compile().then(() => 'compiled')]);
    expect(first).toBe('compiled');
    built.resolve(undefined);
    const lines = (await asked)?.courses.flatMap((one) => one.lessons) ?? [];
    expect(lines).toHaveLength(MANY);
    expect(lines.every(({ counts }) => counts.items > 0)).toBe(true);
    // Now one course alone is new to it, and the build never ends.
    const [lesson = ''] = readdirSync(join(root, 'content/course-1')).filter((name) => name !== 'course.md');
    const file = join(root, 'content/course-1', lesson);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/mu, 'title: New here'));
    const index = await new DeskRoot(root, clock, new CompileMemory(), {
      recordOf: (key) => compiler.recordOf(key),
      building: () => new Promise<void>(() => undefined),
    }).index();
    expect(index?.courses.flatMap((one) => one.lessons).map(({ title }) => title)).toContain('New here');
    rmSync(root, { recursive: true });
  });

  test('counts what was decided about items as they are, and finds days to come', async () => {
    const root = newRoot();
    const [approved, retired, lapsed] = items;
    const entry = (item: typeof approved, revision = item?.revision, more = ''): string =>
      `\n  - { item: ${item?.id ?? ''}, revision: '${revision ?? ''}', role: teacher, date: '2026-11-20'${more} }`;
    const text = `approved:${entry(approved)}${entry(lapsed, '0'.repeat(32))}\nretired:${entry(retired, undefined, ', why: Too easy')}\n`;
    for (const edit of [
      ...DATED.filter(([path]) => path !== first),
      [`quizzes/signoffs/${course}.yaml`, () => text] as const,
    ])
      edited(root, edit);
    const compiler = new RootCompiler(root);
    await compiler.compile();
    compiler.keep();
    const index = await new DeskRoot(root, clock).index();
    expect(index).toEqual(fromNothing(root));
    const lines = index?.courses.flatMap((one) => one.lessons) ?? [];
    const [own, other] = lessons.map((path) => lines.find(({ lesson }) => path.endsWith(`/${lesson}.md`)));
    expect(own?.counts).toMatchObject({ approved: 1, retired: 1, lapsed: 1, items: items.length });
    // The day on which its list was whole is to come.
    expect(other?.findings.warning).toBe((own?.findings.warning ?? 0) + 1);
    expect(index?.elsewhere.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['bank/source-overdue', 'bank/day-to-come']),
    );
  });
});

/** The walk at the head of the author's guide, done as it is told: its commands are run and its files written, in its order. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { compileRoot } from '#lib/shell/cli/compile-root.ts';
import { found, itemsSchema, reportSchema, stemmaHere, type PrintedItem, type Ran } from './run-stemma.ts';

const guide = readFileSync('content/README.md', 'utf8');
const walk = guide.slice(guide.indexOf('\n## Your first lesson'), guide.indexOf('\n## The files'));

/** `File `path`:` or `Entry `id` of `path`:` before a block, or commands. */
const STEP = /(?:(File|Entry) `([^`]+)`(?: of `([^`]+)`)?:\n\n)?(`{3,})(sh|yaml|markdown)\n([\s\S]*?)\n\4/gu;
const COMMAND = /^npm run -s stemma -- (.+)$/u;

const root = mkdtempSync(join(tmpdir(), 'stemma-guide-'));
afterAll(() => rmSync(root, { recursive: true }));
// The words that ship stand there, as they do for the reader; the courses are left out, since they take their time.
for (const path of ['content/vocabulary', 'content/sources.yaml'])
  cpSync(path, join(root, path), { recursive: true });
mkdirSync(join(root, 'quizzes/blueprints'), { recursive: true });

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), `${text}\n`);
};
const run = (...words: readonly string[]): Promise<Ran> => stemmaHere(...words, '--root', root);
const items = async (): Promise<readonly PrintedItem[]> =>
  itemsSchema.parse(JSON.parse((await run('items', '--lesson', 'first-lesson', '--json')).out));

const workflowSchema = z.object({
  jobs: z.object({ check: z.object({ steps: z.array(z.object({ run: z.string().optional() })) }) }),
});

const signoffs = z.strictObject({
  approved: z.tuple([
    z.strictObject({
      item: z.string(),
      revision: z.string().regex(/^[0-9a-f]{32}$/u),
      role: z.string(),
      date: z.string(),
    }),
  ]),
});

/** The entry of the guide for every item, as the sheet prints them. */
async function signedAll(text: string): Promise<string> {
  const [entry] = signoffs.parse(parse(text)).approved;
  const all = await items();
  expect(all.map(({ id }) => id)).toContain(entry.item);
  const sheet = readFileSync(join(root, 'quizzes/sheets/examplol/first-lesson.md'), 'utf8');
  for (const { id, revision } of all) expect(sheet).toMatch(new RegExp(`${id}[\\s\\S]*${revision}`, 'u'));
  return stringify({ approved: all.map(({ id, revision }) => ({ ...entry, item: id, revision })) });
}

/** Runs commands, which end well. */
async function runAll(lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    const { code, err } = await run(...(COMMAND.exec(line)?.[1]?.split(' ') ?? []));
    expect([line, code, code === 0 ? '' : err]).toEqual([line, 0, '']);
  }
}

/** Puts an entry in the place of the last one, which has its name. */
function writeEntry(file: string, name: string, text: string): void {
  const before = readFileSync(join(root, file), 'utf8');
  expect(before).toContain(`\n${name}:\n`);
  write(file, before.slice(0, before.indexOf(`\n${name}:\n`) + 1) + text);
}

async function follow(step: RegExpMatchArray): Promise<void> {
  const [what, name = '', file = '', , language, text = ''] = step.slice(1);
  if (language === 'sh') await runAll(text.split('\n'));
  else if (what === 'Entry') writeEntry(file, name, text);
  else write(name, name.startsWith('quizzes/signoffs/') ? await signedAll(text) : text);
}

test('leads from nothing to a lesson whose every item is signed', async () => {
  const steps = [...walk.matchAll(STEP)];
  expect(steps).toHaveLength(8);
  for (const step of steps) await follow(step);
  const checked = await run('check', '--format', 'json');
  // The introduction of the quiz is left to the reader.
  expect(found(checked)).toEqual([
    ['bank/thin-objective', 5],
    ['bank/placeholder-introduction', expect.any(Number)],
  ]);
  expect(reportSchema.parse(JSON.parse(checked.out)).diagnostics.map(({ code }) => code)).toEqual([
    'bank/thin-objective',
    'bank/placeholder-introduction',
  ]);
  const made = await items();
  expect(new Set(made.map(({ kind }) => kind)).size).toBeGreaterThan(2);
  const { lessons } = compileRoot(root).compiled.bank;
  expect(lessons.map(({ id, reviewed }) => [id, reviewed])).toEqual([['first-lesson', true]]);
  expect((await run('build', '--check')).code).toBe(0);
});

test('names scripts and pages that there are', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = [...walk.matchAll(/`npm run (\w+)`/gu)].map(([, name]) => name);
  expect(named).toContain('dev');
  expect(named.filter((name = '') => !(name in scripts))).toEqual([]);
  const pages = [...walk.matchAll(/`\/(\w+)`/gu)].map(([, name]) => name);
  expect(pages).toContain('author');
  expect(pages.filter((name = '') => !existsSync(`app/${name}/page.tsx`))).toEqual([]);
});

test('is followed by checks that a code host runs', async () => {
  const doc = readFileSync('docs/content-checks.md', 'utf8');
  const [, workflow = ''] = /```yaml\n([\s\S]*?)\n```/u.exec(doc) ?? [];
  const { jobs } = workflowSchema.parse(parse(workflow));
  const runs = jobs.check.steps.flatMap(({ run: line = '' }) => COMMAND.exec(line)?.[1] ?? []);
  expect(runs).toHaveLength(3);
  await runAll(runs.map((words) => `npm run -s stemma -- ${words.split(' > ')[0] ?? ''}`));
});

test('lets the first lesson be renamed by its file and its line in the course', async () => {
  await runAll(['npm run -s stemma -- new course samplol']);
  const course = join(root, 'content/samplol');
  renameSync(join(course, 'first-lesson.md'), join(course, 'levels.md'));
  const text = readFileSync(join(course, 'course.md'), 'utf8');
  expect(text).toContain('lessons: [first-lesson]');
  writeFileSync(join(course, 'course.md'), text.replace('[first-lesson]', '[levels]'));
  await runAll(['npm run -s stemma -- check']);
});

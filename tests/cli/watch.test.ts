import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { COMPILED } from '#tests/support/compiled.ts';
import { Root } from './run-stemma.ts';

const MAIN = fileURLToPath(new URL('../../lib/shell/cli/stemma.mjs', import.meta.url));
const LESSON = 'content/zelvolin/gates.md';
const QUIZ = 'quizzes/blueprints/first.md';
const WAITING = /Waiting for the next save\./gu;

/** What it has written, once it waits for the so many-th time. */
async function waiting(child: ChildProcess, texts: readonly string[], times: number): Promise<string> {
  const text = (): string => texts.join('');
  await expect.poll(() => text().match(WAITING)?.length ?? 0, { timeout: 20_000 }).toBe(times);
  expect(child.exitCode).toBeNull();
  return text();
}

it('watch builds on every save, tells what is wrong, keeps the bank meanwhile, and does not see its own sheets', async () => {
  const root = new Root();
  const child = spawn(process.execPath, [MAIN, 'watch', '--root', root.folder], {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'test', ...COMPILED },
  });
  const texts: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => texts.push(text));
  expect(await waiting(child, texts, 1)).toMatch(/^bank [0-9a-f]+ written /mu);
  expect(existsSync(root.path('.stemma/bank'))).toBe(true);

  root.replace(LESSON, 'object: amber-gate', 'object: ambr-gate');
  const wrong = await waiting(child, texts, 2);
  expect(wrong).toContain('knowledge/unknown-concept');
  expect(wrong).toContain('the bank and the sheets stand as they were');

  root.replace(LESSON, 'object: ambr-gate', 'object: amber-gate');
  expect(await waiting(child, texts, 3)).toMatch(/^bank [0-9a-f]+ stands already$/mu);

  root.replace('content/zelvolin/course.md', 'title: ', 'title: On ');
  expect((await waiting(child, texts, 4)).match(/ written /gu)).toHaveLength(2);

  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it('watch waits while folders are away, and sees what comes back, and what changes in it then', async () => {
  const root = new Root();
  const child = spawn(process.execPath, [MAIN, 'watch', '--root', root.folder], {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'test', ...COMPILED },
  });
  const texts: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => texts.push(text));
  await waiting(child, texts, 1);

  const says = (words: string) => expect.poll(() => texts.join(''), { timeout: 20_000 }).toContain(words);
  const away = `${root.folder}-away`;
  renameSync(root.path('content'), away);
  await says('has no content/');
  renameSync(away, root.path('content'));
  await expect.poll(() => texts.join('').match(WAITING)?.length ?? 0, { timeout: 20_000 }).toBeGreaterThan(2);
  root.replace(LESSON, 'object: amber-gate', 'object: ambr-gate');
  await says('knowledge/unknown-concept');
  root.replace(LESSON, 'object: ambr-gate', 'object: amber-gate');

  // The build makes the folder again, for its sheets.
  renameSync(root.path('quizzes'), away);
  await expect.poll(() => existsSync(root.path('quizzes/sheets')), { timeout: 20_000 }).toBe(true);
  rmSync(root.path('quizzes'), { recursive: true });
  renameSync(away, root.path('quizzes'));
  root.replace(QUIZ, 'title: ', 'titel: ');
  await says(`${QUIZ}:`);
  root.replace(QUIZ, 'titel: ', 'title: ');
  root.replace(QUIZ, 'course: ', 'curse: ');
  await says('`curse`');

  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

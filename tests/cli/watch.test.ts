import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { COMPILED } from '#tests/support/compiled.ts';
import { Root } from './run-stemma.ts';

const MAIN = fileURLToPath(new URL('../../lib/shell/cli/stemma.mjs', import.meta.url));
const LESSON = 'content/zelvolin/gates.md';
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

it('watch ends when there is nothing to watch any more', async () => {
  const root = new Root();
  const child = spawn(process.execPath, [MAIN, 'watch', '--root', root.folder], {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'test', ...COMPILED },
  });
  const texts: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => texts.push(text));
  await waiting(child, texts, 1);
  rmSync(root.path('content'), { recursive: true });
  expect(await once(child, 'exit')).toEqual([2, null]);
  expect(texts.join('')).toContain('has no content/');
});

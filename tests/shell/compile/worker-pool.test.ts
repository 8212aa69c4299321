import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { ShardCompiler } from '#lib/shell/compile/shard-compiler.ts';
import { answerTo, WorkerPool, type Answer, type Task } from '#lib/shell/compile/worker-pool.ts';
import { listContent } from '#lib/shell/files/read-content.ts';

const root = realpathSync(fileURLToPath(new URL('../../fixtures/roots/zelvolin', import.meta.url)));
const compiler = () => new ShardCompiler(root, root);
const tasks = listContent(root).paths.map((path): Task => ({ paths: [path] }));
let pool: WorkerPool | undefined;

afterEach(async () => {
  await pool?.close();
});

it('threads do each task once, as this one would do it, and each has its part', async () => {
  pool = new WorkerPool({ root, real: root }, 2);
  const answers = new Map<Task, Answer>();
  const threads = new Set<number>();
  await pool.run(tasks, compiler(), (answer, task, thread) => {
    expect(answers.has(task)).toBe(false);
    answers.set(task, answer);
    threads.add(thread);
  });
  const alone = compiler();
  expect(answers).toEqual(new Map(tasks.map((task) => [task, answerTo(task, alone)])));
  expect(threads).toEqual(new Set([0, 1, 2]));
});

it('what a thread throws is thrown, also by who asks it later', async () => {
  pool = new WorkerPool({ root, real: root }, 1);
  // The thread takes both, and this one the third.
  const bad = [
    { job: {}, home: 1 },
    { job: {}, home: 1 },
  ] as unknown as readonly Task[];
  const run = pool.run([...bad, { paths: [] }], compiler(), () => undefined);
  await expect(run).rejects.toThrow(TypeError);
  await expect(pool.run(tasks, compiler(), () => undefined)).rejects.toThrow(TypeError);
});

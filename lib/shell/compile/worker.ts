/** A thread that reads files and compiles shards as it is told to: see `worker-pool.ts`. */
import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Task, WorkerRoot } from './worker-pool.ts';

// Each thread asks for it by itself, before the program is loaded: that takes half the time then.
enableCompileCache();
const { CompileMemory } = await import('#lib/bank/shards/compile-memory.ts');
const { ShardCompiler } = await import('./shard-compiler.ts');

const { root, real } = workerData as WorkerRoot;
const compiler = new ShardCompiler(root, real, new CompileMemory('once'));

parentPort?.on('message', (task: Task) => {
  const answer: Answer =
    'job' in task
      ? { record: compiler.compile(task.job) }
      : { files: task.paths.map((path) => compiler.digest(path, undefined)) };
  parentPort?.postMessage(answer);
});

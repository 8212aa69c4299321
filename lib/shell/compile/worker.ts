/** A thread that reads files and compiles shards as it is told to: see `worker-pool.ts`; begun by `worker.mjs`. */
import { parentPort, workerData } from 'node:worker_threads';
import { ShardCompiler } from './shard-compiler.ts';
import type { Answer, Task, WorkerRoot } from './worker-pool.ts';

const { root, real } = workerData as WorkerRoot;
const compiler = new ShardCompiler(root, real);

parentPort?.on('message', (task: Task) => {
  const answer: Answer =
    'job' in task
      ? { record: compiler.compile(task.job) }
      : { files: task.paths.map((path) => compiler.digest(path, undefined)) };
  parentPort?.postMessage(answer);
});

/** A thread that reads files and compiles shards as it is told to: see `worker-pool.ts`; begun by `worker.mjs`. */
import { parentPort, workerData } from 'node:worker_threads';
import { ShardCompiler } from './shard-compiler.ts';
import { answerTo, type Task, type WorkerRoot } from './worker-pool.ts';

const { root, real } = workerData as WorkerRoot;
const compiler = new ShardCompiler(root, real);

parentPort?.on('message', (task: Task) => {
  parentPort?.postMessage(answerTo(task, compiler));
});

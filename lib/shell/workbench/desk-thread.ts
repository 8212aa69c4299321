/** The thread that answers what pages ask of the workbench, so that compiling keeps no reader waiting. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { answerBy } from './desk-line.ts';
import { DeskRoot } from './desk-root.ts';

const { root } = z.object({ root: z.string() }).parse(workerData);
if (parentPort !== null) answerBy(new DeskRoot(root), parentPort);

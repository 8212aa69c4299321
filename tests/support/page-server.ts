/** The pages over the small bank of app-bank.ts, in a process that can be killed and started again. */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bank } from '#lib/bank/bank.ts';
import { writeBank } from '#lib/shell/files/write-bank.ts';
import { aBank } from './app-bank.ts';

const MAIN = fileURLToPath(new URL('page-server-main.ts', import.meta.url));

export interface PageServer {
  readonly url: string;
  /** The folder of its store, which other processes may open too. */
  readonly data: string;
  /** What it has written since it was started last. */
  readonly output: () => string;
  /** Ends it in good order. @returns its exit code */
  readonly end: () => Promise<number | null>;
  /** Ends it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Starts it again at the same address, with the same store. */
  readonly start: () => Promise<void>;
  /** Puts another bank in place while it runs. */
  readonly publish: (lessonTitle: string) => void;
}

/**
 * Starts it on a free port with a store of its own, over the small bank or another one.
 *
 * @param settings variables besides those
 */
export async function startPageServer(
  bank: Bank = aBank(),
  settings: Readonly<Record<string, string>> = {},
): Promise<PageServer> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-pages-'));
  const port = await freePort();
  const environment = {
    NODE_ENV: '',
    PORT: String(port),
    STEMMA_ROOT: folder,
    STEMMA_DATA: join(folder, 'data'),
    DATABASE_URL: '',
    ...settings,
  };
  writeBank(folder, bank);
  let running = await run(environment);
  return {
    url: `http://127.0.0.1:${port}`,
    data: environment.STEMMA_DATA,
    output: () => running.output(),
    end: () => running.stop('SIGTERM'),
    kill: async () => {
      await running.stop('SIGKILL');
    },
    start: async () => {
      running = await run(environment);
    },
    publish: (title) => void writeBank(folder, aBank(title)),
  };
}

interface Running {
  readonly output: () => string;
  readonly stop: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
}

async function run(environment: Readonly<Record<string, string>>): Promise<Running> {
  const child = spawn(process.execPath, [MAIN], {
    env: Object.assign({}, process.env, environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  let output = '';
  await new Promise<void>((ready, failed) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes('Serving at')) ready();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => failed(new Error(`The page server ended:\n${output}`)));
  });
  return {
    output: () => output,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

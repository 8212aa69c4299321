/** The pages over the small bank of app-bank.ts, in a process that can be killed and started again. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bank } from '#lib/bank/bank.ts';
import { writeBank } from '#lib/shell/files/write-bank.ts';
import { aBank } from './app-bank.ts';
import { COMPILED } from './compiled.ts';
import { KeptOutput } from './kept-output.ts';
import { scratchFolder } from './scratch.ts';
import type { ServerMemory, ServerRequests } from './server-probe.ts';

const MAIN = fileURLToPath(new URL('page-server-main.ts', import.meta.url));
const PROBE = new URL('server-probe.ts', import.meta.url).href;

export interface PageServer {
  readonly url: string;
  /** The folder of its store, which other processes may open too. */
  readonly data: string;
  /** Ends it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Ends it as a service manager would. @returns its exit code */
  readonly stop: () => Promise<number | null>;
  /** What it has written since it was started, the last of it when that is much; whole lines from the first. */
  readonly output: () => string;
  /** How many characters it has written since it was started: a mark for `outputSince`. */
  readonly written: () => number;
  /** What it has written since a mark. @throws when that was too much to be kept */
  readonly outputSince: (mark: number) => string;
  /** Memory after a collection, in bytes. */
  readonly memory: () => Promise<ServerMemory>;
  /** How many requests it has accepted and answered. */
  readonly requests: () => Promise<ServerRequests>;
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
  const folder = scratchFolder('pages');
  const port = await freePort();
  const environment = {
    NODE_ENV: '',
    PORT: String(port),
    STEMMA_ROOT: folder,
    STEMMA_DATA: join(folder, 'data'),
    DATABASE_URL: '',
    ...COMPILED,
    ...settings,
  };
  writeBank(folder, bank);
  let running = await run(environment);
  return {
    url: `http://127.0.0.1:${port}`,
    data: environment.STEMMA_DATA,
    kill: async () => {
      await running.end('SIGKILL');
    },
    stop: () => running.end('SIGTERM'),
    output: () => running.output.text,
    written: () => running.output.written,
    outputSince: (mark) => running.output.since(mark),
    memory: () => running.ask<ServerMemory>('memory'),
    requests: () => running.ask<ServerRequests>('requests'),
    start: async () => {
      running = await run(environment);
    },
    publish: (title) => void writeBank(folder, aBank(title)),
  };
}

interface Running {
  readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<number | null>;
  readonly output: KeptOutput;
  readonly ask: <T>(what: 'memory' | 'requests') => Promise<T>;
}

async function run(environment: Readonly<Record<string, string>>): Promise<Running> {
  const child = spawn(process.execPath, ['--expose-gc', '--import', PROBE, MAIN], {
    env: Object.assign({}, process.env, environment),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const output = new KeptOutput();
  await new Promise<void>((ready, failed) => {
    const read = (text: string): void => {
      output.add(text);
      if (output.text.includes('Serving at')) ready();
    };
    // A character may come in two pieces.
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    child.once('exit', () => failed(new Error(`The page server ended:\n${output.text}`)));
  });
  return {
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
    output,
    ask: <T>(what: 'memory' | 'requests') => {
      const answer = new Promise<T>((done, failed) => {
        child.once('message', (value) => done(value as T));
        child.once('exit', () => failed(new Error(`The page server ended:\n${output.text}`)));
      });
      child.send(what);
      return answer;
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

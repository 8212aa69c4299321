/** A real server for browser tests: the program as `npm start` runs it, on a free port, with a store of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scratchFolder } from './scratch.ts';

export interface TestServer {
  readonly url: string;
  /** Standard output and standard error so far. */
  readonly output: () => string;
  /** Ends it as a service manager would. @returns its exit code */
  readonly stop: () => Promise<number | null>;
}

const START = fileURLToPath(new URL('../../lib/shell/server/start.ts', import.meta.url));

/**
 * @param environment variables on top of this process's own
 * @param parameters what follows the program: `--dev`
 * @param hear is told what it writes, as it comes
 */
export async function startServer(
  environment: Readonly<Record<string, string>> = {},
  parameters: readonly string[] = [],
  hear: (text: string) => void = () => undefined,
): Promise<TestServer> {
  const data = scratchFolder('data');
  const child = spawn(process.execPath, [START, ...parameters], {
    env: Object.assign({}, process.env, { NODE_ENV: '', PORT: '0', STEMMA_DATA: data }, environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk.toString());
      hear(chunk.toString());
    });
  const output = (): string => chunks.join('');
  const url = await readyAt(child, output);
  return { url, output, stop: () => stop(child, data) };
}

async function readyAt(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((done, failed) => {
    child.stdout?.on('data', () => {
      const url = /ready at (\S+)/u.exec(output())?.[1];
      if (url !== undefined) done(url);
    });
    child.once('exit', (code) =>
      failed(new Error(`The server ended with ${String(code)} before it was ready:\n${output()}`)),
    );
  });
}

async function stop(child: ChildProcess, data: string): Promise<number | null> {
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  if (child.exitCode !== null) return child.exitCode;
  child.kill('SIGTERM');
  const code = await ended;
  rmSync(data, { recursive: true, force: true });
  return code;
}

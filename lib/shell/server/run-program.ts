/** Runs another program of this repository with the same Node, and keeps quiet when it succeeds. */
import { spawn } from 'node:child_process';

export interface Outcome {
  readonly succeeded: boolean;
  /** Standard output and standard error, in the order written. */
  readonly output: string;
}

/** @param path file that Node runs, with its arguments after it */
export async function runProgram(path: string, ...parameters: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [path, ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => {
      done({ succeeded: code === 0, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

/** What the guard around the pages costs: the same page from a server with it and from one without, turn by turn in one run. */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { declareMode } from '#lib/shell/config.ts';
import { writeBank } from '#lib/shell/files/write-bank.ts';
import { buildPages, pageBuildIsFresh } from '#lib/shell/server/page-build.ts';
import { aBank } from '#tests/support/app-bank.ts';
import type { Measurement } from './measurement.ts';

const MAIN = fileURLToPath(new URL('guarded-pages.ts', import.meta.url));
const PAGES = { lesson: '/courses/gabapentin/mechanism', progress: '/progress' } as const;
const READERS = 50;
const ROUNDS = 7;
const ROUND_MS = 3000;
const MICROSECONDS = 1000;

/** A page server in a process of its own. */
export interface Served {
  readonly child: ChildProcess;
  readonly url: string;
}

/** What reading one page again and again took. */
export interface Round {
  readonly perSecond: number;
  /** Processor time of the server for one request. */
  readonly cpuMs: number;
}

/** A lesson (kept) and a progress page (made anew), 50 readers at a time who read compressed pages. */
export async function measureGuard(): Promise<readonly Measurement[]> {
  declareMode('readers');
  if (!pageBuildIsFresh()) await buildPages();
  const folder = mkdtempSync(join(tmpdir(), 'stemma-guard-'));
  writeBank(folder, aBank());
  const [guarded, bare] = [await start(folder, 'guarded'), await start(folder, 'bare')];
  try {
    const measured: Measurement[] = [];
    for (const [name, path] of Object.entries(PAGES))
      measured.push(...(await compare(name, path, guarded, bare)));
    return measured;
  } finally {
    for (const served of [guarded, bare]) await stop(served);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ends the process of a server. */
export async function stop({ child }: Served): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await ended;
}

async function compare(
  name: string,
  path: string,
  guarded: Served,
  bare: Served,
): Promise<readonly Measurement[]> {
  const rounds: { guarded: Round[]; bare: Round[] } = { guarded: [], bare: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const both = { guarded: await read(guarded, path), bare: await read(bare, path) };
    // The first round warms up.
    if (round === 0) continue;
    rounds.guarded.push(both.guarded);
    rounds.bare.push(both.bare);
  }
  const compared = (what: keyof Round, unit: string): Measurement => {
    const [value, against] = [rounds.guarded, rounds.bare].map((all) => middle(all.map((one) => one[what])));
    return { name: `guard.${name}.${what}`, value: tidy(value), unit, against: tidy(against) };
  };
  return [compared('perSecond', 'requests/s'), compared('cpuMs', 'ms')];
}

/** Readers of one page for three seconds, 50 at a time. */
export async function read({ child, url }: Served, path: string): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: READERS });
  const before = await cpuOf(child);
  const began = performance.now();
  let count = 0;
  const reader = async (): Promise<void> => {
    while (performance.now() - began < ROUND_MS) {
      await readOnce(url + path, agent);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  const seconds = (performance.now() - began) / 1000;
  const cpu = (await cpuOf(child)) - before;
  agent.destroy();
  return { perSecond: count / seconds, cpuMs: cpu / MICROSECONDS / count };
}

async function readOnce(address: string, agent: Agent): Promise<void> {
  return new Promise((done, failed) => {
    get(address, { agent, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      if (answer.statusCode !== 200) failed(new Error(`${address} answered ${String(answer.statusCode)}`));
      answer.resume().once('end', done);
    }).once('error', failed);
  });
}

/** Starts a server over the bank below a folder. */
export async function start(folder: string, which: 'guarded' | 'bare'): Promise<Served> {
  const environment = { PORT: '0', STEMMA_ROOT: folder, STEMMA_DATA: join(folder, which), DATABASE_URL: '' };
  const child = fork(MAIN, [which], {
    env: Object.assign({}, process.env, environment),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { url } = await told<{ url: string }>(child);
  return { child, url };
}

/** Processor time so far, in microseconds. */
async function cpuOf(child: ChildProcess): Promise<number> {
  const answer = told<{ cpu: NodeJS.CpuUsage }>(child);
  child.send('cpu');
  const { cpu } = await answer;
  return cpu.user + cpu.system;
}

async function told<T>(child: ChildProcess): Promise<T> {
  return new Promise((done, failed) => {
    const isGone = (): void => failed(new Error('the page server ended'));
    child.once('exit', isGone);
    child.once('message', (value) => {
      child.off('exit', isGone);
      done(value as T);
    });
  });
}

/** The middle one. */
export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function tidy(value = Number.NaN): number {
  return Math.round(value * 100) / 100;
}

/** `next build` over few lessons and over many, turn by turn in one run: pages are made when they are asked for, so both should take the same. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { middle } from './guard.ts';
import { writeCopies } from './lessons/copied-bank.ts';
import type { Measurement } from './measurement.ts';

const BUILD = fileURLToPath(new URL('../../lib/shell/server/build.ts', import.meta.url));
const [FEW, MANY] = [100, 1000] as const;
const ROUNDS = 3;
const LOOK_MS = 100;

interface Built {
  readonly seconds: number;
  /** The most that the process and those it started held at one look; 0 where there is no `/proc`. */
  readonly megabytes: number;
}

/** @throws Error when a build fails */
export async function measureNextBuild(): Promise<readonly Measurement[]> {
  const roots = new Map(
    [FEW, MANY].map((lessons) => [lessons, mkdtempSync(join(tmpdir(), 'stemma-pages-'))]),
  );
  const built = new Map<number, Built[]>([FEW, MANY].map((lessons) => [lessons, []]));
  try {
    for (const [lessons, root] of roots) writeCopies(root, lessons);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [lessons, root] of round % 2 === 0 ? roots : [...roots].toReversed())
        built.get(lessons)?.push(await buildOver(root));
  } finally {
    for (const root of roots.values()) rmSync(root, { recursive: true, force: true });
  }
  const figure = (name: string, what: keyof Built, unit: string): readonly Measurement[] => {
    const of = (lessons: number): number =>
      hundredth(middle((built.get(lessons) ?? []).map((one) => one[what])));
    const [against, value] = [of(FEW), of(MANY)];
    return against === 0 ? [] : [{ name, value, unit, against, ratio: hundredth(value / against) }];
  };
  return [
    ...figure('build.next.1000vs100', 'seconds', 's'),
    ...figure('build.next.memory.1000vs100', 'megabytes', 'MB'),
  ];
}

/** A new process that builds the pages with the bank of a root before it. */
async function buildOver(root: string): Promise<Built> {
  const began = performance.now();
  const child = spawn(process.execPath, [BUILD], {
    env: { ...process.env, STEMMA_ROOT: root },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const looks: number[] = [];
  const looking = setInterval(() => looks.push(residentMegabytes(child.pid ?? 0)), LOOK_MS);
  const code = await new Promise((done) => child.once('close', done));
  clearInterval(looking);
  if (code !== 0) throw new Error(`The pages cannot be built: ${said}`);
  return { seconds: (performance.now() - began) / 1000, megabytes: Math.max(0, ...looks) };
}

/** Resident memory of a process and of those it started, as Linux tells it; 0 elsewhere, and when all have ended. */
function residentMegabytes(first: number): number {
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const name of processes()) {
    const status = statusOf(name);
    parents.set(Number(name), Number(/^PPid:\s+(\d+)$/mu.exec(status)?.[1]));
    sizes.set(Number(name), Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0));
  }
  const isOurs = (id: number | undefined): boolean =>
    id !== undefined && (id === first || isOurs(parents.get(id)));
  const ours = [...sizes].filter(([id]) => isOurs(id)).map(([, size]) => size);
  return ours.reduce((sum, size) => sum + size, 0) / 1024;
}

function processes(): readonly string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  } catch {
    return [];
  }
}

/** Empty when the process has ended meanwhile. */
function statusOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/status`, 'utf8');
  } catch {
    return '';
  }
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}

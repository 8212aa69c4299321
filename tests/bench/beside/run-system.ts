/** One system, once, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BESIDE, ROOT, type System } from './systems.ts';

/** Read anew in every run: what a run leaves behind for the next one. */
const KEPT = ['.velite', '.content-collections', '.source', '.stemma', 'lessons.json', 'questions.json'];
const USAGE = new URL('usage.mjs', import.meta.url).href;
const usageSchema = z.object({ cpuMs: z.number(), megabytes: z.number() });

/** What a run took, from the start of the process to its end. */
export interface Run {
  /** Milliseconds of the processor, all threads of the process together; a child of it (esbuild for a configuration) is not in it. */
  readonly cpuMs: number;
  /** The most memory that it held (resident set). */
  readonly megabytes: number;
  readonly wallMs: number;
  /** Lessons, or questions, that it gave. */
  readonly read: number;
}

/** What a run said, which may have failed. */
export interface Told {
  readonly exit: number;
  readonly said: string;
  /** Lessons that it gave all the same; 0 when it wrote nothing. */
  readonly read: number;
}

/** A folder with what a system needs beside the content: its configuration, and packages to import. */
export function makeProject(folder: string, { project, packages }: System): void {
  mkdirSync(folder, { recursive: true });
  const modules = packages === 'ours' ? ROOT : BESIDE;
  symlinkSync(join(modules, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
  if (project === undefined) return;
  cpSync(join(BESIDE, project), folder, { recursive: true });
  cpSync(join(BESIDE, 'lesson-fields.mjs'), join(folder, 'lesson-fields.mjs'));
}

/** @throws Error when the system fails */
export async function runSystem(system: System, folder: string): Promise<Run> {
  clear(folder);
  const usage = join(folder, 'usage.json');
  const before = performance.now();
  const { status, stdout, stderr } = start(system.start, folder, { BESIDE_USAGE: usage });
  const wallMs = performance.now() - before;
  if (status !== 0)
    throw new Error(`${system.name} failed: ${stdout.slice(0, 2000)}${stderr.slice(0, 2000)}`);
  const used = usageSchema.parse(JSON.parse(readFileSync(usage, 'utf8')));
  return { ...used, wallMs, read: await system.count(folder) };
}

/** Runs a system on content that may be broken. */
export async function tellSystem(system: System, folder: string): Promise<Told> {
  clear(folder);
  const { status, stdout, stderr } = start(system.tell ?? system.start, folder, {});
  const read = await countAfterFault(system, folder);
  return { exit: status ?? -1, said: `${stdout}${stderr}`, read };
}

async function countAfterFault(system: System, folder: string): Promise<number> {
  if (system.tell !== undefined) start(system.start, folder, {});
  try {
    return await system.count(folder);
  } catch {
    return 0;
  }
}

function start(
  what: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>>,
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const usage = 'BESIDE_USAGE' in environment ? ['--import', USAGE] : [];
  return spawnSync(process.execPath, [...usage, ...what], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', NODE_ENV: 'production', ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
}

function clear(folder: string): void {
  for (const name of KEPT) rmSync(join(folder, name), { recursive: true, force: true });
}

/** The production build of the pages, made again only when something it was made from has changed. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { scratchFolder } from '../config.ts';
import { runProgram, type Outcome } from './run-program.ts';

/** Everything a page is built from. Content is not among it: the compiled bank is loaded while running. */
const SOURCES = ['app/**', 'lib/**', 'public/**', 'next.config.mjs', 'package-lock.json', 'tsconfig.json'];

const stampSchema = z.object({ sources: z.string(), build: z.string() });

/** True when `.next/` holds a build of exactly the present sources. */
export function pageBuildIsFresh(): boolean {
  const stamp = readStamp();
  return stamp !== undefined && stamp.build === buildId() && stamp.sources === hashSources();
}

/** Builds the pages. The stamp is written last, so that a build that was killed is not taken for a whole one. */
export async function buildPages(): Promise<Outcome> {
  rmSync(stampFile(), { force: true });
  const sources = hashSources();
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const outcome = await runProgram(next, 'build');
  const build = buildId();
  if (outcome.succeeded && build !== undefined) {
    mkdirSync(dirname(stampFile()), { recursive: true });
    writeFileSync(stampFile(), `${JSON.stringify({ sources, build })}\n`);
  }
  return outcome;
}

function stampFile(): string {
  return join(scratchFolder(), 'next-build.json');
}

function readStamp(): z.infer<typeof stampSchema> | undefined {
  if (!existsSync(stampFile())) return undefined;
  const text = readFileSync(stampFile(), 'utf8');
  return stampSchema.safeParse(JSON.parse(text)).data;
}

function buildId(): string | undefined {
  const file = join('.next', 'BUILD_ID');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function hashSources(): string {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES).sort()) {
    if (!statSync(path).isFile()) continue;
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

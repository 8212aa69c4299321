/** What is compared: how each system is started, and where it leaves what it read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';

/** Of the repository. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Where the other systems are installed, and the beginnings of their projects stand. */
export const BESIDE = fileURLToPath(new URL('systems/', import.meta.url));

const READ_OURS = fileURLToPath(new URL('read-ours.ts', import.meta.url));
const READ_GIFT = fileURLToPath(new URL('read-gift.ts', import.meta.url));

export interface System {
  readonly name: string;
  /** The folder below `systems/` whose files its project begins with. */
  readonly project: string | undefined;
  /** Whose packages its project sees. */
  readonly packages: 'ours' | 'beside';
  /** What Node is given, in the folder of the project. */
  readonly start: readonly string[];
  /** The same for showing faults, where people would start something else. */
  readonly tell?: readonly string[];
  /** How many lessons, or questions, a project holds after it ran. */
  readonly count: (folder: string) => Promise<number>;
}

/** Lessons with checked frontmatter and a body as HTML. */
export const LESSON_SYSTEMS: readonly System[] = [
  {
    name: 'stemma',
    project: undefined,
    packages: 'ours',
    start: [READ_OURS],
    tell: [join(ROOT, 'lib/shell/cli/stemma.mjs'), 'check', '--root', '.'],
    count: countIn('lessons.json'),
  },
  {
    name: 'remark',
    project: 'remark',
    packages: 'ours',
    start: ['build.mjs'],
    count: countIn('lessons.json'),
  },
  {
    name: 'velite',
    project: 'velite',
    packages: 'beside',
    start: ['node_modules/velite/bin/velite.js', 'build'],
    count: countIn('.velite/lessons.json'),
  },
  {
    name: 'content-collections',
    project: 'content-collections',
    packages: 'beside',
    start: [
      'node_modules/@content-collections/cli/dist/index.js',
      'build',
      '--config',
      'content-collections.mjs',
    ],
    count: countGenerated,
  },
  {
    name: 'fumadocs',
    project: 'fumadocs',
    packages: 'beside',
    start: ['build.mjs'],
    count: countIn('lessons.json'),
  },
];

/** Questions of GIFT files. */
export const GIFT_SYSTEMS: readonly System[] = ['stemma', 'gift-pegjs'].map((name) => ({
  name,
  project: undefined,
  packages: 'ours',
  start: [READ_GIFT, name],
  count: (folder) =>
    Promise.resolve(z.number().parse(JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8')))),
}));

function countIn(file: string): System['count'] {
  return (folder) =>
    Promise.resolve(z.array(z.unknown()).parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))).length);
}

async function countGenerated(folder: string): Promise<number> {
  const url = pathToFileURL(join(folder, '.content-collections/generated/allLessons.js'));
  const generated: unknown = await import(url.href);
  return z.object({ default: z.array(z.unknown()) }).parse(generated).default.length;
}

/** The real command line, as a child process and in this one, on copies of fixture roots. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { runWords } from '#lib/shell/cli/run-words.ts';
import { scratchFolder } from '../support/scratch.ts';

const MAIN = fileURLToPath(new URL('../../lib/shell/cli/stemma.mjs', import.meta.url));
/** Where Node keeps what it has compiled: half of the time of a short command otherwise. */
const COMPILED = join(tmpdir(), 'stemma-compile-cache');
const ROOTS = fileURLToPath(new URL('../fixtures/roots/', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `stemma` with these words; nothing of the environment configures it. */
export function stemma(...words: readonly string[]): Ran {
  return stemmaWith({}, ...words);
}

/** Runs `stemma` with these words and these variables, and no other that configures it. */
export function stemmaWith(settings: Readonly<Record<string, string>>, ...words: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], {
    encoding: 'utf8',
    env: { ...childEnvironment(), ...settings },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

/** What a child process is given: nothing that configures it, and what Node has compiled before. */
export const childEnvironment = (): { readonly [name: string]: string; readonly NODE_ENV: 'test' } => ({
  PATH: process.env['PATH'] ?? '',
  NODE_ENV: 'test',
  NODE_COMPILE_CACHE: COMPILED,
});

/**
 * Runs `stemma` with these words in this process: the same but for the process around it, in a third of the time. What only a
 * process shows (its exit code, its pipes, what it reads from the environment) is tested with `stemma`.
 */
export async function stemmaHere(...words: readonly string[]): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runWords(words, {
    out: (text) => void out.push(text),
    note: (line) => void err.push(line.endsWith('\n') ? line : `${line}\n`),
  });
  return { code, out: out.join(''), err: err.join('') };
}

/** A copy of a fixture root that a test may damage; removed when the file's tests are done. */
export class Root {
  readonly folder: string;

  constructor(name = 'zelvolin') {
    this.folder = scratchFolder('root');
    cpSync(join(ROOTS, name), this.folder, { recursive: true });
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(this.path(file), text);
  }

  /** Replaces words that must stand there. Gives the line, from 1, on which they stood. */
  replace(file: string, before: string, after: string): number {
    const text = this.read(file);
    const at = text.indexOf(before);
    if (at === -1) throw new Error(`${file} does not hold "${before}"`);
    this.write(file, text.replace(before, after));
    return text.slice(0, at).split('\n').length;
  }

  run(...words: readonly string[]): Promise<Ran> {
    return stemmaHere(...words, '--root', this.folder);
  }
}

const placeShape = {
  file: z.string(),
  line: z.number().int().min(1),
  column: z.number().int().min(1),
  endLine: z.number().int().min(1),
  endColumn: z.number().int().min(1),
};

/** The contract of `check --format json`. */
export const reportSchema = z.strictObject({
  diagnostics: z.array(
    z.strictObject({
      code: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/u),
      severity: z.enum(['error', 'warning', 'info']),
      message: z.string().min(1),
      why: z.string().min(1),
      help: z.string().min(1),
      ...placeShape,
      related: z.array(z.strictObject({ message: z.string(), ...placeShape })),
      also: z.array(z.strictObject(placeShape)).optional(),
      fix: z
        .strictObject({
          what: z.string().min(1),
          sure: z.boolean(),
          edits: z.array(z.strictObject({ ...placeShape, before: z.string(), after: z.string() })).min(1),
        })
        .optional(),
    }),
  ),
  fixes: z
    .array(
      z.strictObject({
        file: z.string(),
        line: z.number().int().min(1),
        what: z.string().min(1),
        before: z.string(),
        after: z.string(),
      }),
    )
    .optional(),
  counts: z.strictObject({
    lessons: z.number(),
    facts: z.number(),
    items: z.number(),
    errors: z.number(),
    warnings: z.number(),
  }),
  seconds: z.number(),
  imported: z
    .strictObject({
      questions: z.number(),
      same: z.number(),
      changedWords: z.number(),
      changedKeys: z.number(),
      noLongerServed: z.number(),
      notCompared: z.number(),
      proved: z.number(),
      drafts: z.number(),
      leftOut: z.number(),
      own: z.array(z.strictObject({ id: z.string(), verdict: z.string(), line: z.number().int().min(1) })),
    })
    .optional(),
});

/** Code and line of every error and warning of a JSON report, in its order. */
export function found(ran: Ran): readonly (readonly [code: string, line: number])[] {
  return reportSchema
    .parse(JSON.parse(ran.out))
    .diagnostics.filter(({ severity }) => severity !== 'info')
    .map(({ code, line }) => [code, line] as const);
}

const optionSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  key: z.boolean(),
  rationale: z.string(),
  proof: z.strictObject({
    kind: z.enum(['entailed', 'R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7']),
    facts: z.array(z.string()).min(1),
  }),
});

/** The contract of `items --json`. */
export const itemsSchema = z.array(
  z.strictObject({
    id: z.string(),
    revision: z.string().regex(/^[0-9a-f]{32}$/u),
    course: z.string(),
    lesson: z.string(),
    objective: z.string(),
    facts: z.array(z.string()).min(1),
    kind: z.string(),
    level: z.enum(['recall', 'application', 'analysis']),
    safety: z.boolean(),
    stem: z.string(),
    options: z.array(optionSchema),
    parts: z
      .array(
        z.strictObject({
          id: z.string(),
          text: z.string(),
          options: z.array(optionSchema),
          entry: z
            .strictObject({
              unit: z.string(),
              lowest: z.string(),
              highest: z.string(),
              units: z.array(z.strictObject({ name: z.string(), factor: z.string() })),
            })
            .optional(),
        }),
      )
      .optional(),
    sources: z.array(z.string()).min(1),
    template: z.string().optional(),
    order: z.enum(['free', 'fixed']),
    certificate: z.strictObject({
      engine: z.string(),
      keys: z
        .array(z.strictObject({ part: z.string(), option: z.string(), facts: z.array(z.string()) }))
        .min(1),
      distractors: z.array(
        z.strictObject({
          part: z.string(),
          option: z.string(),
          proof: z.string(),
          facts: z.array(z.string()),
        }),
      ),
      factVersions: z.record(z.string(), z.string()),
      stem: z.enum(['parsed', 'declared']),
      reviewed: z.boolean(),
    }),
  }),
);
export type PrintedItem = z.output<typeof itemsSchema>[number];

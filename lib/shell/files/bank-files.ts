/** Where the compiled bank stands below a root, and the shape of its two index files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Bank } from '#lib/bank/bank.ts';
import { cellSchema } from '#lib/content/schema/lesson-schema.ts';

/** Grows when the layout or the shape of the files changes; a reader refuses a bank of another format. */
export const BANK_FORMAT = 4;

const hashSchema = z.string().regex(/^[0-9a-f]{32}$/u);

/** `current.json`: the revision to serve. */
export const pointerSchema = z.object({
  format: z.literal(BANK_FORMAT),
  revision: hashSchema,
  previous: hashSchema.optional(),
});

const courseSchema = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  audience: z.string(),
  html: z.string(),
  lessons: z.array(z.string()),
});

const quizSchema = z.object({
  id: z.string(),
  title: z.string(),
  course: z.string(),
  html: z.string(),
  lessons: z.array(z.string()),
  items: z.number(),
  kinds: z.record(z.string(), z.number()),
  itemsPerFact: z.number(),
  // Rows for items that were written by hand are made from the quiz, and no author writes one.
  cells: z.array(cellSchema.extend({ quiz: z.string().optional() })),
  itemsPerTemplate: z.number().optional(),
  sharePerMedicine: z.number().optional(),
  signedOnly: z.boolean(),
  mode: z.enum(['practice', 'exam']),
  minutes: z.number().optional(),
  cutScore: z.number(),
});

/** `<revision>/header.json`: everything but the lessons, and which chunk holds each lesson. */
export const headerSchema = z.object({
  format: z.literal(BANK_FORMAT),
  revision: hashSchema,
  engine: z.string(),
  courses: z.array(courseSchema),
  quizzes: z.array(quizSchema),
  names: z.array(z.array(z.string())),
  lessons: z.array(z.object({ course: z.string(), id: z.string(), chunk: hashSchema })),
});

/** What forms read of an item (`ItemTraits`). */
const traitsSchema = z.object({
  template: z.string(),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  medicines: z.array(z.string()),
  enemies: z.array(z.string()),
  signed: z.boolean(),
  expiresAt: z.string().optional(),
});

/** The chunk's outer shape; its inside was written by this program and is named by its hash. */
export const chunkSchema = z.object({
  lesson: z.looseObject({ id: z.string() }),
  items: z.array(z.looseObject({ id: z.string() })),
  traits: z.record(z.string(), traitsSchema),
});

/** The header as it is written. */
export interface BankHeader extends Pick<Bank, 'revision' | 'engine' | 'courses' | 'quizzes' | 'names'> {
  readonly format: typeof BANK_FORMAT;
  readonly lessons: readonly { readonly course: string; readonly id: string; readonly chunk: string }[];
}

/** The paths of the bank's files below `root`. */
export function bankFiles(root: string): {
  readonly folder: string;
  readonly pointer: string;
  readonly header: (revision: string) => string;
  readonly chunk: (hash: string) => string;
} {
  const folder = join(root, '.stemma', 'bank');
  return {
    folder,
    pointer: join(folder, 'current.json'),
    header: (revision) => join(folder, revision, 'header.json'),
    chunk: (hash) => join(folder, 'lessons', `${hash}.json`),
  };
}

/** A file's JSON, or undefined when it is absent or is none. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Where the compiled bank stands below a root, and the shape of its two index files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Bank } from '#lib/bank/bank.ts';
import type { CourseIndex } from '#lib/bank/course-index.ts';
import { PLACES, type Place } from '#lib/search/find/search-index.ts';
import { cellSchema } from '#lib/content/schema/lesson-schema.ts';

/** Grows when the layout or the shape of the files changes; a reader refuses a bank of another format. */
export const BANK_FORMAT = 5;

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

/** `<revision>/header.json`: everything but the lessons, which chunk holds each lesson, and which files index each course. */
export const headerSchema = z.object({
  format: z.literal(BANK_FORMAT),
  revision: hashSchema,
  engine: z.string(),
  courses: z.array(courseSchema),
  quizzes: z.array(quizSchema),
  names: z.array(z.array(z.string())),
  lessons: z.array(z.object({ course: z.string(), id: z.string(), chunk: hashSchema })),
  indexes: z.array(
    z.object({
      course: z.string(),
      outlines: hashSchema,
      slices: z.array(z.object({ hash: hashSchema, documents: z.number().int().min(1) })),
      words: hashSchema,
    }),
  ),
});

/** `outlines/<hash>.json`: the outlines of a course's lessons; written by this program and named by its hash. */
export const outlinesSchema = z.array(
  z.looseObject({ course: z.string(), id: z.string(), asks: z.array(z.unknown()) }),
);

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

const placesSchema = z.object(
  Object.fromEntries(PLACES.map((place) => [place, z.string()])) as Record<Place, z.ZodString>,
);

/** `words/<hash>.json`: the words of each slice of a course. */
export const wordsSchema = z.array(placesSchema);

/** `search/<hash>.json`: the documents of a slice; written by this program and named by its hash. */
export const sliceSchema = z.array(z.looseObject({ kind: z.string(), href: z.string(), title: z.string() }));

/** The header as it is written. */
export interface BankHeader extends Pick<Bank, 'revision' | 'engine' | 'courses' | 'quizzes' | 'names'> {
  readonly format: typeof BANK_FORMAT;
  readonly lessons: readonly { readonly course: string; readonly id: string; readonly chunk: string }[];
  readonly indexes: readonly CourseIndex[];
}

/** The paths of the bank's files below `root`. */
export function bankFiles(root: string): {
  readonly folder: string;
  readonly pointer: string;
  readonly header: (revision: string) => string;
  readonly chunk: (hash: string) => string;
  readonly outlines: (hash: string) => string;
  readonly slice: (hash: string) => string;
  readonly words: (hash: string) => string;
} {
  const folder = join(root, '.stemma', 'bank');
  return {
    folder,
    pointer: join(folder, 'current.json'),
    header: (revision) => join(folder, revision, 'header.json'),
    chunk: (hash) => join(folder, 'lessons', `${hash}.json`),
    outlines: (hash) => join(folder, 'outlines', `${hash}.json`),
    slice: (hash) => join(folder, 'search', `${hash}.json`),
    words: (hash) => join(folder, 'words', `${hash}.json`),
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

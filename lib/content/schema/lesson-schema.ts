import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { factSchema } from './fact-schema.ts';
import { daySchema, idSchema, lineSchema, paragraphSchema } from './shared.ts';

/** The end of a sentence or of a part of it, and not of an abbreviation such as "U.S.". */
const SENTENCE_END = /(?:[?!:;,]|\p{Ll}{2}\.)$/u;

/** What the learner should be able to do; `topic` names it inside a stem ("… each statement about {topic} …"). */
export const objectiveSchema = z.strictObject({
  text: lineSchema.describe('what the learner can do afterwards, beginning with a verb'),
  topic: lineSchema
    .refine((topic) => !SENTENCE_END.test(topic), {
      error: 'a noun phrase without a mark at its end: a stem goes on behind it',
    })
    .describe('a noun phrase for stems, for example "where gabapentin binds"'),
});

/** A short patient case that may open a stem. It states nothing that is asked and names no key. */
export const caseSchema = z.strictObject({
  id: idSchema.describe('lower-case letters, digits and single hyphens; unique in the lesson'),
  facts: z.array(idSchema).min(1).describe('the facts of this lesson whose items it may open'),
  text: paragraphSchema.describe('two or three plain sentences; the question follows them'),
  asks: z
    .enum(['object', 'subject'])
    .default('object')
    .describe('which side of the fact the question after it asks for'),
  phrases: z
    .record(idSchema, lineSchema)
    .default({})
    .describe('concepts and the words of the case that name them, for highlight-text items'),
  'bow-tie': z
    .strictObject({
      condition: idSchema.describe('a fact of this lesson: the condition that the case suggests'),
      actions: idSchema.describe('a fact of this lesson: what to do'),
      monitoring: idSchema.describe('a fact of this lesson: what to watch'),
    })
    .optional()
    .describe('the facts that a bow-tie on this case draws from'),
});

/** What changed in a lesson, by the day on which readers got it. Readers of an earlier version learn from it what is new. */
export const changesSchema = z
  .record(daySchema, lineSchema)
  .refine((changes) => Object.keys(changes).length <= LIMITS.changes, {
    error: `at most ${String(LIMITS.changes)} changes: drop the oldest`,
  });

/** The frontmatter of a lesson. */
export const lessonSchema = z.strictObject({
  title: lineSchema.describe('the heading of the lesson'),
  summary: paragraphSchema.describe('one or two sentences for lists'),
  objectives: z.record(idSchema, objectiveSchema).describe('what a learner can do afterwards, by id'),
  facts: z.array(factSchema).min(1).describe('what the lesson states, each with its evidence and source'),
  glossary: z
    .array(idSchema)
    .max(40)
    .default([])
    .describe('concepts with a `definition`, explained at the end of the lesson, in this order'),
  cases: z.array(caseSchema).default([]).describe('short patient cases that may open an item'),
  changes: changesSchema
    .default({})
    .describe(
      'what readers of an earlier version should know, by day (YYYY-MM-DD): for the lesson and the feed',
    ),
});
export type LessonEntry = z.output<typeof lessonSchema>;

/** The frontmatter of `content/<course>/course.md`. */
export const courseSchema = z.strictObject({
  title: lineSchema.describe('the name of the course'),
  summary: paragraphSchema.describe('one or two sentences for lists'),
  audience: lineSchema.describe('who it is for'),
  lessons: z.array(idSchema).min(1).describe('the lessons in their order'),
});
export type CourseEntry = z.output<typeof courseSchema>;

/** A row of a blueprint: how many items of these properties a form holds. A property that is not named may be anything. */
export const cellSchema = z
  .strictObject({
    lesson: idSchema.optional().describe('the lesson'),
    objective: idSchema.optional().describe('the objective, of that lesson or of any'),
    fact: idSchema.optional().describe('a fact that the items rest on, of that lesson or of any'),
    kind: idSchema.optional().describe('the item kind'),
    level: z.enum(['recall', 'application', 'analysis']).optional().describe('the cognitive level'),
    difficulty: z.enum(['easy', 'medium', 'hard']).optional().describe('how alike key and distractors are'),
    safety: z.boolean().optional().describe('safety-critical items, or the others'),
    min: z.number().int().min(0).default(0).describe('at least so many'),
    max: z.number().int().min(0).optional().describe('at most so many'),
  })
  .refine(({ min, max }) => max === undefined || max >= min, {
    path: ['max'],
    error: 'no less than `min`: no form can hold both',
  })
  .refine(({ min, max, ...wanted }) => min > 0 || max !== undefined || Object.keys(wanted).length > 0, {
    error: 'a property, `min` or `max`',
  });

/** The frontmatter of `quizzes/blueprints/<quiz>.md`. */
export const blueprintSchema = z
  .strictObject({
    title: lineSchema.describe('the name of the quiz'),
    course: idSchema.describe('the course it draws from: a folder of content/'),
    lessons: z
      .array(idSchema)
      .optional()
      .describe('the lessons it draws from; all of the course when absent'),
    items: z.number().int().min(1).max(200).describe('how many items a form holds'),
    kinds: z
      .record(idSchema, z.number().int().min(0))
      .default({})
      .describe('how many items of a kind at least'),
    cells: z.array(cellSchema).default([]).describe('how many items of which properties a form holds'),
    'every-safety-fact': z
      .boolean()
      .default(false)
      .describe('true when each form asks every safety-critical fact of its lessons'),
    'items-per-template': z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('how many items may ask for the same side of the same relation'),
    'share-per-medicine': z
      .number()
      .min(1)
      .max(100)
      .optional()
      .describe('how many per cent of the items may be about one medicine; off when absent'),
    'written-items': z
      .number()
      .int()
      .min(0)
      .max(200)
      .optional()
      .describe('how many of the items written below it each form holds at least; all of them when absent'),
    'signed-only': z
      .boolean()
      .default(false)
      .describe('true when only items that a person signed may be used'),
    'items-per-fact': z
      .number()
      .int()
      .min(1)
      .max(2)
      .default(1)
      .describe(
        'how many items may rest on one fact; in `practice` never more than one, since the reason after the first would answer the second',
      ),
    mode: z
      .enum(['practice', 'exam'])
      .default('practice')
      .describe(
        '`practice` shows the rationale after each item, `exam` shows nothing before it is submitted',
      ),
    time: z
      .number()
      .int()
      .min(1)
      .max(480)
      .optional()
      .describe(
        'minutes that an exam lasts, extendable by the learner before the start; no limit when absent',
      ),
    'cut-score': z
      .number()
      .min(1)
      .max(100)
      .default(80)
      .describe('the percentage from which the attempt counts as passed'),
  })
  .refine((entry) => entry.time === undefined || entry.mode === 'exam', {
    path: ['time'],
    error: 'none in practice: write `mode: exam`, or leave `time` out',
  });
export type BlueprintEntry = z.output<typeof blueprintSchema>;

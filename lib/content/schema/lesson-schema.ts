import { z } from 'zod';
import { factSchema } from './fact-schema.ts';
import { idSchema, lineSchema, paragraphSchema } from './shared.ts';

/** What the learner should be able to do; `topic` names it inside a stem ("… each statement about {topic} …"). */
export const objectiveSchema = z.strictObject({
  text: lineSchema.describe('what the learner can do afterwards, beginning with a verb'),
  topic: lineSchema.describe('a noun phrase for stems, for example "where gabapentin binds"'),
});

/** A short patient case that may open a stem. It states nothing that is asked and names no key. */
export const caseSchema = z.strictObject({
  id: idSchema.describe('kebab-case; unique in the lesson'),
  facts: z.array(idSchema).min(1).describe('the facts of this lesson whose items it may open'),
  text: paragraphSchema.describe('two or three plain sentences; the question follows them'),
  asks: z
    .enum(['object', 'subject'])
    .default('object')
    .describe('which side of the fact the question after it asks for'),
});

/** The frontmatter of a lesson. */
export const lessonSchema = z.strictObject({
  title: lineSchema.describe('the heading of the lesson'),
  summary: paragraphSchema.describe('one or two sentences for lists'),
  objectives: z.record(idSchema, objectiveSchema).describe('what a learner can do afterwards, by id'),
  facts: z.array(factSchema).min(1).describe('what the lesson states, each with its evidence and source'),
  cases: z.array(caseSchema).default([]).describe('short patient cases that may open an item'),
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

/** The frontmatter of `quizzes/blueprints/<quiz>.md`. */
export const blueprintSchema = z.strictObject({
  title: lineSchema.describe('the name of the quiz'),
  course: idSchema.describe('the course it draws from: a folder of content/'),
  lessons: z.array(idSchema).optional().describe('the lessons it draws from; all of the course when absent'),
  items: z.number().int().min(1).max(200).describe('how many items a form holds'),
  kinds: z
    .record(idSchema, z.number().int().min(0))
    .default({})
    .describe('how many items of a kind at least'),
  'items-per-fact': z.number().int().min(1).max(2).default(1).describe('how many items may rest on one fact'),
  mode: z.enum(['practice']).default('practice').describe('`practice` shows the rationale after each item'),
  'cut-score': z
    .number()
    .min(0)
    .max(100)
    .default(80)
    .describe('the percentage from which the attempt counts as passed'),
});
export type BlueprintEntry = z.output<typeof blueprintSchema>;

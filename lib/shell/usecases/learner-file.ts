/** Everything of one learner in a file: what `export` writes and `import` reads. */
import { z } from 'zod';
import { CONFIDENCES } from '#lib/attempts/confidence.ts';
import { formSchema, storedAnswerSchema, storedQuizSchema } from '../db/attempt-codecs.ts';
import { pickedSchema } from '../db/exam-answers.ts';
import { shownItemSchema } from '../db/item-codec.ts';
import { LONGEST_MS } from './response-schema.ts';

const timeSchema = z.iso.datetime({ precision: 3 });
/** In ms. No answer was kept with more, and PostgreSQL keeps no number above 2,147,483,647 there. */
const latencySchema = z.number().int().min(0).max(LONGEST_MS);
const hashSchema = z.string().regex(/^[0-9a-f]{32}$/u, 'a hash');

const attemptSchema = z.object({
  id: z.uuid(),
  quiz: storedQuizSchema,
  bankRevision: z.string(),
  startedAt: timeSchema,
  /** Null while it is under way. */
  finishedAt: timeSchema.nullable(),
  /** When an exam ends by itself; null when it does not, and for practice. */
  deadline: timeSchema.nullable(),
  /** Items that are still open; they are not in the file, since they would tell their answers. */
  left: z.number().int().min(0),
  form: formSchema,
  /** Under which hash each item of the form stands in `items`. */
  contents: z.array(hashSchema),
});

const responseSchema = z.object({
  id: z.uuidv7(),
  attempt: z.uuid(),
  position: z.number().int().min(0),
  itemRevision: z.string(),
  answer: storedAnswerSchema,
  confidence: z.enum(CONFIDENCES).nullable(),
  latencyMs: latencySchema,
  points: z.number(),
  max: z.number(),
  receivedAt: timeSchema,
  timeZone: z.string().max(64),
});

/** One answer that an exam received, changes of mind and late ones included; nothing here is graded. */
const examAnswerSchema = z.object({
  id: z.uuidv7(),
  attempt: z.uuid(),
  position: z.number().int().min(0),
  response: pickedSchema,
  confidence: z.enum(CONFIDENCES).nullable(),
  latencyMs: latencySchema,
  /** True when it came after the end. */
  isLate: z.boolean(),
  receivedAt: timeSchema,
  timeZone: z.string().max(64),
});

/** The shape of a learner's file. The learner's own number is not in it: a file can be read by whoever it is given to. */
export const learnerFileSchema = z
  .object({
    format: z.literal('stemma-learner'),
    version: z.literal(1),
    exportedAt: timeSchema,
    /** Newest first. */
    attempts: z.array(attemptSchema),
    /** In the order in which the server received them. */
    responses: z.array(responseSchema),
    /** What exams that have ended received; of each exam in the order in which it did. */
    examAnswers: z.array(examAnswerSchema),
    /** From where progress in a course or lesson was started again. */
    resets: z.array(z.object({ id: z.uuid(), scope: z.string().max(200), at: timeSchema })),
    /** Every item of these attempts as it was shown, by the hash of its content. */
    items: z.record(hashSchema, shownItemSchema),
  })
  .refine(isStorable, 'texts without the character NUL');

export type LearnerFile = z.output<typeof learnerFileSchema>;
export type FiledAttempt = LearnerFile['attempts'][number];
export type FiledResponse = LearnerFile['responses'][number];
export type FiledExamAnswer = LearnerFile['examAnswers'][number];

/** False when some text holds the character NUL, which PostgreSQL cannot keep. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\u0000');
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => isStorable(name) && isStorable(inner));
}

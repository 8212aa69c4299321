/** Payloads of attempts and responses. */
import { z } from 'zod';
import { PACES, type Pace } from '#lib/attempts/exam.ts';
import type { Form } from '#lib/forms/form.ts';
import { payloadCodec } from './payload.ts';

export const formSchema: z.ZodType<Form> = z.object({
  quiz: z.string(),
  seed: z.string(),
  entries: z.array(
    z.object({
      position: z.number().int().min(0),
      itemId: z.string(),
      revision: z.string(),
      optionOrder: z.array(z.object({ part: z.string(), options: z.array(z.string()) })),
      variantOf: z.number().int().min(0).exactOptional(),
    }),
  ),
});

/** A form, and under which hash each of its items is kept, by position. */
export interface StoredForm {
  readonly form: Form;
  readonly contents: readonly string[];
}

const storedFormSchema: z.ZodType<StoredForm> = z.object({ form: formSchema, contents: z.array(z.string()) });

export const formCodec = payloadCodec('form', storedFormSchema);

/** The quiz as it was when the attempt began. */
export interface StoredQuiz {
  readonly id: string;
  readonly title: string;
  readonly course: string;
  readonly mode: 'practice' | 'exam';
  readonly cutScore: number;
  /** Minutes that the exam lasts without more time; absent when it has no limit. */
  readonly minutes?: number;
  /** How much time the learner chose. */
  readonly pace?: Pace;
  /**
   * Why it was begun, when it was not from the quiz's page: to ask again what was missed, at the end of a lesson, to
   * review what is due, or in a room.
   */
  readonly purpose?: 'retry' | 'check' | 'review' | 'room';
}

export const storedQuizSchema: z.ZodType<StoredQuiz> = z.object({
  id: z.string(),
  title: z.string(),
  course: z.string(),
  mode: z.enum(['practice', 'exam']),
  cutScore: z.number(),
  minutes: z.number().exactOptional(),
  pace: z.enum(PACES).exactOptional(),
  purpose: z.enum(['retry', 'check', 'review', 'room']).exactOptional(),
});

export const quizCodec = payloadCodec('quiz', storedQuizSchema);

const pointsSchema = z.object({ points: z.number(), max: z.number() });

/** What was answered, what each part earned, and what it showed about facts. */
export interface StoredAnswer {
  readonly picks: Readonly<Record<string, readonly string[]>>;
  /** What was typed, by part; absent where nothing is typed. */
  readonly entries?: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, { readonly points: number; readonly max: number }>>;
  readonly kind: string;
  /** `course/lesson/objective` */
  readonly objective: string;
  readonly facts: readonly { readonly fact: string; readonly right: boolean }[];
}

export const storedAnswerSchema: z.ZodType<StoredAnswer> = z.object({
  picks: z.record(z.string(), z.array(z.string())),
  entries: z.record(z.string(), z.string()).exactOptional(),
  parts: z.record(z.string(), pointsSchema),
  kind: z.string(),
  objective: z.string(),
  facts: z.array(z.object({ fact: z.string(), right: z.boolean() })),
});

export const answerCodec = payloadCodec('response', storedAnswerSchema);

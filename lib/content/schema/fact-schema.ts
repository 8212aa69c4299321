import { z } from 'zod';
import { daySchema, idSchema, lineSchema, oneOrMore } from './shared.ts';

/** Where the fact stands in the body, word for word; `occurrence` says which, when the words stand there more than once. */
const evidenceSchema = z
  .union([lineSchema, z.strictObject({ text: lineSchema, occurrence: z.number().int().min(1) })])
  .transform((value) => (typeof value === 'string' ? { text: value, occurrence: undefined } : value));

const sourceRefSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$/u, 'a source id, or `source#section`');

const common = {
  id: idSchema.describe('kebab-case; unique in the lesson; never changes its meaning'),
  objective: idSchema.describe('the objective of this lesson that it serves'),
  evidence: evidenceSchema.describe('words of the body, exactly as a reader sees them, that state the fact'),
  source: oneOrMore(sourceRefSchema).describe('`source` or `source#section`, one or a list'),
  basis: z
    .enum(['seen', 'memory', 'third-party', 'general'])
    .default('seen')
    .describe(
      'how the source was known: read in the document (`seen`), from memory, through a third-party copy, or general knowledge; all but `seen` are shown as to be verified',
    ),
  confidence: z
    .enum(['high', 'moderate'])
    .default('high')
    .describe('`moderate` facts need a qualifier or `strength: reported`'),
  strength: z.enum(['always', 'typical', 'reported']).default('typical').describe('how firmly it holds'),
  qualifiers: z
    .record(idSchema, idSchema)
    .default({})
    .describe('what the fact is limited to; each one stands in every stem'),
  safety: z.boolean().default(false).describe('true when acting on the opposite could harm a patient'),
  examinable: z.boolean().default(true).describe('false for background that is never asked'),
  false: z
    .record(idSchema, lineSchema)
    .default({})
    .describe('certainly false answers (or certified non-members), each with the reason a learner will read'),
  avoid: z
    .array(idSchema)
    .default([])
    .describe('arguable or true elsewhere: never shown as a wrong answer, whatever else could be proved'),
  'asserted-by': lineSchema.optional().describe('who says so, when sources differ'),
  supersedes: idSchema.optional().describe('the id of the fact that this one replaces'),
  'reviewed-by': lineSchema
    .optional()
    .describe('role or name of the clinical reviewer; absent means awaiting review'),
};

/** A relation between a subject and an object, or, with `not: true`, its certain absence. */
export const relationFactSchema = z.strictObject({
  kind: z.literal('relation'),
  ...common,
  subject: idSchema.describe('the concept that the statement is about'),
  relation: idSchema.describe('a relation of the vocabulary'),
  object: idSchema.describe('the concept that completes the statement'),
  not: z.boolean().default(false).describe('true when the fact is that the relation does not hold'),
});
/** What a term means; the words stand in the vocabulary (`definition`). */
export const definitionFactSchema = z.strictObject({
  kind: z.literal('definition'),
  ...common,
  term: idSchema.describe('the concept whose `definition` in the vocabulary is asked'),
  relation: idSchema.default('means').describe('a relation of the vocabulary'),
});
/** How often an adverse reaction is listed, in a category of a scale, for a population. */
export const frequencyFactSchema = z.strictObject({
  kind: z.literal('frequency'),
  ...common,
  event: idSchema.describe('the adverse reaction'),
  medicine: idSchema.describe('the medicine'),
  category: idSchema.describe('the frequency category, a concept on the scale'),
  scheme: idSchema.describe('the scale of the category'),
  population: idSchema.describe('a value of the qualifier `population`'),
  relation: idSchema.default('listed-frequency').describe('a relation of the vocabulary'),
});
/** Several objects of one subject, with certified non-members in `false`. */
export const setFactSchema = z.strictObject({
  kind: z.literal('set'),
  ...common,
  subject: idSchema.describe('the concept that the statement is about'),
  relation: idSchema.describe('a relation of the vocabulary'),
  members: z.array(idSchema).min(1).describe('every object that the fact names'),
  complete: z
    .strictObject({ source: sourceRefSchema, 'as-of': z.union([daySchema, z.literal('unknown')]) })
    .optional()
    .describe(
      'only when that source, in that edition, gives the whole list: what is not on it is then false',
    ),
});
/** How well something is established. */
export const certaintyFactSchema = z.strictObject({
  kind: z.literal('certainty'),
  ...common,
  about: idSchema.describe('the concept whose certainty is stated'),
  level: idSchema.describe('how well it is established, a concept'),
  relation: idSchema.default('certainty').describe('a relation of the vocabulary'),
});
/** Steps in their order: a chain of causes, or the steps of a task. */
export const sequenceFactSchema = z.strictObject({
  kind: z.literal('sequence'),
  ...common,
  subject: idSchema.describe('the concept that names the sequence'),
  steps: z.array(idSchema).min(3).describe('the steps in their order'),
  relation: idSchema.default('next-step').describe('a relation of the vocabulary'),
});

/** The fact kinds, in the order in which the guide shows them. */
export const factSchemas = {
  relation: relationFactSchema,
  set: setFactSchema,
  frequency: frequencyFactSchema,
  definition: definitionFactSchema,
  certainty: certaintyFactSchema,
  sequence: sequenceFactSchema,
} as const;
export const factSchema = z.discriminatedUnion('kind', [
  relationFactSchema,
  setFactSchema,
  frequencyFactSchema,
  definitionFactSchema,
  certaintyFactSchema,
  sequenceFactSchema,
]);
export type FactEntry = z.output<typeof factSchema>;
export type FactKind = FactEntry['kind'];

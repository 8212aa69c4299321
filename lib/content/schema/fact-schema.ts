import { z } from 'zod';
import { daySchema, idSchema, lineSchema, oneOrMore, quantitySchema } from './shared.ts';

/** Where the fact stands in the body, word for word; `occurrence` says which, when the words stand there more than once. */
const evidenceSchema = z
  .union([lineSchema, z.strictObject({ text: lineSchema, occurrence: z.number().int().min(1) })])
  .transform((value) => (typeof value === 'string' ? { text: value, occurrence: undefined } : value));

const sourceRefSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$/u, 'a source id, or `source#section`');

const common = {
  id: idSchema.describe(
    'lower-case letters, digits and single hyphens; unique in the lesson; never changes its meaning',
  ),
  objective: idSchema.describe('the objective of this lesson that it serves'),
  evidence: evidenceSchema.describe('words of the body, exactly as a reader sees them, that state the fact'),
  source: oneOrMore(sourceRefSchema).describe('`source` or `source#section`, one or a list'),
  basis: z
    .enum(['seen', 'memory', 'third-party', 'general'])
    .default('seen')
    .describe(
      'how the source was known: read in the document (`seen`), from memory, through a third-party copy, or general knowledge; all but `seen` are shown as to be verified, and so is what rests on a source of which the record has gaps',
    ),
  confidence: z
    .enum(['high', 'moderate'])
    .default('high')
    .describe('`moderate` facts need a qualifier or `strength: reported`'),
  strength: z.enum(['always', 'typical', 'reported']).default('typical').describe('how firmly it holds'),
  qualifiers: z
    .record(idSchema, z.union([idSchema, quantitySchema]))
    .default({})
    .describe('what the fact is limited to, a value or an amount; each one stands in every stem'),
  safety: z.boolean().default(false).describe('true when acting on the opposite could harm a patient'),
  examinable: z.boolean().default(true).describe('false for background that is never asked'),
  false: z
    .record(idSchema, lineSchema)
    .default({})
    .describe('certainly false answers (or certified non-members), each with the reason a learner will read'),
  why: lineSchema
    .optional()
    .describe('why it is so, in one sentence: read beside wrong answers that have no reason of their own'),
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
/** A certainly wrong amount: a single value, or a range. */
const wrongAmountSchema = z.strictObject({
  value: quantitySchema.optional().describe('a single wrong value'),
  from: quantitySchema.optional().describe('the lower end of a wrong range'),
  to: quantitySchema.optional().describe('the upper end of a wrong range'),
  why: lineSchema.describe('the reason a learner will read'),
});
const wrongAmounts = z
  .array(wrongAmountSchema)
  .default([])
  .describe('certainly wrong amounts, each with its reason');
const aboutSchema = z.boolean().default(false).describe('true when the value is rounded ("about 7")');

/** An amount with its unit: a value or a range (doses in reports, a half-life, a share absorbed). */
export const quantityFactSchema = z.strictObject({
  kind: z.literal('quantity'),
  ...common,
  subject: idSchema.describe('the concept that the amount belongs to'),
  relation: idSchema.describe('a relation of the vocabulary whose range is `quantity`'),
  value: quantitySchema.optional().describe('a single value with its unit, for example `300 mg`'),
  from: quantitySchema.optional().describe('the lower end of a range, included; then no `value`'),
  to: quantitySchema.optional().describe('the upper end of a range, included'),
  about: aboutSchema,
  wrong: wrongAmounts,
});
/** From when to when something begins after something else. */
export const onsetFactSchema = z.strictObject({
  kind: z.literal('onset'),
  ...common,
  subject: idSchema.describe('what begins'),
  from: quantitySchema.describe('the earliest time, included, for example `12 hours`'),
  to: quantitySchema.describe('the latest time, included, for example `7 days`'),
  relation: idSchema.default('onset').describe('a relation of the vocabulary whose range is `quantity`'),
  wrong: wrongAmounts,
});
/** How many people had an event in trials, with the medicine and with what it was compared with. */
export const trialRateFactSchema = z.strictObject({
  kind: z.literal('trial-rate'),
  ...common,
  event: idSchema.describe('the adverse reaction'),
  medicine: idSchema.describe('the medicine'),
  rate: quantitySchema.describe('with the medicine, for example `7 in 100 people`'),
  comparator: idSchema.describe('what it was compared with, a concept (placebo)'),
  'comparator-rate': quantitySchema.describe('with the comparator, in the same unit'),
  trials: idSchema.describe('a value of the qualifier `trials`'),
  about: aboutSchema,
  relation: idSchema.default('trial-rate').describe('a relation of the vocabulary whose range is `quantity`'),
  'compared-by': idSchema
    .default('rate-against-comparator')
    .describe('a relation whose objects are `higher-rate`, `lower-rate` and `same-rate`'),
  wrong: wrongAmounts,
});
/** One thing is more so than another (more frequent, longer), or, with `not: true`, is not. */
export const comparisonFactSchema = z.strictObject({
  kind: z.literal('comparison'),
  ...common,
  subject: idSchema.describe('the one that is more so'),
  relation: idSchema.describe(
    'a relation of the vocabulary that cannot hold both ways ("is more frequent than")',
  ),
  than: idSchema.describe('the one that is less so'),
  not: z.boolean().default(false).describe('true when the fact is that the first is not more so'),
});
/** As one thing rises or falls, another does. */
export const directionFactSchema = z.strictObject({
  kind: z.literal('direction'),
  ...common,
  driver: idSchema.describe('what rises or falls first'),
  response: idSchema.describe('what then rises or falls'),
  direction: z
    .enum(['same', 'opposite'])
    .describe('`same`: both rise, both fall; `opposite`: one rises as the other falls'),
  relation: idSchema
    .default('response-to-change')
    .describe('a relation whose objects are `rises`, `falls` and `stays-the-same`'),
});
/** What to do when something happens, and why. */
export const actionFactSchema = z.strictObject({
  kind: z.literal('action'),
  ...common,
  trigger: idSchema.describe('the situation or sign'),
  action: idSchema.describe('what is advised, a concept'),
  reasons: z.array(idSchema).default([]).describe('why, as concepts: used in "… because …" items'),
  'reason-false': z
    .record(idSchema, lineSchema)
    .default({})
    .describe('certainly wrong reasons, each with the reason a learner will read'),
  relation: idSchema.default('advised-action').describe('a relation of the vocabulary'),
  'reason-relation': idSchema
    .default('reason-for-action')
    .describe('the relation from the trigger to its reasons'),
});
/** Two things that are confused, and in what they differ: what one has, the other has not (proof R6). */
export const contrastFactSchema = z.strictObject({
  kind: z.literal('contrast'),
  ...common,
  relation: idSchema.describe('a relation of the vocabulary in which they differ'),
  between: z
    .record(idSchema, idSchema)
    .refine((pair) => Object.keys(pair).length === 2, 'two concepts, each with what it has')
    .describe('the two concepts, each with its object'),
  why: lineSchema.describe('the difference in one sentence, as a learner will read it'),
});
/** Two products that may not be swapped for each other. */
export const notInterchangeableFactSchema = z.strictObject({
  kind: z.literal('not-interchangeable'),
  ...common,
  subject: idSchema.describe('one product'),
  with: idSchema.describe('the other product'),
  because: idSchema.optional().describe('why not, a concept'),
  'because-false': z
    .record(idSchema, lineSchema)
    .default({})
    .describe('certainly wrong reasons, each with the reason a learner will read'),
  relation: idSchema
    .default('interchangeable-with')
    .describe('a relation of the vocabulary, both ways round'),
  'because-relation': idSchema
    .default('reason-not-interchangeable')
    .describe('a relation from the first product to the reason, with the qualifier `other-product`'),
});
/** How a country's law classes a medicine. */
export const legalStatusFactSchema = z.strictObject({
  kind: z.literal('legal-status'),
  ...common,
  medicine: idSchema.describe('the medicine'),
  country: idSchema.describe('a value of the qualifier `country`'),
  status: idSchema.describe('the legal status, a concept'),
  relation: idSchema.default('legal-status').describe('a relation of the vocabulary'),
});
/** An amount that is computed from given ones by the formula of its relation (proof R7). */
export const calculationFactSchema = z.strictObject({
  kind: z.literal('calculation'),
  ...common,
  subject: idSchema.describe('the concept that the amount belongs to'),
  relation: idSchema.describe('a relation of the vocabulary with a `formula`'),
  given: z
    .record(idSchema, quantitySchema)
    .describe('the amounts that the formula names: each a qualifier of the vocabulary with `quantity: true`'),
});

/** The fact kinds, in the order in which the guide shows them. */
export const factSchemas = {
  relation: relationFactSchema,
  set: setFactSchema,
  frequency: frequencyFactSchema,
  definition: definitionFactSchema,
  certainty: certaintyFactSchema,
  sequence: sequenceFactSchema,
  quantity: quantityFactSchema,
  onset: onsetFactSchema,
  'trial-rate': trialRateFactSchema,
  comparison: comparisonFactSchema,
  direction: directionFactSchema,
  action: actionFactSchema,
  contrast: contrastFactSchema,
  'not-interchangeable': notInterchangeableFactSchema,
  'legal-status': legalStatusFactSchema,
  calculation: calculationFactSchema,
} as const;
export const factSchema = z.discriminatedUnion('kind', [
  relationFactSchema,
  setFactSchema,
  frequencyFactSchema,
  definitionFactSchema,
  certaintyFactSchema,
  sequenceFactSchema,
  quantityFactSchema,
  onsetFactSchema,
  trialRateFactSchema,
  comparisonFactSchema,
  directionFactSchema,
  actionFactSchema,
  contrastFactSchema,
  notInterchangeableFactSchema,
  legalStatusFactSchema,
  calculationFactSchema,
]);
export type FactEntry = z.output<typeof factSchema>;
export type FactKind = FactEntry['kind'];

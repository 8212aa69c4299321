import { z } from 'zod';
import {
  addressSchema,
  daySchema,
  idSchema,
  lineSchema,
  oneOrMore,
  paragraphSchema,
  recordedSchema,
} from './shared.ts';

/** A kind of concept: what can stand in the place of what (medicine, adverse reaction, receptor). */
export const conceptKindSchema = z.strictObject({
  label: lineSchema.describe('singular, as used inside a sentence'),
  plural: lineSchema.describe('plural, as used inside a sentence'),
});

/** A stretch of numbers on a scale; the lower bound is included and the upper is not, unless `max-included`. */
export const intervalSchema = z.strictObject({
  min: z.number().describe('lower bound, included'),
  max: z.number().describe('upper bound, excluded unless `max-included`'),
  'max-included': z.boolean().default(false).describe('true when the upper bound belongs to the interval'),
});

/** One thing the course speaks of, with every name it goes by. */
export const conceptSchema = z.strictObject({
  kind: idSchema.describe('one of the kinds of the vocabulary'),
  label: lineSchema.describe('the name as written inside a sentence, without an article'),
  article: z
    .enum(['the', 'a', 'an', 'none'])
    .default('none')
    .describe('the article its label takes inside a sentence'),
  number: z.enum(['singular', 'plural']).default('singular').describe('for the agreement of verbs'),
  synonyms: z.array(lineSchema).default([]).describe('other names for exactly the same thing'),
  brands: z.array(lineSchema).default([]).describe('brand names'),
  abbreviation: lineSchema.optional().describe('its abbreviation, expanded once where it is used'),
  definition: lineSchema
    .optional()
    .describe('what the word means, as a phrase that can follow "means": the object of `definition` facts'),
  'is-a': z.array(idSchema).default([]).describe('the wider concepts it falls under'),
  'names-complete': z
    .boolean()
    .default(false)
    .describe(
      'true when someone has checked that no name of another concept means this one: needed for proofs by functional conflict',
    ),
  scale: idSchema.optional().describe('the ordered scale this category stands on'),
  interval: intervalSchema.optional().describe('the numbers this category covers on its scale'),
});

/** A group of concepts of which nothing can be two at once. */
export const disjointSchema = z.strictObject({
  concepts: z.array(idSchema).min(2).describe('the concepts of the group'),
  why: lineSchema.describe('the reason, as a reader would be told it'),
});

/** An ordered scale whose categories are concepts with intervals (frequency categories, for instance). */
export const scaleSchema = z.strictObject({
  label: lineSchema.describe('the name of the scale'),
  unit: lineSchema.optional().describe('what the numbers count, for example "share of people treated"'),
  partition: z
    .boolean()
    .default(false)
    .describe('true when the categories share no number and touch: half-open intervals'),
});

/** A qualifier: something that, when it changes, can change the answer (country, product form, population). */
const qualifierFields = z.strictObject({
  label: lineSchema.describe('the name of the qualifier'),
  attribution: z
    .boolean()
    .default(false)
    .describe(
      'true when it names who says so (a document, a group of trials): a fact without it is then never asked with it',
    ),
  concept: idSchema
    .optional()
    .describe('the kind of concept its value is; then its values are those concepts'),
  quantity: z
    .boolean()
    .default(false)
    .describe('true when its value is an amount with its unit, given by a `calculation` fact'),
  values: z
    .record(
      idSchema,
      z.strictObject({
        phrase: lineSchema.describe('as it stands in a sentence, for example "in the United States"'),
        noun: lineSchema.optional().describe('as a noun, for `{name:noun}` in a phrasing'),
      }),
    )
    .default({})
    .describe('its values by id, each with its words'),
});

/** A qualifier has one sort of values: those of a kind of concept, amounts, or its own. */
export const qualifierSchema = qualifierFields.refine(
  ({ concept, quantity, values }) =>
    [concept !== undefined, quantity, Object.keys(values).length > 0].filter(Boolean).length < 2,
  { error: 'only one of `concept`, `quantity: true` and `values`: they say what its values are' },
);

const frames = oneOrMore(lineSchema);
const roleFramesSchema = z.strictObject({
  object: frames.optional().describe('one thing asked, the subject is named'),
  subject: frames.optional().describe('one thing asked, the object is named'),
  objects: frames.optional().describe('several right options: "select all that apply" is added'),
  subjects: frames.optional().describe('several right options, the object is named'),
  match: frames.optional().describe('the one object of each of several subjects; names neither side'),
  each: frames.optional().describe('all objects of each of several subjects; names neither side'),
  order: frames.optional().describe('the order of the steps of a sequence; names neither side'),
});

/** A relation that gives the reason, and the sentence that ties the two together. */
export const becauseSchema = z.strictObject({
  relation: idSchema.describe('the relation from the same subject to the reason'),
  dyad: lineSchema.describe(
    'a statement with `{subject}`, `{object}` and `{reason}`, divided by `|` before "because"',
  ),
  triad: lineSchema.optional().describe('the same with a `{second-reason}` after one more `|`'),
});

/** How an object is computed from the qualifiers of the fact. */
export const formulaSchema = z.strictObject({
  expression: lineSchema.describe(
    'names of given amounts, numbers, + - * / and parentheses: `dose * times`; a minus needs blanks around it',
  ),
  given: z
    .record(idSchema, lineSchema)
    .describe('the names, each a qualifier with `quantity: true`, and the unit that its number is taken in'),
  unit: lineSchema.describe('the unit of the result'),
  empirical: z
    .boolean()
    .default(false)
    .describe('true when the formula is a rule of thumb whose units do not work out (creatinine clearance)'),
  places: z.number().int().min(0).max(6).default(0).describe('decimal places that the answer is rounded to'),
  slips: z
    .record(
      idSchema,
      z.strictObject({
        expression: lineSchema.describe('what the slip computes'),
        why: lineSchema.describe('the slip, as a learner will read it'),
      }),
    )
    .default({})
    .describe('named slips that give the wrong answers'),
});

/** A relation between two concepts, and how it is put into words. Phrasing is data: a new relation needs no code. */
export const relationSchema = z.strictObject({
  label: lineSchema.describe('the name of the relation'),
  domain: idSchema.describe('the kind of its subject'),
  range: idSchema.describe('the kind of its object'),
  functional: z
    .boolean()
    .default(false)
    .describe('true when, the qualifiers being fixed, a subject has exactly one object'),
  'of-people': z
    .boolean()
    .default(false)
    .describe(
      'true when its shares are shares of people: one in per cent may then be typed as "4 in 1,000" too',
    ),
  'inverse-functional': z
    .boolean()
    .default(false)
    .describe('true when, the qualifiers being fixed, an object has exactly one subject'),
  'single-class': z
    .boolean()
    .default(false)
    .describe(
      "true when all true objects of a subject lie in one of the disjoint groups' concepts: needed for proofs by disjointness",
    ),
  'upward-monotone': z
    .boolean()
    .default(true)
    .describe('true when what holds of a narrow concept holds of the wider one'),
  statement: lineSchema.describe('a sentence saying that it holds: `{subject} [binds|bind] {object}`'),
  negation: lineSchema.describe('a sentence saying that it does not hold'),
  ask: roleFramesSchema.describe('the questions: what they ask for, each with one or more phrasings'),
  'ask-in-case': roleFramesSchema.optional().describe('the questions that may follow a patient case'),
  because: becauseSchema.optional().describe('how the relation is tied to its reason in one sentence'),
  formula: formulaSchema.optional().describe('for `calculation` facts: how the object is computed'),
});

/** One file of `content/vocabulary/`: any of these parts; all files are read as one vocabulary. */
export const vocabularyFileSchema = z.strictObject({
  kinds: z.record(idSchema, conceptKindSchema).optional(),
  concepts: z.record(idSchema, conceptSchema).optional(),
  disjoint: z.array(disjointSchema).optional(),
  scales: z.record(idSchema, scaleSchema).optional(),
  qualifiers: z.record(idSchema, qualifierSchema).optional(),
  relations: z.record(idSchema, relationSchema).optional(),
});
export type VocabularyFile = z.output<typeof vocabularyFileSchema>;
export type ConceptEntry = z.output<typeof conceptSchema>;
export type RelationEntry = z.output<typeof relationSchema>;
export type QualifierEntry = z.output<typeof qualifierSchema>;

/** A cited document. */
export const sourceSchema = z.strictObject({
  title: paragraphSchema.describe('the title as printed on the document'),
  publisher: z
    .union([recordedSchema('the name of the publisher'), z.literal('unknown')])
    .describe('who published it, or `unknown`'),
  edition: z
    .union([recordedSchema('the edition or its date'), z.literal('unknown')])
    .describe('edition, revision or date of the document, or `unknown`'),
  retrieved: z.union([daySchema, z.literal('unknown')]).describe('the day it was read, or `unknown`'),
  url: z
    .union([addressSchema, z.literal('unknown')])
    .describe('where it can be read, beginning with https:// or http://, or `unknown`'),
  sections: z
    .record(idSchema, lineSchema)
    .default({})
    .describe('the parts that facts cite as `source#section`, with their titles'),
  'review-by': daySchema.optional().describe('the day by which someone must read it again'),
});
export type SourceEntry = z.output<typeof sourceSchema>;

import { z } from 'zod';

const facts = z.array(z.string({ error: 'expected a fact reference: course/lesson/fact' }), {
  error: 'expected a list of fact references',
});

/** One choice. `proof` may be missing: the checker looks for one and says that none was declared. */
const optionSchema = z.looseObject({
  id: z.string({ error: 'expected the id of the option' }).min(1),
  text: z.string({ error: 'expected the text of the option' }).min(1),
  key: z.boolean({ error: 'expected true or false' }),
  rationale: z.string({ error: 'expected a sentence, or an empty text' }).default(''),
  proof: z.looseObject({ kind: z.string({ error: 'expected entailed or R1 to R7' }), facts }).optional(),
});

const optionsSchema = z
  .array(optionSchema, { error: 'expected a list of options' })
  .refine(differentIds, { error: 'expected options with different ids' });

const decimal = z.string({ error: 'expected a decimal, written as text' });

/** A number that is typed: the accepted range and the units it may be given in. */
const entrySchema = z.looseObject({
  unit: z.string({ error: 'expected the unit of the number' }),
  lowest: decimal,
  highest: decimal,
  units: z.array(z.looseObject({ name: z.string(), factor: decimal }), { error: 'expected a list of units' }),
});

const partSchema = z.looseObject({
  id: z.string({ error: 'expected the id of the part' }).min(1),
  text: z.string({ error: 'expected the text of the part' }),
  options: optionsSchema,
  entry: entrySchema.optional(),
});

/** What the words of a hand-written item mean, when no phrasing gives its stem. */
const declarationSchema = z.looseObject({
  relation: z.string({ error: 'expected a relation of the vocabulary' }),
  asks: z.enum(['object', 'subject'], { error: 'expected object or subject' }),
  known: z.string({ error: 'expected the concept that the stem names' }),
  qualifiers: z.record(z.string(), z.string()).default({}),
  options: z.record(z.string(), z.string(), { error: 'expected the concept of each option, by option id' }),
});

const certificateSchema = z.looseObject({
  keys: z.array(z.looseObject({ part: z.string(), option: z.string(), facts })),
  distractors: z.array(z.looseObject({ part: z.string(), option: z.string(), proof: z.string(), facts })),
  factVersions: z.record(z.string(), z.string()),
  reviewed: z.boolean(),
  stem: z.string().optional(),
});

/**
 * One item in the shape of `stemma items --json`, as `stemma verify` reads it. Further fields are kept and not read.
 * Missing `proof`, `certificate` and `revision` are allowed; what follows from that is a finding of the checker.
 */
export const itemSchema = z.looseObject({
  id: z.string({ error: 'expected the id of the item' }).min(1),
  course: z.string({ error: 'expected the id of a course' }),
  lesson: z.string({ error: 'expected the id of a lesson' }),
  objective: z.string({ error: 'expected the id of an objective' }).optional(),
  kind: z.string({ error: 'expected an item kind, for example single-best-answer' }),
  stem: z.string({ error: 'expected the text of the stem' }),
  facts: facts.default([]),
  options: optionsSchema.default([]),
  parts: z
    .array(partSchema, { error: 'expected a list of parts' })
    .refine(differentIds, { error: 'expected parts with different ids' })
    .optional(),
  declares: declarationSchema.optional(),
  template: z.string().optional(),
  revision: z.string().optional(),
  certificate: certificateSchema.optional(),
});

/** A file for `stemma verify`: a list of items with different ids. */
export const itemsFileSchema = z
  .array(itemSchema, { error: 'expected a list of items, as `stemma items --json` prints it' })
  .refine(differentIds, { error: 'expected items with different ids' });

function differentIds(entries: readonly { readonly id: string }[]): boolean {
  return new Set(entries.map(({ id }) => id)).size === entries.length;
}

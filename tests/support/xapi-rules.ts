/** What xAPI 1.0.3 (part 2) asks of a statement, as a schema written from the specification: unknown and null members are refused. */
import { z } from 'zod';

const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/iu, 'an address with a scheme');
const languageMap = z.record(z.string().regex(/^(?:und|[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)$/u), z.string());
const extensions = z.record(iri, z.json());
/** 4.2.7: ISO 8601 durations. */
const duration = z
  .string()
  .regex(/^P(?:\d+W|(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$/u);
const timestamp = z.iso.datetime({ offset: true });
const uuid = z.uuid();

const account = z.strictObject({ homePage: iri, name: z.string().min(1) });
/** Exactly one way to know somebody (2.4.2.3). */
const agent = z.strictObject({
  objectType: z.literal('Agent').optional(),
  name: z.string().optional(),
  account,
});

const componentId = z.string().regex(/^[^\s[\]]+$/u, 'a name without blanks and separators');
const components = z
  .array(z.strictObject({ id: componentId, description: languageMap }))
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'names that stand once');

const interactionTypes = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
] as const;

/** Which lists of components a type may have (2.4.4.1, interaction activities). */
const LISTS: Readonly<Partial<Record<(typeof interactionTypes)[number], readonly string[]>>> = {
  choice: ['choices'],
  sequencing: ['choices'],
  matching: ['source', 'target'],
  likert: ['scale'],
  performance: ['steps'],
};

const definition = z
  .strictObject({
    name: languageMap.optional(),
    description: languageMap.optional(),
    type: iri.optional(),
    moreInfo: iri.optional(),
    interactionType: z.enum(interactionTypes).optional(),
    correctResponsesPattern: z.array(z.string()).optional(),
    choices: components.optional(),
    scale: components.optional(),
    source: components.optional(),
    target: components.optional(),
    steps: components.optional(),
    extensions: extensions.optional(),
  })
  .refine((one) => {
    const given = ['choices', 'scale', 'source', 'target', 'steps'].filter((name) =>
      Object.hasOwn(one, name),
    );
    const allowed = one.interactionType === undefined ? [] : (LISTS[one.interactionType] ?? []);
    return given.every((name) => allowed.includes(name));
  }, 'lists of its type alone')
  .refine((one) => one.correctResponsesPattern === undefined || one.interactionType !== undefined);

/** An activity. */
export const activitySchema = z.strictObject({
  objectType: z.literal('Activity').optional(),
  id: iri,
  definition: definition.optional(),
});

const score = z
  .strictObject({
    scaled: z.number().min(-1).max(1).optional(),
    raw: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .refine(({ raw, min, max }) => (min ?? -Infinity) < (max ?? Infinity) && (raw ?? 0) <= (max ?? Infinity))
  .refine(({ raw, min }) => raw === undefined || raw >= (min ?? -Infinity));

const result = z.strictObject({
  score: score.optional(),
  success: z.boolean().optional(),
  completion: z.boolean().optional(),
  response: z.string().optional(),
  duration: duration.optional(),
  extensions: extensions.optional(),
});

const activities = z.union([activitySchema, z.array(activitySchema)]);

const context = z.strictObject({
  registration: uuid.optional(),
  contextActivities: z
    .strictObject({
      parent: activities.optional(),
      grouping: activities.optional(),
      category: activities.optional(),
      other: activities.optional(),
    })
    .optional(),
  revision: z.string().optional(),
  platform: z.string().optional(),
  language: z.string().optional(),
  extensions: extensions.optional(),
});

/** A statement about an activity. */
export const statementSchema = z.strictObject({
  id: uuid,
  actor: agent,
  verb: z.strictObject({ id: iri, display: languageMap.optional() }),
  object: activitySchema,
  result: result.optional(),
  context: context.optional(),
  timestamp: timestamp.optional(),
  version: z
    .string()
    .regex(/^1\.0(?:\.\d+)?$/u)
    .optional(),
});

export type ReadStatement = z.infer<typeof statementSchema>;

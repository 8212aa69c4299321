/** What xAPI 1.0.3 (part 2, 2.4.4.1) asks of an activity that is an interaction, as strictly as a record store may be. */
import { z } from 'zod';

export const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/iu, 'an address with a scheme');
const languageMap = z.record(
  z.string().regex(/^(?:und|[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)$/u, 'a language'),
  z.string(),
);
const components = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[^\s[\]]+$/u, 'a name without blanks and separators'),
      description: languageMap,
    }),
  )
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'names that stand once');

const TYPES = ['choice', 'matching', 'sequencing', 'numeric', 'other'] as const;
/** Which lists of components a type may have. */
const LISTS: Readonly<Partial<Record<(typeof TYPES)[number], readonly string[]>>> = {
  choice: ['choices'],
  sequencing: ['choices'],
  matching: ['source', 'target'],
};

const definition = z
  .strictObject({
    name: languageMap,
    description: languageMap,
    type: z.literal('http://adlnet.gov/expapi/activities/cmi.interaction'),
    interactionType: z.enum(TYPES),
    correctResponsesPattern: z.array(z.string()).optional(),
    choices: components.optional(),
    source: components.optional(),
    target: components.optional(),
    extensions: z.record(iri, z.json()).optional(),
  })
  .refine(
    (one) =>
      ['choices', 'source', 'target'].every(
        (name) => !Object.hasOwn(one, name) || LISTS[one.interactionType]?.includes(name),
      ),
    'lists of its type alone',
  );

/** An activity of an item. */
export const itemActivity = z.strictObject({ objectType: z.literal('Activity'), id: iri, definition });

/** How the page names what was chosen. */
export const interaction = z.strictObject({
  type: z.enum(TYPES),
  parts: z.array(z.strictObject({ id: z.string().min(1), options: z.array(z.string().min(1)) })),
});

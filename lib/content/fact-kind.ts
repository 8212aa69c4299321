import { factSchemas, type FactKind } from './schema/fact-schema.ts';

/** Fields that only facts of this kind have together; the first kind that has all of its own wins. */
const MARKS: readonly (readonly [FactKind, readonly string[]])[] = [
  ['set', ['members']],
  ['sequence', ['steps']],
  ['frequency', ['event', 'category']],
  ['certainty', ['about', 'level']],
  ['definition', ['term']],
  ['relation', ['relation', 'object']],
];

/** Fields that say something about the kind even alone. */
const HINTS: Readonly<Record<FactKind, readonly string[]>> = {
  relation: ['object', 'not', 'relation', 'subject'],
  set: ['members', 'complete', 'relation', 'subject'],
  frequency: ['event', 'category', 'medicine', 'scheme', 'population'],
  definition: ['term'],
  certainty: ['about', 'level'],
  sequence: ['steps'],
};

/**
 * The kind of a fact whose author did not write one, from its fields: `members` a set, `steps` a sequence, `event` with
 * `category` a frequency, `about` with `level` a certainty, `term` a definition, `relation` with `object` a relation.
 * An incomplete fact is read as the kind that most of its fields belong to, so that the missing field can be named.
 * Returns undefined when no field belongs to any kind.
 */
export function inferFactKind(fact: Readonly<Record<string, unknown>>): FactKind | undefined {
  const has = (name: string): boolean => Object.hasOwn(fact, name);
  const marked = MARKS.find(([, names]) => names.every(has));
  if (marked !== undefined) return marked[0];
  let best: FactKind | undefined;
  let most = 0;
  for (const [kind] of [...MARKS].reverse()) {
    const count = HINTS[kind].filter(has).length;
    if (count > most) [best, most] = [kind, count];
  }
  return best;
}

/** True for the name of a fact kind. */
export function isFactKind(name: unknown): name is FactKind {
  return typeof name === 'string' && Object.hasOwn(factSchemas, name);
}

import { factSchemas, type FactKind } from './schema/fact-schema.ts';

/** Fields that only facts of this kind have together; the first kind that has all of its own wins. */
const MARKS: readonly (readonly [FactKind, readonly string[]])[] = [
  ['set', ['members']],
  ['sequence', ['steps']],
  ['frequency', ['event', 'category']],
  ['certainty', ['about', 'level']],
  ['definition', ['term']],
  ['trial-rate', ['event', 'rate']],
  ['direction', ['driver', 'response']],
  ['contrast', ['between']],
  ['not-interchangeable', ['subject', 'with']],
  ['comparison', ['than']],
  ['legal-status', ['medicine', 'status']],
  ['action', ['trigger', 'action']],
  ['calculation', ['given']],
  ['quantity', ['relation', 'value']],
  ['quantity', ['subject', 'relation', 'from', 'to']],
  ['onset', ['subject', 'from', 'to']],
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
  quantity: ['value', 'from', 'to', 'wrong', 'about', 'relation', 'subject'],
  onset: ['from', 'to', 'wrong'],
  'trial-rate': ['rate', 'comparator', 'comparator-rate', 'trials', 'compared-by'],
  comparison: ['than'],
  direction: ['driver', 'response', 'direction'],
  action: ['trigger', 'action', 'reasons', 'reason-false', 'reason-relation'],
  contrast: ['between', 'why'],
  'not-interchangeable': ['with', 'because', 'because-false', 'because-relation'],
  'legal-status': ['status', 'country'],
  calculation: ['given'],
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

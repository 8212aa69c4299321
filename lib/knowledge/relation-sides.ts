import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import type { FactEntry } from '#lib/content/schema/fact-schema.ts';
import { knowledgeCodes } from './codes.ts';
import type { Reference } from './fact-kinds/reading.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** So many relations that would fit are named. */
const SHOWN = 5;

/** `knowledge/wrong-kind` of a relation fact with subject and object in each other's place. @param place that of its subject */
export function swappedSides(
  entry: FactEntry,
  { relations, concepts }: Vocabulary,
  place: () => Place,
): Diagnostic | undefined {
  const relation = entry.kind === 'relation' ? relations.get(entry.relation) : undefined;
  if (entry.kind !== 'relation' || relation === undefined || relation.domain === relation.range)
    return undefined;
  const [subject, object] = [concepts.get(entry.subject), concepts.get(entry.object)];
  if (subject?.kind !== relation.range || object?.kind !== relation.domain) return undefined;
  const message = `Unexpected order: subject and object of "${relation.id}" are the wrong way round, expected a ${relation.domain} ("${entry.object}") as subject and a ${relation.range} ("${entry.subject}") as object`;
  return diagnose(knowledgeCodes.wrongKind, place(), message, { help: 'Exchange the two.' });
}

/**
 * One `knowledge/wrong-kind` at the relation of a fact whose objects, two or more, are all of one kind that the relation does not take:
 * then it is the relation that is wrong, and none of them. Undefined of every other fact.
 *
 * @param id the relation of the fact
 * @param references what the fact names under it
 * @param place that of the relation in the fact
 */
export function wrongRelation(
  id: string,
  references: readonly Reference[],
  vocabulary: Vocabulary,
  place: () => Place,
): Diagnostic | undefined {
  const objects = references.filter(({ fits }) => fits === 'object').map(({ concept }) => concept);
  const range = vocabulary.relations.get(id)?.range;
  const kind = onlyKind(objects, vocabulary);
  if (objects.length < 2 || range === undefined || kind === undefined || kind === range) return undefined;
  const message = `Unexpected relation "${id}", whose objects are of kind "${range}", expected one for ${kind} "${objects[0] ?? ''}" and ${String(objects.length - 1)} more`;
  const subject = references.find(({ fits }) => fits === 'subject')?.concept ?? '';
  const help = helpFor(vocabulary.concepts.get(subject)?.kind, kind, vocabulary);
  return diagnose(knowledgeCodes.wrongKind, place(), message, { help });
}

/** The kind of all these concepts; undefined where it is not one, or not a kind of the vocabulary. */
function onlyKind(ids: readonly string[], { concepts, kinds }: Vocabulary): string | undefined {
  const [kind, ...others] = new Set(ids.map((id) => concepts.get(id)?.kind));
  return kind !== undefined && others.length === 0 && kinds.has(kind) ? kind : undefined;
}

function helpFor(domain: string | undefined, range: string, { relations }: Vocabulary): string {
  const fitting = [...relations.values()].filter((one) => one.domain === domain && one.range === range);
  if (fitting.length === 0)
    return `No relation leads from ${domain ?? 'such a subject'} to ${range}: define one in content/vocabulary/, or name other objects.`;
  const names = fitting.slice(0, SHOWN).map(({ id }) => id);
  return `From ${domain ?? 'such a subject'} to ${range} leads ${names.join(', ')}${fitting.length > SHOWN ? ', …' : ''}. Name one of them, or other objects.`;
}

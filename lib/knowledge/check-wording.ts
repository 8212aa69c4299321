import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { once, remembered } from '#lib/base/remembered.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import type { Qualifiers } from './claim.ts';
import { knowledgeCodes } from './codes.ts';
import type { ConceptId } from './concept.ts';
import type { Vocabulary } from './read-vocabulary.ts';
import type { Relation, RoleFrames } from './relation.ts';

const SLOT = /\{([a-z0-9-]+)(?::([a-z]+))?\}/gu;

/**
 * Faults of a fact's words: the `statement` and `negation` of the relation of each claim must be sayable with the claim's
 * qualifiers. They may name no qualifier that the claim lacks, and a qualifier whose value is a concept has no phrase to
 * stand in front. No frame may put an article before a concept that has one.
 */
export function checkWording(fact: FactInLesson, vocabulary: Vocabulary): Diagnostic[] {
  for (const { relation: id = fact.entry.relation, subject, object, qualifiers } of fact.read.claims) {
    const relation = vocabulary.relations.get(id);
    if (relation === undefined) continue;
    const scope = { ...fact.read.qualifiers, ...qualifiers };
    const fault =
      unsayable(relation.statement, scope, vocabulary) ??
      unsayable(relation.negation, scope, vocabulary) ??
      articleFaults(relation, { subject, object }, vocabulary)[0];
    if (fault === undefined) continue;
    const message = `Unexpected fact "${fact.entry.id}" under "${id}": its statement ${fault}`;
    return [diagnose(knowledgeCodes.unsayable, placeOf(fact, ['relation']), message)];
  }
  return [];
}

/** Frames in which the article of a concept would stand behind another one: "the the dose". */
function articleFaults(
  relation: Relation,
  sides: { readonly subject: ConceptId; readonly object: ConceptId },
  { concepts, relations }: Vocabulary,
): string[] {
  const articleOf = (id: ConceptId): string => concepts.get(id)?.article ?? 'none';
  const [ofSubject, ofObject] = [articleOf(sides.subject), articleOf(sides.object)];
  if (ofSubject === 'none' && ofObject === 'none') return [];
  const { own, tied } = framesOf(relations).get(relation) ?? { own: [], tied: [] };
  const taken = (
    slot: string,
    frames: readonly ReadonlyMap<string, string>[],
    id: ConceptId,
    article: string,
  ) => {
    const before = article === 'none' ? undefined : frames.find((articles) => articles.has(slot))?.get(slot);
    return before === undefined
      ? []
      : [`would read "${before} ${article} …": "${id}" has an article of its own`];
  };
  return [
    ...taken('subject', own, sides.subject, ofSubject),
    ...taken('object', own, sides.object, ofObject),
    ...['reason', 'second-reason'].flatMap((slot) => taken(slot, tied, sides.object, ofObject)),
  ];
}

/** The articles before slots in the frames of a relation, and in those that tie another relation to it as its reason. */
interface ArticledFrames {
  readonly own: readonly ReadonlyMap<string, string>[];
  readonly tied: readonly ReadonlyMap<string, string>[];
}

const framesOf = once(
  (relations: Vocabulary['relations']): ReadonlyMap<Relation, ArticledFrames> =>
    new Map([...relations.values()].map((relation) => [relation, articledFrames(relation, relations)])),
);

function articledFrames(relation: Relation, relations: Vocabulary['relations']): ArticledFrames {
  const { statement, negation, ask, askInCase } = relation;
  const tied = [...relations.values()].flatMap(({ because }) =>
    because?.relation === relation.id ? [because.dyad, because.triad ?? []].flat() : [],
  );
  const own = [statement, negation, ...askedBy(ask), ...askedBy(askInCase)];
  return { own: own.map(articlesIn), tied: tied.map(articlesIn) };
}

/** By the name of the slot, the first article that stands right before it, as it is written. */
function articlesIn(frame: string): ReadonlyMap<string, string> {
  const articles = new Map<string, string>();
  for (const { groups } of frame.matchAll(/\b(?<article>the|an?) \{(?<slot>[^{}]*)\}/giu)) {
    const { article = '', slot = '' } = groups ?? {};
    const name = slot.toLowerCase();
    if (!articles.has(name)) articles.set(name, article);
  }
  return articles;
}

function askedBy(frames: RoleFrames): string[] {
  return Object.values(frames).flat();
}

interface Slot {
  readonly name: string;
  readonly form: string | undefined;
}

const slotsOf = remembered((frame: string): readonly Slot[] =>
  [...frame.matchAll(SLOT)].map(([, name = '', form]) => ({ name, form })),
);

function unsayable(frame: string, scope: Qualifiers, { qualifiers }: Vocabulary): string | undefined {
  const slots = slotsOf(frame);
  for (const { name, form } of slots) {
    if (name === 'subject' || name === 'object') continue;
    const value = scope[name];
    if (value === undefined) return `names {${name}}, and the fact has no such qualifier`;
    if (form === 'noun' && qualifiers.get(name)?.values[value]?.noun === undefined)
      return `names {${name}:noun}, and the value "${value}" has no noun`;
  }
  const left = Object.keys(scope).find(
    (id) => qualifiers.get(id)?.conceptKind !== undefined && !slots.some(({ name }) => name === id),
  );
  return left === undefined
    ? undefined
    : `does not name {${left}}, and a concept has no phrase that could stand before it`;
}

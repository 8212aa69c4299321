import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { once, remembered } from '#lib/base/remembered.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import type { Qualifiers } from './claim.ts';
import { knowledgeCodes } from './codes.ts';
import type { Concept, ConceptId } from './concept.ts';
import { QUANTITY_KIND } from './quantity-kind.ts';
import type { Vocabulary } from './read-vocabulary.ts';
import type { Relation, RoleFrames } from './relation.ts';

const SLOT = /\{([a-z0-9-]+)(?::([a-z]+))?\}/gu;

/**
 * Faults of a fact's words: the `statement` and `negation` of the relation of each claim must be sayable with the claim's
 * qualifiers. They may name no qualifier that the claim lacks, and a qualifier whose value is a concept has no phrase to
 * stand in front. No frame may put an article before a concept that has one, nor a word before a name that begins with it.
 */
export function checkWording(fact: FactInLesson, vocabulary: Vocabulary): Diagnostic[] {
  for (const { relation: id = fact.entry.relation, subject, object, qualifiers } of fact.read.claims) {
    const relation = vocabulary.relations.get(id);
    if (relation === undefined) continue;
    const scope = { ...fact.read.qualifiers, ...qualifiers };
    const unsaid =
      unsayable(relation.statement, scope, vocabulary) ?? unsayable(relation.negation, scope, vocabulary);
    const doubled =
      articleFaults(relation, { subject, object }, vocabulary)[0] ??
      doubledWord(relation, { subject, object }, vocabulary);
    const fault = unsaid ?? doubled;
    if (fault === undefined) continue;
    const message = `Unexpected fact "${fact.entry.id}" under "${id}": ${fault}`;
    const more = unsaid === undefined ? { help: ONCE } : {};
    return [diagnose(knowledgeCodes.unsayable, placeOf(fact, ['relation']), message, more)];
  }
  return [];
}

const ONCE =
  'Take the word out of the phrasing, so that it fits names with and without an article of their own, or out of the name.';

/** Frames in which the article of a concept would stand behind another one: "the the dose". */
function articleFaults(
  relation: Relation,
  sides: { readonly subject: ConceptId; readonly object: ConceptId },
  { concepts, relations }: Vocabulary,
): string[] {
  const articleOf = (id: ConceptId): string => concepts.get(id)?.article ?? 'none';
  const [ofSubject, ofObject] = [articleOf(sides.subject), articleOf(sides.object)];
  if (ofSubject === 'none' && ofObject === 'none') return [];
  const { own = [], tied = [] } = framesOf(relations).get(relation) ?? {};
  const taken = (
    slot: string,
    frames: readonly ReadonlyMap<string, string>[],
    id: ConceptId,
    article: string,
  ) => {
    const before = article === 'none' ? undefined : frames.find((articles) => articles.has(slot))?.get(slot);
    return before === undefined
      ? []
      : [`"${before} {${slot}}" would read "${before} ${article} …": "${id}" has an article of its own`];
  };
  return [
    ...taken('subject', own, sides.subject, ofSubject),
    ...taken('object', own, sides.object, ofObject),
    ...['reason', 'second-reason'].flatMap((slot) => taken(slot, tied, sides.object, ofObject)),
  ];
}

/** A frame in which the first word of a name would stand behind the same word: "about about 95 per cent". Of what is not so, nothing is denied by a negation. */
function doubledWord(
  relation: Relation,
  sides: { readonly subject: ConceptId; readonly object: ConceptId },
  { concepts, relations }: Vocabulary,
): string | undefined {
  const before = framesOf(relations).get(relation)?.before ?? new Set();
  const [twice] = (['subject', 'object'] as const).flatMap((side) => {
    const concept = concepts.get(sides[side]);
    const first = concept === undefined ? '' : firstWordOf(concept);
    return before.has(`${first} {${side}}`) ? [{ first, side, label: concept?.label ?? '' }] : [];
  });
  return twice && `"${twice.first} {${twice.side}}" would read "${twice.first} ${twice.label}"`;
}

/** The first of several words of a name that stands without an article. */
function firstWordOf({ article, label }: Concept): string {
  return article === 'none' ? (/^\p{L}+(?= )/u.exec(label)?.[0].toLowerCase() ?? '') : '';
}

/** The articles before slots in the frames of a relation, and in those that tie another relation to it as its reason. */
interface ArticledFrames {
  readonly own: readonly ReadonlyMap<string, string>[];
  readonly tied: readonly ReadonlyMap<string, string>[];
  /** The words right before the slots of both sides, each with its slot: `about {object}`. */
  readonly before: ReadonlySet<string>;
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
  return { own: own.map(articlesIn), tied: tied.map(articlesIn), before: new Set(own.flatMap(wordsBefore)) };
}

function wordsBefore(frame: string): readonly string[] {
  return [...frame.toLowerCase().matchAll(/(?!not )\b\p{L}+ \{(?:subject|object)\}/gu)].map(
    ([words]) => words,
  );
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
    if (value === undefined) return `its statement names {${name}}, and the fact has no such qualifier`;
    if (form === 'noun' && qualifiers.get(name)?.values[value]?.noun === undefined)
      return `its statement names {${name}:noun}, and the value "${value}" has no noun`;
  }
  const left = Object.keys(scope).find(
    (id) => qualifiers.get(id)?.conceptKind !== undefined && !slots.some(({ name }) => name === id),
  );
  return left === undefined
    ? undefined
    : `its statement does not name {${left}}, and ${whatHasNoPhrase(left, qualifiers)} has no phrase that could stand before it`;
}

function whatHasNoPhrase(qualifier: string, qualifiers: Vocabulary['qualifiers']): string {
  return qualifiers.get(qualifier)?.conceptKind === QUANTITY_KIND ? 'an amount' : 'a concept';
}

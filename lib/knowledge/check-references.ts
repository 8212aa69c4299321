import { diagnose } from '#lib/base/code-page.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import { suggestWord } from '#lib/base/suggest.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedLesson } from '#lib/content/model.ts';
import type { FactEntry } from '#lib/content/schema/fact-schema.ts';
import type { Qualifiers } from './claim.ts';
import { knowledgeCodes } from './codes.ts';
import type { Concept } from './concept.ts';
import { definitionId } from './definition-id.ts';
import { SEQUENCE_QUALIFIER } from './fact-kinds/sequence.ts';
import { CHANGE_QUALIFIER, RESPONSE_QUALIFIER } from './fact-kinds/direction.ts';
import { COUNTRY_QUALIFIER } from './fact-kinds/legal-status.ts';
import { OTHER_PRODUCT_QUALIFIER } from './fact-kinds/not-interchangeable.ts';
import { COMPARATOR_QUALIFIER, TRIALS_QUALIFIER } from './fact-kinds/trial-rate.ts';
import { MEDICINE_QUALIFIER, POPULATION_QUALIFIER } from './fact-kinds/frequency.ts';
import type { Reference } from './fact-kinds/reading.ts';
import type { ReadFact } from './fact-kinds/read-fact.ts';
import { swappedSides, wrongRelation } from './relation-sides.ts';
import type { Relation } from './relation.ts';
import type { Vocabulary } from './read-vocabulary.ts';
import { conceptIds, unknownWords } from './unknown-concept.ts';

/** One fact of a lesson with what is needed to check it and to point at it. */
export interface FactInLesson {
  readonly lesson: ParsedLesson;
  readonly index: number;
  readonly entry: FactEntry;
  readonly read: ReadFact;
}

/** Everything in a fact that the vocabulary does not know or that does not fit its relation; empty when it is sound. */
export function checkReferences(fact: FactInLesson, vocabulary: Vocabulary): Diagnostic[] {
  const faults = relationsOf(fact).flatMap((relation) => checkRelation(fact, relation, vocabulary));
  const sides = checkSides(fact, vocabulary) ?? checkObjects(fact, vocabulary);
  if (sides !== undefined) faults.push(sides.fault);
  for (const reference of fact.read.references) {
    if (sides?.covers(reference) === true) continue;
    const relation = vocabulary.relations.get(reference.relation ?? fact.entry.relation);
    faults.push(...checkReference(fact, reference, relation, vocabulary));
  }
  for (const [id, value] of scopesOf(fact)) faults.push(...checkQualifier(fact, id, value, vocabulary));
  faults.push(
    ...checkScheme(fact, vocabulary),
    ...checkRepeats(fact),
    ...checkLists(fact),
    ...checkConfidence(fact),
  );
  return faults;
}

/** The relations that a fact's claims and amounts use, its own first. */
export function relationsOf({ entry, read }: FactInLesson): readonly string[] {
  const others = [...read.claims, ...read.references].flatMap(({ relation }) => relation ?? []);
  return [...new Set([entry.relation, ...others])];
}

/** Every qualifier and value of the fact and of its claims, each once. */
function scopesOf({ read }: FactInLesson): readonly (readonly [string, string])[] {
  const scopes: Qualifiers[] = [read.qualifiers, ...read.claims.map(({ qualifiers }) => qualifiers ?? {})];
  const found = scopes.flatMap((scope) => Object.entries(scope));
  return [...new Map(found.map((pair) => [pair.join('|'), pair])).values()];
}

/** One fault for several references of a fact. */
interface SidesFault {
  readonly fault: Diagnostic;
  readonly covers: (reference: Reference) => boolean;
}

const SIDES: ReadonlySet<string> = new Set(['subject', 'object']);

/** Subject and object in each other's place: one fault for the two. */
function checkSides(fact: FactInLesson, vocabulary: Vocabulary): SidesFault | undefined {
  const fault = swappedSides(fact.entry, vocabulary, () => placeOf(fact, ['subject']));
  return fault === undefined ? undefined : { fault, covers: ({ path: [field] }) => SIDES.has(String(field)) };
}

/** A relation that takes none of the objects of a fact: one fault for all. */
function checkObjects(fact: FactInLesson, vocabulary: Vocabulary): SidesFault | undefined {
  const { entry, read } = fact;
  const isOwn = ({ relation = entry.relation }: Reference): boolean => relation === entry.relation;
  const fault = wrongRelation(entry.relation, read.references.filter(isOwn), vocabulary, () =>
    placeOf(fact, ['relation']),
  );
  return fault === undefined
    ? undefined
    : { fault, covers: (reference) => isOwn(reference) && SIDES.has(reference.fits) };
}

function checkRelation(fact: FactInLesson, id: string, { relations }: Vocabulary): Diagnostic[] {
  if (relations.has(id)) return [];
  const field = Object.entries(fact.entry).find(([name, value]) => name !== 'id' && value === id)?.[0];
  const place = placeOf(fact, [field ?? 'relation']);
  return [
    diagnose(
      knowledgeCodes.unknownRelation,
      place,
      `Unexpected relation "${id}". ${didYouMean(id, relations.keys())}`,
      { fix: suggestWord(id, relations.keys(), place) },
    ),
  ];
}

/** The place of a part of the fact in its file. */
export function placeOf(
  fact: Pick<FactInLesson, 'lesson' | 'index'>,
  path: readonly (string | number)[],
  part?: 'key' | 'value',
) {
  return fact.lesson.locate(['facts', fact.index, ...path], part);
}

function checkReference(
  fact: FactInLesson,
  reference: Reference,
  relation: Relation | undefined,
  vocabulary: Vocabulary,
): Diagnostic[] {
  const concept = vocabulary.concepts.get(reference.concept);
  const found = () => placeOf(fact, reference.path, reference.part);
  if (concept === undefined || reference.concept.includes('/')) {
    const place = found();
    const message = unknownWords(fact.entry.kind, reference, relation, vocabulary);
    const fix = suggestWord(reference.concept, conceptIds(vocabulary), place);
    return [diagnose(knowledgeCodes.unknownConcept, place, message, { fix })];
  }
  if (relation === undefined || reference.fits === 'any') return [];
  if (reference.fits === 'term' && !vocabulary.concepts.has(definitionId(reference.concept)))
    return [
      diagnose(
        knowledgeCodes.missingDefinition,
        found(),
        `Unexpected term "${reference.concept}", expected one with a definition`,
      ),
    ];
  return checkKind(reference, concept, relation, vocabulary).map((message) =>
    diagnose(knowledgeCodes.wrongKind, found(), message),
  );
}

/** What is wrong when a concept is of another kind than its place wants, unless that kind is unknown, which is told elsewhere. */
function checkKind(
  { concept: id, fits }: Reference,
  { kind }: Concept,
  relation: Relation,
  vocabulary: Vocabulary,
): readonly string[] {
  const wanted = fits === 'object' ? relation.range : relation.domain;
  if (kind === wanted || !vocabulary.kinds.has(kind)) return [];
  return [
    `Unexpected ${kind} "${id}" as ${fits} of "${relation.id}", expected a concept of kind "${wanted}"`,
  ];
}

/** The path in the entry from which a qualifier came: a field of the fact kind, or `qualifiers`. */
function qualifierPath(fact: FactInLesson, id: string): readonly string[] {
  const fields: Readonly<Record<string, string>> = {
    [MEDICINE_QUALIFIER]: 'medicine',
    [POPULATION_QUALIFIER]: 'population',
    [SEQUENCE_QUALIFIER]: 'subject',
    [COUNTRY_QUALIFIER]: 'country',
    [TRIALS_QUALIFIER]: 'trials',
    [COMPARATOR_QUALIFIER]: 'comparator',
    [RESPONSE_QUALIFIER]: 'response',
    [CHANGE_QUALIFIER]: 'direction',
    [OTHER_PRODUCT_QUALIFIER]: 'with',
  };
  if (Object.hasOwn(fact.entry.qualifiers, id)) return ['qualifiers', id];
  return fact.entry.kind === 'calculation' ? ['given', id] : [fields[id] ?? 'qualifiers'];
}

function checkQualifier(fact: FactInLesson, id: string, value: string, vocabulary: Vocabulary): Diagnostic[] {
  return isKnownScope(id, value, vocabulary) ? [] : qualifierFaults(fact, id, value, vocabulary);
}

function isKnownScope(id: string, value: string, { qualifiers, concepts }: Vocabulary): boolean {
  const qualifier = qualifiers.get(id);
  if (qualifier?.conceptKind !== undefined) return concepts.get(value)?.kind === qualifier.conceptKind;
  return qualifier !== undefined && Object.hasOwn(qualifier.values, value);
}

function qualifierFaults(
  fact: FactInLesson,
  id: string,
  value: string,
  vocabulary: Vocabulary,
): Diagnostic[] {
  const path = qualifierPath(fact, id);
  const place = placeOf(fact, path);
  const qualifier = vocabulary.qualifiers.get(id);
  if (qualifier === undefined) {
    const known = [...vocabulary.qualifiers.keys()];
    const name = path.at(-1) === id ? placeOf(fact, path, 'key') : place;
    const message = `Unexpected qualifier "${id}". ${didYouMean(id, known)}`;
    return [diagnose(knowledgeCodes.unknownQualifier, name, message, { fix: suggestWord(id, known, name) })];
  }
  if (qualifier.conceptKind !== undefined) {
    const concept = vocabulary.concepts.get(value);
    const known = conceptIds(vocabulary, qualifier.conceptKind);
    const message = `Unexpected value "${value}" of the qualifier "${id}", expected a concept of kind "${qualifier.conceptKind}". ${didYouMean(value, known)}`;
    if (concept === undefined) return [diagnose(knowledgeCodes.unknownConcept, place, message)];
    const help = `Give "${value}" the kind "${qualifier.conceptKind}" in the vocabulary, or name a concept of it: the qualifier "${id}" takes that kind alone, in all courses.`;
    return [diagnose(knowledgeCodes.wrongKind, place, message, { help })];
  }
  const known = Object.keys(qualifier.values);
  const message = `Unexpected value "${value}" of "${id}". ${didYouMean(value, known)}`;
  return [
    diagnose(knowledgeCodes.unknownQualifier, place, message, { fix: suggestWord(value, known, place) }),
  ];
}

function checkScheme(fact: FactInLesson, vocabulary: Vocabulary): Diagnostic[] {
  if (fact.entry.kind !== 'frequency') return [];
  const { scheme, category } = fact.entry;
  const scale = vocabulary.concepts.get(category)?.scale;
  if (scale === undefined || scale === scheme) return [];
  return [
    diagnose(
      knowledgeCodes.unknownScale,
      placeOf(fact, ['scheme']),
      `Unexpected scheme "${scheme}", expected "${scale}", the scale of "${category}"`,
    ),
  ];
}

function checkRepeats(fact: FactInLesson): Diagnostic[] {
  const { entry } = fact;
  const lists = {
    members: entry.kind === 'set' ? entry.members : [],
    steps: entry.kind === 'sequence' ? entry.steps : [],
    reasons: entry.kind === 'action' ? entry.reasons : [],
    avoid: entry.avoid,
    source: entry.source,
  };
  return Object.entries(lists).flatMap(([name, ids]) =>
    ids.flatMap((id, index) => {
      if (ids.indexOf(id) === index) return [];
      return [
        diagnose(
          knowledgeCodes.repeatedEntry,
          placeOf(fact, [name, index]),
          `Unexpected second "${id}" in ${name}`,
        ),
      ];
    }),
  );
}

/** What to do with an entry that is the answer of the fact itself. */
const STATED_HELP = 'Remove it: it is what the fact states. If it is not so, correct the fact.';

function checkLists(fact: FactInLesson): Diagnostic[] {
  const objects = new Set(
    fact.read.claims
      .filter((claim) => claim.origin === 'stated' && claim.polarity === 1)
      .map((claim) => claim.object),
  );
  const faults: Diagnostic[] = [];
  fact.entry.avoid.forEach((concept, index) => {
    if (!objects.has(concept)) return;
    const message = `Unexpected entry "${concept}" of \`avoid\`: the fact states it`;
    faults.push(
      diagnose(knowledgeCodes.unprovableFalse, placeOf(fact, ['avoid', index]), message, {
        help: STATED_HELP,
      }),
    );
  });
  for (const concept of Object.keys(fact.entry.false)) {
    const avoided = fact.entry.avoid.includes(concept);
    if (!avoided && !objects.has(concept)) continue;
    const other = avoided ? 'it is also in `avoid`' : 'the fact states it';
    const help = avoided ? {} : { help: STATED_HELP };
    faults.push(
      diagnose(
        knowledgeCodes.unprovableFalse,
        placeOf(fact, ['false', concept], 'key'),
        `Unexpected false entry "${concept}": ${other}`,
        help,
      ),
    );
  }
  return faults;
}

function checkConfidence(fact: FactInLesson): Diagnostic[] {
  const { confidence, strength, examinable } = fact.entry;
  const qualified = strength === 'reported' || Object.keys(fact.read.qualifiers).length > 0;
  if (confidence === 'high' || qualified || !examinable) return [];
  return [
    diagnose(
      knowledgeCodes.unqualifiedClaim,
      placeOf(fact, ['confidence']),
      `Unexpected unqualified fact "${fact.entry.id}" of moderate confidence`,
    ),
  ];
}

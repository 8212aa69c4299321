import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { foldName } from '#lib/base/words.ts';
import { unique } from '#lib/base/unique.ts';
import type { ParsedLesson } from '#lib/content/model.ts';
import type { WrittenItem } from '#lib/content/written/written-item.ts';
import { partsOf, type Item, type Option } from '#lib/items/item.ts';
import { quizOfItem } from '#lib/items/written/written-id.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import { said } from './asked.ts';
import type { Origin } from './change.ts';
import type { Home } from './home.ts';

type Place = Diagnostic['related'][number];

/** So many facts of a key are named; an item of many parts rests on more. */
const FACTS_NAMED = 3;

/**
 * Where in the files of the course something of an item comes from: for a key its facts with their sources, for words the place
 * to change them. An item that is written by hand stands in its quiz file, all others are made from facts and the vocabulary.
 */
export function originsOf(item: Item, origin: Origin, home: Home): readonly Place[] {
  if (origin.of === 'key') return keyFacts(item, home).map((fact) => keyPlace(fact, home));
  const written = writtenOf(item, home);
  if (written !== undefined) return [writtenPlace(written, origin)];
  const [fact] = factsOf(item.facts, home);
  if (fact === undefined) return [];
  if (origin.of === 'stem') return stemPlaces(item, fact, home);
  const option = 'text' in origin ? optionOf(item, origin.text) : undefined;
  if (origin.of === 'option') return [conceptPlace(origin.text, home) ?? factPlace(fact)];
  return [origin.of === 'reason' && option !== undefined ? reasonPlace(option, fact, home) : factPlace(fact)];
}

function factsOf(refs: readonly string[], { kb }: Home): readonly Fact[] {
  return refs.flatMap((ref) => kb.facts.get(ref) ?? []);
}

/** The facts that its right answers follow from, else all of it. */
function keyFacts(item: Item, home: Home): readonly Fact[] {
  const proofs = partsOf(item).flatMap(({ options }) =>
    options.flatMap(({ key, proof }) => (key ? proof.facts : [])),
  );
  return factsOf(unique(proofs.length > 0 ? proofs : item.facts), home).slice(0, FACTS_NAMED);
}

function keyPlace({ ref, id, place }: Fact, { bank }: Home): Place {
  const told = bank.lessons.flatMap(({ facts }) => facts).find((one) => one.ref === ref);
  const cited = told?.citations.map(({ title, section }) =>
    section === '' ? title : `${title}, ${section}`,
  );
  const source = cited === undefined ? '' : ` Source: ${cited.join('; ')}.`;
  return { message: `The key follows from the fact "${id}": ${told?.statement ?? ''}${source}`, place };
}

function factPlace({ id, place }: Fact): Place {
  return { message: `It is made from the fact "${id}"`, place };
}

/** A patient case stands in the lesson, the question in the words of the relation. */
function stemPlaces({ stem }: Item, fact: Fact, home: Home): readonly Place[] {
  const relation = home.kb.relations.get(fact.relation);
  const lesson = lessonOf(fact, home);
  const index = lesson?.entry.cases.findIndex(({ text }) => said(stem).startsWith(said(text))) ?? -1;
  return [
    ...(lesson === undefined || index < 0
      ? []
      : [{ message: 'Its case stands here', place: lesson.locate(['cases', index, 'text']) }]),
    factPlace(fact),
    ...(relation === undefined
      ? []
      : [{ message: `Its words are those of the relation "${fact.relation}"`, place: relation.place }]),
  ];
}

function lessonOf({ course, lesson }: Fact, { parsed }: Home): ParsedLesson | undefined {
  return parsed.lessons.find((one) => one.course === course && one.id === lesson);
}

/** The one concept that goes by a name. */
function conceptPlace(text: string, { kb }: Home): Place | undefined {
  const [id, other] = kb.lexicon.get(foldName(text)) ?? [];
  const concept = id === undefined || other !== undefined ? undefined : kb.concepts.get(id);
  return concept && { message: `"${concept.label}" has its names here`, place: concept.place };
}

function optionOf(item: Item, text: string): Option | undefined {
  return partsOf(item)
    .flatMap(({ options }) => options)
    .find((option) => said(option.text) === said(text));
}

/** A reason that an author wrote stands under `false` of its fact; the others are made from the facts that prove them. */
function reasonPlace({ text, proof }: Option, fallback: Fact, home: Home): Place {
  const [fact = fallback] = factsOf(proof.facts, home);
  const lesson = lessonOf(fact, home);
  const index = lesson?.entry.facts.findIndex(({ id }) => id === fact.id) ?? -1;
  const [concept] = home.kb.lexicon.get(foldName(text)) ?? [];
  if (proof.kind !== 'R1' || lesson === undefined || concept === undefined || index < 0)
    return factPlace(fact);
  return {
    message: `The reason stands under "false" of the fact "${fact.id}"`,
    place: lesson.locate(['facts', index, 'false', concept]),
  };
}

function writtenOf({ id }: Item, { parsed }: Home): WrittenItem | undefined {
  const quiz = quizOfItem(id);
  const name = id.slice(id.lastIndexOf('/') + 1);
  return parsed.blueprints.find((one) => one.id === quiz)?.written.find((one) => one.id === name);
}

function writtenPlace({ stemPlace, options, place }: WrittenItem, origin: Origin): Place {
  const option = 'text' in origin ? options.find(({ text }) => said(text) === said(origin.text)) : undefined;
  const message = 'It is written here';
  if (origin.of === 'stem') return { message, place: stemPlace };
  const reason = origin.of === 'reason' ? option?.rationale?.place : undefined;
  return { message, place: reason ?? option?.place ?? place };
}

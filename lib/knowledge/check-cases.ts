import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import { foldSpace } from '#lib/base/words.ts';
import type { ParsedLesson } from '#lib/content/model.ts';
import { amountOutside, amountsOfCase, liesWithin, spanOf } from './case-amounts.ts';
import type { FactEntry } from '#lib/content/schema/fact-schema.ts';
import type { FactInLesson } from './check-references.ts';
import { knowledgeCodes } from './codes.ts';
import type { ConceptId } from './concept.ts';
import { conceptsOfKind, labelOf, namesInText, stemsIn } from './evidence-says/names-in-text.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { MEDICINE_KIND } from './medicine-kind.ts';
import { otherOfPhrase } from './phrase-of-another.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** The phrases of the patient cases of a lesson: each names a concept, and no other one of its case, and stands once in it. */
export function checkCases({ entry, locate }: ParsedLesson, { concepts }: Vocabulary): Diagnostic[] {
  return entry.cases.flatMap(({ text, phrases, facts }, index) => {
    const right = new Set(entry.facts.flatMap((fact) => (facts.includes(fact.id) ? membersOf(fact) : [])));
    return Object.entries(phrases).flatMap(([concept, words]): Diagnostic[] => {
      const path = ['cases', index, 'phrases', concept];
      if (!concepts.has(concept)) {
        const known = [...concepts.keys()].filter((id) => !id.includes('/'));
        const message = `Unexpected concept "${concept}". ${didYouMean(concept, known)}`;
        return [diagnose(knowledgeCodes.unknownConcept, locate(path, 'key'), message)];
      }
      const times = foldSpace(text).split(foldSpace(words)).length - 1;
      const other = times === 1 ? otherOfPhrase(words, concept, Object.keys(phrases), concepts) : undefined;
      if (other !== undefined) {
        const message = `Unexpected phrase "${words}" of ${labelOf(concept, concepts)}, expected words for it: these are words for ${labelOf(other, concepts)}`;
        return [diagnose(knowledgeCodes.phraseOfAnother, locate(path), message)];
      }
      if (times === 1 && right.has(concept) && isDeniedIn(text, words)) {
        const message = `Unexpected phrase "${words}" that the case denies, expected one of something that is there`;
        return [diagnose(knowledgeCodes.phraseDenied, locate(path), message)];
      }
      if (times === 1) return [];
      const message = `Unexpected phrase "${words}", expected it once in the case, found it ${String(times)} times`;
      return [diagnose(knowledgeCodes.phraseNotInCase, locate(path), message)];
    });
  });
}

function membersOf(fact: FactEntry): readonly ConceptId[] {
  return fact.kind === 'set' ? fact.members : [];
}

/** "No fever", "without any fever", "no cough or fever": what stands right behind is not there. */
const NOT_THERE =
  /\b(?:no|no longer|not|never|without|neither|nor|denies|free (?:of|from))(?: (?:any|an?|the|sign of|signs of))?(?: (?:\p{L}+ ){1,3}(?:or|nor))? $/iu;

function isDeniedIn(text: string, words: string): boolean {
  const [ahead = ''] = foldSpace(text).split(foldSpace(words));
  return NOT_THERE.test(ahead);
}

/**
 * Cases that name medicines, or by names of two words other things of the kind of what the questions after them name, and none of those
 * themselves, nor anything wider or narrower: `knowledge/case-of-another` at the text of the case. By other words than its names a thing is meant where all that
 * tells it from the one that is asked about stands there, and nothing of the reverse: "unconscious" for "who can swallow".
 * A thing called by an amount is meant by each number in it: "52 mL/min" for "from 45 to 59 mL/min".
 */
export function checkCaseSubjects(
  { entry, locate }: ParsedLesson,
  facts: readonly FactInLesson[],
  { concepts, relations }: Pick<Vocabulary, 'concepts' | 'relations'>,
  wider: KnowledgeBase['wider'],
): Diagnostic[] {
  const byId = new Map(facts.map((fact) => [fact.entry.id, fact]));
  const isOf = (some: ConceptId, other: ConceptId): boolean =>
    some === other || wider.get(some)?.has(other) === true || wider.get(other)?.has(some) === true;
  const labels = (ids: readonly ConceptId[]): string =>
    [...new Set(ids)].map((one) => concepts.get(one)?.label ?? one).join(', ');
  return entry.cases.flatMap(({ id, text, facts: own, asks, 'bow-tie': diagram }, index): Diagnostic[] => {
    const asked = [...own, ...Object.values(diagram ?? {})].flatMap((fact) => byId.get(fact) ?? []);
    const given = asked.flatMap((fact) => [
      ...givenBy(fact, asks),
      ...medicinesOf(relations.get(fact.entry.relation)?.statement ?? '', concepts),
    ]);
    const kinds = new Set(given.flatMap((one) => concepts.get(one)?.kind ?? []));
    return [...kinds].flatMap((kind): Diagnostic[] => {
      const about = given.filter((one) => concepts.get(one)?.kind === kind);
      const named = [...meantIn(text, kind, about, concepts), ...bandsIn(text, kind, about, concepts)];
      if (named.some((one) => about.some((other) => isOf(one, other)))) return [];
      const spans = about.flatMap((one) => spanOf(labelOf(one, concepts)) ?? []);
      const words = named.length === 0 ? amountOutside(text, spans) : labels(named);
      if (words === undefined) return [];
      const message = `Unexpected ${words} in the case "${id}", expected ${labels(about)}: its facts are about that`;
      return [diagnose(knowledgeCodes.caseOfAnother, locate(['cases', index, 'text']), message)];
    });
  });
}

/** The things of a kind that a case names; where it names none, those that it means instead of what is asked about. */
function meantIn(
  text: string,
  kind: string,
  about: readonly ConceptId[],
  concepts: Vocabulary['concepts'],
): readonly ConceptId[] {
  const stems = stemsIn(text);
  const named = namesInText(stems, new Set([kind]), concepts)
    .filter(({ concept, length }) => kind === MEDICINE_KIND || length > 1 || about.includes(concept))
    .map(({ concept }) => concept);
  if (named.length > 0) return named;
  const plain = text.replaceAll(DENIED, ' ');
  const said = new Set(stemsIn(plain));
  const sentences = plain.split(SENTENCE_END).map(stemsIn);
  const ofAbout = about.flatMap((id) => tellingStems(id, concepts));
  return conceptsOfKind(kind, concepts).filter((id) => {
    const own = tellingStems(id, concepts);
    const apart = own.filter((stem) => !ofAbout.includes(stem));
    const asked = ofAbout.filter((stem) => !own.includes(stem));
    const shared = own.filter((stem) => ofAbout.includes(stem) && said.has(stem));
    const isVariant = own.length - apart.length >= SHARED && asked.length > 0;
    // "Large arms" beside a cuff make no large cuff of it.
    const isTold = sentences.some(
      (words) =>
        apart.every((stem) => words.includes(stem)) &&
        (shared.length === 0 || shared.some((stem) => words.includes(stem))),
    );
    return isVariant && apart.length > 0 && isTold && !asked.some((stem) => said.has(stem));
  });
}

/** The bands of a kind in which an amount of the case lies, where what is asked about is one: "52 mL/min" for "from 45 to 59 mL/min". */
function bandsIn(
  text: string,
  kind: string,
  about: readonly ConceptId[],
  concepts: Vocabulary['concepts'],
): readonly ConceptId[] {
  if (about.every((id) => spanOf(labelOf(id, concepts)) === undefined)) return [];
  const said = amountsOfCase(text);
  return conceptsOfKind(kind, concepts).filter((id) => {
    const span = spanOf(labelOf(id, concepts));
    return span !== undefined && said.some((one) => liesWithin(one, span));
  });
}

/** So many words two names share at least that are two cases of one thing. */
const SHARED = 2;

/** Where a sentence ends, and the next does not go on about somebody or something by a pronoun. */
const SENTENCE_END = /[.!?]\s+(?!(?:He|She|It|They|His|Her|Its|Their)\b)/u;

/** What is denied of somebody: "cannot swallow". */
const DENIED =
  /\b(?:cannot|can['’]t|(?:is|are|was|does|do|did|can|could) not|no longer|without)\s+(?:be\s+)?\p{L}+/giu;

function tellingStems(id: ConceptId, concepts: Vocabulary['concepts']): readonly string[] {
  return stemsIn(labelOf(id, concepts)).filter((stem) => stem.length > 3);
}

/** The medicines of which a relation itself speaks: "the dose of examplol at {subject} is {object}". */
function medicinesOf(statement: string, concepts: Vocabulary['concepts']): readonly ConceptId[] {
  const stems = stemsIn(statement.replaceAll(/\{[^}]*\}/gu, ' '));
  return namesInText(stems, new Set([MEDICINE_KIND]), concepts).map(({ concept }) => concept);
}

/** The things that a fact names besides what is asked for, its qualifiers included. */
export function givenBy({ read }: FactInLesson, asks: 'object' | 'subject'): readonly ConceptId[] {
  const { claims, qualifiers } = read;
  const stated = claims.filter(({ origin }) => origin === 'stated');
  const given = stated.map(({ subject, object }) => (asks === 'object' ? subject : object));
  return [...given, ...Object.values(qualifiers)].filter((id) => !id.includes('/'));
}

import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import { foldSpace } from '#lib/base/words.ts';
import type { ParsedLesson } from '#lib/content/model.ts';
import type { FactInLesson } from './check-references.ts';
import { knowledgeCodes } from './codes.ts';
import type { Concept, ConceptId } from './concept.ts';
import { namesInText, stemsIn } from './evidence-says/names-in-text.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** The phrases of the patient cases of a lesson: each names a concept and stands once in its case. */
export function checkCases({ entry, locate }: ParsedLesson, { concepts }: Vocabulary): Diagnostic[] {
  return entry.cases.flatMap(({ text, phrases }, index) =>
    Object.entries(phrases).flatMap(([concept, words]): Diagnostic[] => {
      const path = ['cases', index, 'phrases', concept];
      if (!concepts.has(concept)) {
        const known = [...concepts.keys()].filter((id) => !id.includes('/'));
        const message = `Unexpected concept "${concept}". ${didYouMean(concept, known)}`;
        return [diagnose(knowledgeCodes.unknownConcept, locate(path, 'key'), message)];
      }
      const times = foldSpace(text).split(foldSpace(words)).length - 1;
      if (times === 1) return [];
      const message = `Unexpected phrase "${words}", expected it once in the case, found it ${String(times)} times`;
      return [diagnose(knowledgeCodes.phraseNotInCase, locate(path), message)];
    }),
  );
}

const MEDICINES = new Set(['medicine']);

/**
 * Cases that name medicines, and none of those that the questions after them name, nor anything wider or narrower:
 * `knowledge/case-of-another` at the text of the case.
 */
export function checkCaseMedicines(
  { entry, locate }: ParsedLesson,
  facts: readonly FactInLesson[],
  concepts: Vocabulary['concepts'],
  wider: KnowledgeBase['wider'],
): Diagnostic[] {
  const byId = new Map(facts.map((fact) => [fact.entry.id, fact]));
  return entry.cases.flatMap(({ id, text, facts: own, asks }, index): Diagnostic[] => {
    const named = namesInText(stemsIn(text), MEDICINES, concepts).map(({ concept }) => concept);
    const about = own.flatMap((fact) => medicinesOf(byId.get(fact), asks, concepts));
    const isOf = (some: ConceptId, other: ConceptId): boolean =>
      some === other || wider.get(some)?.has(other) === true || wider.get(other)?.has(some) === true;
    if (about.length === 0 || named.length === 0) return [];
    if (named.some((one) => about.some((other) => isOf(one, other)))) return [];
    const list = (ids: readonly ConceptId[]): string =>
      [...new Set(ids)].map((one) => concepts.get(one)?.label ?? one).join(', ');
    const message = `Unexpected ${list(named)} in the case "${id}", expected ${list(about)}: its facts are about that`;
    return [diagnose(knowledgeCodes.caseOfAnother, locate(['cases', index, 'text']), message)];
  });
}

/** The medicines that a fact names besides what is asked for, its qualifiers included. */
function medicinesOf(
  fact: FactInLesson | undefined,
  asks: 'object' | 'subject',
  concepts: ReadonlyMap<ConceptId, Concept>,
): readonly ConceptId[] {
  const { claims = [], qualifiers = {} } = fact?.read ?? {};
  const stated = claims.filter(({ origin }) => origin === 'stated');
  const given = stated.map(({ subject, object }) => (asks === 'object' ? subject : object));
  const ids = [...given, ...Object.values(qualifiers)];
  return ids.filter((one) => MEDICINES.has(concepts.get(one)?.kind ?? ''));
}

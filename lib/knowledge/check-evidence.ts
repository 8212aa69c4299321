import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { foldName } from '#lib/base/words.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import { knowledgeCodes } from './codes.ts';
import type { ConceptId } from './concept.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** Words that name nothing by themselves. */
const PLAIN_WORDS = new Set(
  'a an and are as at be by for from in into is it its not of on or that the their this to was were which while with'.split(
    ' ',
  ),
);
/** Two words are forms of one when they begin alike for so many letters: "tapers" and "tapering". */
const STEM_LETTERS = 5;
/** A name counts as said when so large a share of its words is there: labels are shorter or fuller than sentences. */
const SHARE_SAID = 1 / 3;

/**
 * Evidence that names neither what a fact is about nor what it says of it: neither the sentence around the words nor the
 * heading above has a third of the words of any name of the subject or of an object. Inflected words count.
 */
export function checkEvidence(fact: FactInLesson, vocabulary: Vocabulary): Diagnostic[] {
  const { lesson, entry, read } = fact;
  const evidence = Object.hasOwn(lesson.evidence, entry.id) ? lesson.evidence[entry.id] : undefined;
  if (evidence === undefined) return [];
  const said = wordsOf(`${evidence.heading} ${evidence.sentence}`);
  const stated = read.claims.filter(({ origin }) => origin === 'stated');
  const named = (id: ConceptId) => isSaid(id, said, vocabulary);
  if (stated.length === 0 || stated.some(({ subject, object }) => named(subject) || named(object))) return [];
  const message = `Unexpected evidence of "${entry.id}", expected a sentence that names what the fact is about or what it says of it`;
  return [diagnose(knowledgeCodes.evidenceDoesNotName, placeOf(fact, ['evidence']), message)];
}

function isSaid(id: ConceptId, said: readonly string[], { concepts }: Vocabulary): boolean {
  const names = concepts.get(id)?.names ?? [];
  return names.some((name) => {
    const words = wordsOf(name);
    const there = words.filter((word) => said.some((one) => isFormOf(one, word)));
    return there.length > 0 && there.length >= words.length * SHARE_SAID;
  });
}

function isFormOf(a: string, b: string): boolean {
  return a === b || (a.length >= STEM_LETTERS && a.slice(0, STEM_LETTERS) === b.slice(0, STEM_LETTERS));
}

function wordsOf(text: string): string[] {
  const words = foldName(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !PLAIN_WORDS.has(word));
}

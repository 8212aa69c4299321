import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { literalPattern } from '#lib/base/literal-pattern.ts';
import { foldName, withPlainPowers } from '#lib/base/words.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import { knowledgeCodes } from './codes.ts';
import type { ConceptId } from './concept.ts';
import { definitionId } from './definition-id.ts';
import { denialFault } from './evidence-denies.ts';
import { membersLeftOut } from './evidence-leaves-out.ts';
import { commonStems, stemsIn } from './evidence-says/names-in-text.ts';
import { amountsIn, amountsSaid } from './evidence-says/said-amounts.ts';
import { numberName } from './number-names.ts';
import { numbersIn, numbersSaid } from './numbers-said.ts';
import { quantityId } from './quantity.ts';
import type { Vocabulary } from './read-vocabulary.ts';
import { inDigits } from './numbers-in-words.ts';
import { isSaid, wordsOf } from './said-names.ts';
import type { Said } from './remarks-aside.ts';
import { statedAmounts } from './stated-amounts.ts';

/**
 * Evidence that does not bear a fact out: it names neither what the fact is about nor what it says of it, or of a set not every
 * member; it denies what the fact states, it asks, or it lacks a number of the fact. `knowledge/evidence-does-not-name`, `…-denies`, `…-asks`, `…-without-number`.
 */
export function checkEvidence(fact: FactInLesson, vocabulary: Vocabulary): Diagnostic[] {
  const { lesson, entry } = fact;
  const evidence = Object.hasOwn(lesson.evidence, entry.id) ? lesson.evidence[entry.id] : undefined;
  if (evidence === undefined) return [];
  const leftOut = membersLeftOut(fact, evidence.text, vocabulary);
  return [
    ...unspokenFault(fact, `${evidence.heading} ${evidence.sentence}`, vocabulary),
    ...(leftOut.length > 0 ? leftOut : denialFault(fact, evidence, vocabulary)),
    ...questionFault(fact, evidence.sentence),
    ...numberFault(fact, evidence, vocabulary),
    ...numberNameFault(fact, evidence, vocabulary),
    ...definitionNumberFault(fact, withPlainPowers(evidence.sentence), vocabulary),
  ];
}

/**
 * Neither the sentence around the words nor the heading above has a third of the words of any name of the subject or of an
 * object. Inflected words count.
 */
function unspokenFault(fact: FactInLesson, text: string, vocabulary: Vocabulary): Diagnostic[] {
  const { entry, read } = fact;
  const said = wordsOf(entry.kind === 'quantity' || entry.kind === 'onset' ? inDigits(text) : text);
  const stated = read.claims.filter(({ origin }) => origin === 'stated');
  const named = (id: ConceptId) => isSaid(id, said, vocabulary);
  if (stated.length > 0 && entry.kind === 'set')
    return unnamedMembers(fact, (id) => named(id) && isToldApart(id, text, vocabulary));
  if (stated.length === 0 || stated.some(({ subject, object }) => named(subject) || named(object))) return [];
  const message = `Unexpected evidence of "${entry.id}", expected a sentence that names what the fact is about or what it says of it`;
  return [diagnose(knowledgeCodes.evidenceDoesNotName, placeOf(fact, ['evidence']), message)];
}

/** Where most of its kind share a word, that alone says none of them: "factors II and X" does not name factor IX. */
function isToldApart(id: ConceptId, text: string, { concepts }: Vocabulary): boolean {
  const { names = [], kind = '' } = concepts.get(id) ?? {};
  const common = commonStems(kind, concepts);
  const all = names.flatMap(stemsIn);
  if (!all.some((stem) => common.has(stem))) return true;
  const stems = stemsIn(text);
  return (
    all.every((stem) => common.has(stem)) || all.some((stem) => !common.has(stem) && stems.includes(stem))
  );
}

/** Every member is a right answer by itself, so each has to be said. */
function unnamedMembers(fact: FactInLesson, named: (id: ConceptId) => boolean): Diagnostic[] {
  const members = fact.entry.kind === 'set' ? fact.entry.members : [];
  return members.flatMap((member, at) => {
    if (named(member)) return [];
    const message = `Unexpected member "${member}" of "${fact.entry.id}", expected one that the evidence names`;
    return [diagnose(knowledgeCodes.evidenceDoesNotName, placeOf(fact, ['members', at]), message)];
  });
}

/** A question states nothing, whatever is answered behind it. */
function questionFault(fact: FactInLesson, sentence: string): Diagnostic[] {
  if (!/\?["'”’)]*$/u.test(sentence.trim())) return [];
  const message = `Unexpected question as the evidence of "${fact.entry.id}", expected a sentence that says what the fact states`;
  return [diagnose(knowledgeCodes.evidenceAsks, placeOf(fact, ['evidence']), message)];
}

/** A number of the fact's own amounts, or of what it computes, that does not stand in the sentence. */
function numberFault(fact: FactInLesson, evidence: Said, { concepts }: Vocabulary): Diagnostic[] {
  const { amounts, claims } = fact.read;
  const stated = statedAmounts(amounts);
  // What the fact writes itself is looked at as it writes it: elsewhere the same amount may stand in another unit.
  const written = new Set(
    stated.flatMap(({ quantity }) => (quantity === undefined ? [] : [quantityId(quantity)])),
  );
  const answers = claims
    .filter(({ origin, polarity }) => origin === 'stated' && polarity === 1)
    .flatMap(({ object }) => concepts.get(object) ?? [])
    .filter(({ id, quantity }) => quantity !== undefined && !written.has(id));
  const own = [...stated, ...answers.map(({ label }) => ({ path: ['evidence'], words: label }))];
  for (const { path, words } of own) {
    const sentence = withPlainPowers(whereAmountStands(words, evidence, fact));
    const there = numbersSaid(withoutNumbersOfNames(sentence, fact, concepts), words);
    const missing = numbersIn(words).find((number) => !there.has(number));
    if (missing === undefined) continue;
    const where = numbersSaid(sentence, words).has(missing) ? 'stands in a name alone in' : 'is not in';
    const message = `Unexpected "${words}", expected a number of the evidence: "${missing}" ${where} "${sentence}"`;
    return [diagnose(knowledgeCodes.evidenceNumber, placeOf(fact, path), message)];
  }
  return [];
}

/** Of an amount the words that are quoted, where they have one that measures the same: what else the sentence counts is of something else. */
function whereAmountStands(words: string, { text, sentence }: Said, { entry }: FactInLesson): string {
  if (entry.kind !== 'quantity' && entry.kind !== 'onset') return sentence;
  const [own] = amountsIn(words);
  const isAlike = amountsSaid(text).amounts.some(
    ({ unit }) => unit !== undefined && unit.dimension === own?.unit?.dimension,
  );
  return isAlike ? text : sentence;
}

/** The number in the name of what an amount is of is not that amount: "U-100 insulin contains 10 units". A calculation may be given it so. */
function withoutNumbersOfNames(
  text: string,
  { entry, read }: FactInLesson,
  concepts: Vocabulary['concepts'],
): string {
  if (entry.kind !== 'quantity' && entry.kind !== 'onset') return text;
  const names = read.claims.flatMap(({ subject }) => concepts.get(subject)?.names ?? []);
  return names
    .filter((name) => /\d/u.test(name))
    .reduce((rest, name) => rest.replaceAll(new RegExp(literalPattern(name), 'giu'), ' '), text);
}

/**
 * An answer that is called by numbers, of which the evidence has those of no name: "2 to 3" where it says "3 to 4". Of words that have
 * no number the sentence around them is read.
 */
function numberNameFault(
  fact: FactInLesson,
  { text, sentence }: Said,
  { concepts }: Vocabulary,
): Diagnostic[] {
  const stated = fact.read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  const called = stated
    .flatMap(({ object }) => concepts.get(object) ?? [])
    .filter(({ quantity, label }) => quantity === undefined && numberName(label) !== undefined);
  for (const { id, names, label } of called) {
    const read = withPlainPowers(numbersSaid(text, label).size > 0 ? text : sentence);
    if (names.some((name) => isNumberSaid(name, read))) continue;
    const path = fact.read.references.find(({ concept }) => concept === id)?.path ?? ['evidence'];
    const message = `Unexpected "${label}", expected a number of the evidence: it is not in "${read}"`;
    return [diagnose(knowledgeCodes.evidenceNumber, placeOf(fact, path), message)];
  }
  return [];
}

/** A number of a definition in the place of which the evidence says others: "above 120" where it says "above 100". A warning: it may count otherwise. */
function definitionNumberFault(fact: FactInLesson, sentence: string, { concepts }: Vocabulary): Diagnostic[] {
  const { entry } = fact;
  if (entry.kind !== 'definition') return [];
  const label = concepts.get(definitionId(entry.term))?.label ?? '';
  const there = numbersSaid(sentence, label);
  const missing = numbersIn(label).find((number) => !there.has(number));
  if (missing === undefined || there.size === 0) return [];
  const message = `Unexpected "${label}" as the definition of "${entry.term}", expected the numbers of the evidence: "${missing}" is not in "${sentence}"`;
  return [
    { ...diagnose(knowledgeCodes.evidenceNumber, placeOf(fact, ['term']), message), severity: 'warning' },
  ];
}

/** All numbers of a name, or the whole name that is none. */
function isNumberSaid(name: string, text: string): boolean {
  if (numberName(name) === undefined) return foldName(text).includes(foldName(name));
  const there = numbersSaid(text, name);
  return numbersIn(name).every((number) => there.has(number));
}

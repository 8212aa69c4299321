import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { withPlainPowers } from '#lib/base/words.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import { knowledgeCodes } from './codes.ts';
import type { ConceptId } from './concept.ts';
import { denialFault } from './evidence-denies.ts';
import { membersLeftOut } from './evidence-leaves-out.ts';
import { numbersInWords } from './numbers-in-words.ts';
import { quantityId } from './quantity.ts';
import type { Vocabulary } from './read-vocabulary.ts';
import { isSaid, wordsOf } from './said-names.ts';
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
    ...numberFault(fact, withPlainPowers(evidence.sentence), vocabulary),
  ];
}

/**
 * Neither the sentence around the words nor the heading above has a third of the words of any name of the subject or of an
 * object. Inflected words count.
 */
function unspokenFault(fact: FactInLesson, text: string, vocabulary: Vocabulary): Diagnostic[] {
  const { entry, read } = fact;
  const said = wordsOf(text);
  const stated = read.claims.filter(({ origin }) => origin === 'stated');
  const named = (id: ConceptId) => isSaid(id, said, vocabulary);
  if (stated.length > 0 && entry.kind === 'set') return unnamedMembers(fact, named);
  if (stated.length === 0 || stated.some(({ subject, object }) => named(subject) || named(object))) return [];
  const message = `Unexpected evidence of "${entry.id}", expected a sentence that names what the fact is about or what it says of it`;
  return [diagnose(knowledgeCodes.evidenceDoesNotName, placeOf(fact, ['evidence']), message)];
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

/** A digit behind a letter is part of a name: "m2", "B12", "CYP2C19"; "q8h" is every 8 hours. */
const NUMBER = /(?:(?<![\p{L}\d])|(?<=\bq))\d[\d,]*(?:\.\d+)?/gu;

/** A number of the fact's own amounts, or of what it computes, that does not stand in the sentence. */
function numberFault(fact: FactInLesson, sentence: string, { concepts }: Vocabulary): Diagnostic[] {
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
  if (own.length === 0) return [];
  for (const { path, words } of own) {
    const there = numbersSaid(sentence, words);
    const missing = numbersIn(words).find((number) => !there.has(number));
    if (missing === undefined) continue;
    const message = `Unexpected "${words}", expected a number of the evidence: "${missing}" is not in "${sentence}"`;
    return [diagnose(knowledgeCodes.evidenceNumber, placeOf(fact, path), message)];
  }
  return [];
}

/** Decimals without the noughts behind them: laboratories write "1.0", a fact "1". */
function numbersIn(text: string): string[] {
  return (text.match(NUMBER) ?? []).map((number) => {
    const [whole = '', decimals] = number.replaceAll(',', '').split('.');
    const kept = decimals === undefined ? '' : withoutNoughts(decimals);
    return kept === '' ? whole : `${whole}.${kept}`;
  });
}

function withoutNoughts(decimals: string): string {
  let end = decimals.length;
  while (decimals[end - 1] === '0') end -= 1;
  return decimals.slice(0, end);
}

/** Blanks between thousands: "1 000 mg". */
const SPACED = /(?<![\d.,])(\d{1,3})(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d,]|\.\d)/gu;
const PER_CENT = /%|\bper ?cents?\b/iu;

const OFTEN = /\b(?:once|twice|thrice)\b/giu;

/**
 * The numbers of a sentence in digits and in letters, as an amount may have them: "7%" is 7 in 100 where that is a share, and "twice"
 * a number where it counts times.
 */
function numbersSaid(sentence: string, amount: string): ReadonlySet<string> {
  const spaced = (sentence.match(SPACED) ?? []).map((number) => number.replaceAll(/\D/gu, ''));
  const shares = / in 100\b/u.test(amount) && PER_CENT.test(sentence) ? ['100'] : [];
  const counted = /\btimes?\b/u.test(amount) ? sentence : sentence.replaceAll(OFTEN, ' ');
  return new Set([...numbersIn(sentence), ...spaced, ...numbersInWords(counted).map(String), ...shares]);
}

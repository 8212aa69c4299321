import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { remembered } from '#lib/base/remembered.ts';
import { foldName } from '#lib/base/words.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import { knowledgeCodes } from './codes.ts';
import type { ConceptId } from './concept.ts';
import { denialsIn } from './denial.ts';
import { numbersInWords } from './numbers-in-words.ts';
import { quantityId } from './quantity.ts';
import type { Vocabulary } from './read-vocabulary.ts';
import { statedAmounts } from './stated-amounts.ts';

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
 * Evidence that does not bear a fact out: it names neither what the fact is about nor what it says of it, or of a set not every
 * member; it denies what the fact states, it asks, or it lacks a number of the fact. `knowledge/evidence-does-not-name`, `…-denies`, `…-asks`, `…-without-number`.
 */
export function checkEvidence(fact: FactInLesson, vocabulary: Vocabulary): Diagnostic[] {
  const { lesson, entry } = fact;
  const evidence = Object.hasOwn(lesson.evidence, entry.id) ? lesson.evidence[entry.id] : undefined;
  if (evidence === undefined) return [];
  return [
    ...unspokenFault(fact, `${evidence.heading} ${evidence.sentence}`, vocabulary),
    ...denialFault(fact, evidence, vocabulary),
    ...questionFault(fact, evidence.sentence),
    ...numberFault(fact, evidence.sentence, vocabulary),
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

/** Kinds whose words may themselves be a denial ("not a scheduled drug", "is not known"). */
const MAY_DENY: ReadonlySet<string> = new Set([
  'certainty',
  'definition',
  'legal-status',
  'not-interchangeable',
]);
/** A verb that is denied, outright or nearly. */
const DENIED_VERB =
  /\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|may)\s+(?:not|never)\b|\bcannot\b|n['’]t\b|\b(?:seldom|hardly|scarcely|barely)\b/iu;
/** What is said to be said, and is not so. */
const DOUBTED = /\b(?:myths?|wrongly|mistakenly|falsely)\b/iu;
const CLAUSE_END = /[,;:()]/u;

/**
 * A fact that says yes, from a sentence that says no: an error where the denied verb stands before the name of what the fact states, or
 * the fact is marked `safety`, else a warning.
 */
function denialFault(
  fact: FactInLesson,
  evidence: { readonly text: string; readonly sentence: string },
  vocabulary: Vocabulary,
): Diagnostic[] {
  const { entry, read } = fact;
  const claims = read.claims.filter(({ origin }) => origin === 'stated');
  const namesOf = (id: ConceptId): readonly string[] => vocabulary.concepts.get(id)?.names ?? [];
  const [first = ''] = evidence.text.split(CLAUSE_END);
  const isOutright =
    deniesOutright(evidence.text, claims.map(({ object }) => namesOf(object)).flat()) ||
    deniesOutright(first, claims.map(({ subject }) => namesOf(subject)).flat());
  if ((!isOutright && !isDenied(evidence)) || mayDeny(fact, claims, vocabulary)) return [];
  const message = `Unexpected denial in the evidence of "${entry.id}", expected a sentence that says what the fact states`;
  const found = diagnose(knowledgeCodes.evidenceDenies, placeOf(fact, ['evidence']), message);
  return [{ ...found, severity: isOutright || entry.safety ? 'error' : 'warning' }];
}

/** A question states nothing, whatever is answered behind it. */
function questionFault(fact: FactInLesson, sentence: string): Diagnostic[] {
  if (!/\?["'”’)]*$/u.test(sentence.trim())) return [];
  const message = `Unexpected question as the evidence of "${fact.entry.id}", expected a sentence that says what the fact states`;
  return [diagnose(knowledgeCodes.evidenceAsks, placeOf(fact, ['evidence']), message)];
}

/** Whether the fact itself denies something, or its words do. */
function mayDeny(
  { entry }: FactInLesson,
  claims: FactInLesson['read']['claims'],
  { relations, concepts }: Vocabulary,
): boolean {
  const words = [
    relations.get(entry.relation)?.statement ?? '',
    ...claims.flatMap(({ subject, object }) => [subject, object].map((id) => concepts.get(id)?.label ?? '')),
  ];
  return (
    claims.some(({ polarity }) => polarity === -1) ||
    MAY_DENY.has(entry.kind) ||
    words.some((text) => denialsIn(text) > 0)
  );
}

/** So many words may stand between a denied verb and the name of what it denies: "must not be given for fever". */
const BETWEEN_MAX = 3;
/** After these, what follows is not denied: "is not only given for fever", "is not fern but moss", "do not delay asking". */
const MORE = new Set([
  'only',
  'just',
  'merely',
  'simply',
  'always',
  'but',
  'delay',
  'hesitate',
  'forget',
  'without',
]);

/** Whether a denied verb stands before one of the names, in its clause, and the text names it nowhere else. */
function deniesOutright(text: string, names: readonly string[]): boolean {
  const all = ` ${foldName(text)} `;
  const called = names.map(foldName).filter((name) => all.split(` ${name}`).length === 2);
  return [...text.matchAll(new RegExp(DENIED_VERB, 'giu'))].some(({ 0: verb, index }) => {
    const [clause = ''] = text.slice(index + verb.length).split(CLAUSE_END);
    const denied = ` ${foldName(clause)} `;
    return called.some((name) => {
      const at = denied.indexOf(` ${name} `);
      const before = denied.slice(0, Math.max(0, at)).split(' ').filter(Boolean);
      return at !== -1 && before.length <= BETWEEN_MAX && !before.some((word) => MORE.has(word));
    });
  });
}

/** A denied verb in the first clause of the words, or a denial before them in their clause. */
function isDenied({ text, sentence }: { readonly text: string; readonly sentence: string }): boolean {
  const at = sentence.indexOf(text);
  const before = at === -1 ? '' : (sentence.slice(0, at).split(CLAUSE_END).at(-1) ?? '');
  const [first = ''] = text.split(CLAUSE_END);
  return denialsIn(before) > 0 || DENIED_VERB.test(first) || DOUBTED.test(first);
}

const NUMBER = /\d[\d,]*(?:\.\d+)?/gu;

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
  const there = numbersSaid(sentence);
  for (const { path, words } of own) {
    const missing = numbersIn(words).find((number) => !there.has(number));
    if (missing === undefined) continue;
    const message = `Unexpected "${words}", expected a number of the evidence: "${missing}" is not in "${sentence}"`;
    return [diagnose(knowledgeCodes.evidenceNumber, placeOf(fact, path), message)];
  }
  return [];
}

/** What is left of decimals without the noughts behind them: laboratories write "1.0", a fact "1". */
function asWritten(_decimals: string, rest: string): string {
  return rest === '' ? '' : `.${rest}`;
}

function numbersIn(text: string): string[] {
  return (text.match(NUMBER) ?? []).map((number) =>
    number.replaceAll(',', '').replace(/\.(\d*?)0+$/u, asWritten),
  );
}

/** Blanks between thousands: "1 000 mg". */
const SPACED = /(?<![\d.,])(\d{1,3})(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d,]|\.\d)/gu;
const PER_CENT = /%|\bper ?cents?\b/iu;

/** The numbers of a sentence in digits and in letters. "7%" is 7 in 100. */
function numbersSaid(sentence: string): ReadonlySet<string> {
  const spaced = (sentence.match(SPACED) ?? []).map((number) => number.replaceAll(/\D/gu, ''));
  const shares = PER_CENT.test(sentence) ? ['100'] : [];
  return new Set([...numbersIn(sentence), ...spaced, ...numbersInWords(sentence).map(String), ...shares]);
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

const wordsOf = remembered((text: string): readonly string[] => {
  const words = foldName(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !PLAIN_WORDS.has(word));
});

import { differences, type Difference } from '#lib/base/word-difference.ts';
import { wordsIn } from '#lib/base/word-stems.ts';
import { foldName } from '#lib/base/words.ts';
import { denialsIn } from '#lib/knowledge/denial.ts';
import { UNITS } from '#lib/knowledge/unit-table.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import { turnsLimit } from '#lib/knowledge/opposites.ts';

/** So many words must be those of the evidence before a sentence is taken for it. Chosen: fewer are the words of many sentences. */
const ALIKE_MIN = 6;
/** So many words of the evidence may be left out: "In US labels" in front, or a reason behind. */
const LEFT_OUT_MAX = 8;

/** Whether a sentence is the evidence of a fact word for word, or its whole sentence. */
export function isEvidence(sentence: string, fact: Fact): boolean {
  const said = bare(sentence);
  return [fact.evidence.text, fact.evidence.sentence].some((text) => bare(text) === said);
}

/**
 * Whether a sentence has the words of the evidence of a fact, and one of them turned round: "over at most one week" for "over at
 * least one week", "25 mg" for "2.5 mg", or with a "not" that the evidence has not. Where more than that differs, nobody knows what it says.
 */
export function turnsEvidence(sentence: string, fact: Fact): boolean {
  const said = wordsIn(bare(sentence));
  return [fact.evidence.text, fact.evidence.sentence].some((text) => isTurned(wordsIn(bare(text)), said));
}

function bare(text: string): string {
  return foldName(text)
    .replace(/[.:;]+$/u, '')
    .trim();
}

function isTurned(own: readonly string[], said: readonly string[]): boolean {
  const found = differences(own, said);
  const turned = found.filter(turns);
  const rest = found.filter((one) => !turned.includes(one));
  const added = found.reduce((sum, { after }) => sum + after.length, 0);
  const leftOut = rest.reduce((sum, { before }) => sum + before.length, 0);
  return (
    turned.length === 1 &&
    said.length - added >= ALIKE_MIN &&
    leftOut <= LEFT_OUT_MAX &&
    rest.every(({ before, after }) => after.length === 0 && denialsIn(before.join(' ')) === 0)
  );
}

/** Whether what stands in the place of some words says the reverse of them, or denies where they do not. */
function turns({ before, after }: Difference): boolean {
  const [own, said] = [before.join(' '), after.join(' ')];
  if (own === '' || said === '')
    return before.length + after.length <= DENYING_MAX && denialsIn(own) !== denialsIn(said);
  // "No less than" is "at least": what denies more is not compared.
  return denialsIn(own) === denialsIn(said) && (turnsLimit(own, said) || isOtherAmount(own, said));
}

const NUMBER = /^\d+(?: \d+)*$/u;
/** Units of one word, in small letters. */
const UNIT_WORDS: ReadonlySet<string> = new Set(
  UNITS.flatMap(({ singular, plural }) => [singular, plural])
    .filter((name) => /^\p{L}+$/u.test(name))
    .map((name) => name.toLowerCase()),
);

/** Another number in the place of one ("25 mg" for "2.5 mg"), or another unit: the words of a number are its groups of digits. */
function isOtherAmount(own: string, said: string): boolean {
  if (NUMBER.test(own) && NUMBER.test(said)) return inGroups(own) !== inGroups(said);
  const [unit, other] = [own, said].map((word) => word.replace(/s$/u, ''));
  return UNIT_WORDS.has(own) && UNIT_WORDS.has(said) && unit !== other;
}

/** "1,000" and "1000" are one number, "2.5" and "25" are two. */
function inGroups(number: string): string {
  return number.replaceAll(/ (?=\d{3}(?: |$))/gu, '');
}

/** "Not", "does not". */
const DENYING_MAX = 2;

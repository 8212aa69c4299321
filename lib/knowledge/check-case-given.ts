import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedLesson } from '#lib/content/model.ts';
import { amountsOfCase } from './case-amounts.ts';
import type { FactInLesson } from './check-references.ts';
import { knowledgeCodes } from './codes.ts';
import { namesInText, stemsIn } from './evidence-says/names-in-text.ts';
import { howOften, isAsOften, type HowOften } from './how-often.ts';
import { MEDICINE_KIND } from './medicine-kind.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** An amount by its number and the first word of its unit: a case says "15 mg once a week" for "15 mg a week". */
interface Given {
  readonly number: string;
  readonly unit: string;
  readonly words: string;
}

/** An amount of a case, and how often it is taken, where the words behind it say so. */
interface InCase extends Given {
  readonly often: HowOften | undefined;
  /** It stands where an amount of anything else has the name of that before it: "takes 15 mg", "tablets of 2.5 mg". */
  readonly isBare: boolean;
}

/** What may stand before an amount that is of the medicine of the case. */
const BARE = /\b(?:of|takes?|taking|dose|doses|is|are|at|on|with|has|have|only|just|to|in|and|,)\s*$/iu;
/** Masses, which are taken for one another by a slip of the unit alone. */
const MASSES: ReadonlySet<string> = new Set(['g', 'mg', 'mcg', 'ng']);

/** What was so once, or by mistake, is not what is reckoned with. */
const NOT_NOW =
  /\b(?:ago|since|used to|until|till|earlier|before|previous(?:ly)?|former(?:ly)?|was|were|had|mistakes?|mistaken(?:ly)?|wrong(?:ly)?|errors?|by accident|instead|raised|lowered|reduced|increased|another)\b/iu;
const DAYS_OF_WEEK = 7;

/**
 * Cases of a calculation that give another amount than the fact reckons with, or the same more or less often: "20 mg once a week", or "15 mg
 * once a day", for `weekly-dose: 15 mg a week`. `knowledge/case-of-another` at the text of the case. An amount that the case leaves to the
 * question is no fault, nor is one of another medicine.
 */
export function checkCaseGiven(
  { entry, locate }: ParsedLesson,
  facts: readonly FactInLesson[],
  { concepts }: Pick<Vocabulary, 'concepts'>,
): Diagnostic[] {
  const byId = new Map(facts.map((fact) => [fact.entry.id, fact.entry]));
  return entry.cases.flatMap(({ id, text, facts: own }, index) => {
    const asked = own.flatMap((fact) => byId.get(fact) ?? []);
    const given = asked.flatMap((fact) =>
      fact.kind === 'calculation' ? Object.values(fact.given).flatMap(readGiven) : [],
    );
    if (given.length === 0) return [];
    const subjects = asked.flatMap((fact) => (fact.kind === 'calculation' ? [fact.subject] : []));
    const said = text
      .split(/(?<=[.!?])\s+/u)
      .filter((sentence) => !NOT_NOW.test(sentence) && !isOfOther(sentence, subjects, concepts))
      .flatMap((sentence) => amountsIn(sentence, namesOf(subjects, concepts)));
    const [stray, expected] = otherAmount(said, given) ?? otherOften(said, given) ?? [];
    if (stray === undefined || expected === undefined) return [];
    const message = `Unexpected ${stray} in the case "${id}", expected ${expected}: its facts are about that`;
    return [diagnose(knowledgeCodes.caseOfAnother, locate(['cases', index, 'text']), message)];
  });
}

function isOfOther(sentence: string, subjects: readonly string[], concepts: Vocabulary['concepts']): boolean {
  const named = namesInText(stemsIn(sentence), new Set([MEDICINE_KIND]), concepts);
  return named.some(({ concept }) => !subjects.includes(concept));
}

function readGiven(words: string): readonly Given[] {
  const { number, unit } = /^(?<number>[\d.,]+) (?<unit>\S+)/u.exec(words)?.groups ?? {};
  return number === undefined || unit === undefined
    ? []
    : [{ number: number.replaceAll(',', ''), unit, words }];
}

function namesOf(ids: readonly string[], concepts: Vocabulary['concepts']): readonly string[] {
  return ids.flatMap((id) => concepts.get(id)?.names ?? []).map((name) => name.toLowerCase());
}

function amountsIn(sentence: string, names: readonly string[]): readonly InCase[] {
  const said = amountsOfCase(sentence).filter(({ isRange, unit }) => !isRange && unit !== undefined);
  return said.flatMap(({ words, at }, index) => {
    const behind = sentence.slice(at, said[index + 1]?.at);
    const ahead = sentence.slice(0, at).trimEnd();
    const [often, ...more] = howOften(behind);
    const isBare =
      BARE.test(ahead) ||
      names.some((name) => ahead.toLowerCase().endsWith(name) || behind.toLowerCase().includes(`of ${name}`));
    return readGiven(words).map((one) => ({ ...one, isBare, often: more.length > 0 ? undefined : often }));
  });
}

function isSame(one: Given, other: Given): boolean {
  return one.number === other.number && one.unit === other.unit;
}

/** An amount of the case in the unit of one that the fact gives and the case does not. */
function otherAmount(
  said: readonly InCase[],
  given: readonly Given[],
): readonly [string, string] | undefined {
  const strange = said.filter((one) => one.isBare && !given.some((other) => isSame(one, other)));
  const missing = given.filter((other) => !said.some((one) => isSame(one, other)));
  for (const one of strange) {
    const other = missing.find((lacking) => isMeant(one, lacking));
    if (other !== undefined) return [`"${one.words}"`, `"${other.words}"`];
  }
  return undefined;
}

/** "20 mg" for "15 mg a week", or "15 mcg"; "300 mg 3 times a day" may be the 900 mg a day of the fact, in parts. */
function isMeant(one: InCase, other: Given): boolean {
  if (one.unit !== other.unit)
    return one.number === other.number && MASSES.has(one.unit) && MASSES.has(other.unit);
  return one.often === undefined || one.often.aWeek <= timesAWeek(other);
}

/** The amount of the fact, taken more often or less. */
function otherOften(said: readonly InCase[], given: readonly Given[]): readonly [string, string] | undefined {
  for (const one of said) {
    const other = given.find((there) => isSame(one, there) && /\ba (?:day|week)$/u.test(there.words));
    if (other === undefined || one.often === undefined) continue;
    if (!isAsOften(one.often.aWeek, timesAWeek(other)))
      return [`"${one.words} ${one.often.words}"`, `"${other.words}"`];
  }
  return undefined;
}

/** How often a dose "a day" or "a week" is taken in a week; of others as often as may be. */
function timesAWeek({ words }: Given): number {
  if (/\ba week$/u.test(words)) return 1;
  return /\ba day$/u.test(words) ? DAYS_OF_WEEK : Number.POSITIVE_INFINITY;
}

import type { Concept } from '../concept.ts';
import type { FactInLesson } from '../check-references.ts';
import { inDigits } from '../numbers-in-words.ts';
import { numbersIn } from '../numbers-said.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { conceptsOfKind, namesInText, stemsIn } from './names-in-text.ts';
import { sharesIn, type SaidShare } from './said-shares.ts';
import type { SaidOther } from './said-other.ts';

/**
 * The evidence of a frequency category gives shares of people, and none of them is one of the category: "very common (3 in 100
 * adults)". An end of a category counts as in it, whichever side it belongs to; "up to 1 in 100" and "1 in 1,000 to 1 in 100" are of the
 * category below that end. Outright where the sentence has no other number and names no category of the scale, else a hint: the share may be of something else.
 */
export function otherShare(
  { entry }: FactInLesson,
  sentence: string,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'frequency') return undefined;
  const category = concepts.get(entry.category);
  if (category?.interval === undefined) return undefined;
  const { interval } = category;
  const text = inDigits(sentence);
  const shares = sharesIn(withoutOthers(text, category, concepts));
  const [first] = shares;
  if (first === undefined || shares.some((share) => isOf(interval, share))) return undefined;
  const isAlone = numbersIn(text.replace(first.words, '')).length === 0 && !/[;:]/u.test(sentence);
  const isClear = isAlone && !namesCategory(sentence, category, concepts);
  return {
    path: ['category'],
    says: `"${first.words}"`,
    states: `"${category.label}"`,
    isClear,
    isHint: !isClear,
  };
}

/** A clause that names another category of the scale, and not this one, gives a share of something else. */
function withoutOthers(text: string, category: Concept, concepts: ReadonlyMap<string, Concept>): string {
  const kinds = new Set([category.kind]);
  const named = (words: string): readonly string[] =>
    namesInText(stemsIn(words), kinds, concepts).map(({ concept }) => concept);
  const all = named(text);
  if (!all.includes(category.id) || all.every((one) => one === category.id)) return text;
  return text
    .split(CLAUSE_END)
    .filter((clause) => named(clause).every((one) => one === category.id))
    .join('; ');
}

const CLAUSE_END = /[,;] (?:and |but |while |whereas )?/u;

/** A single share lies in the category or at its end; of a range or a bound, more than an end does, and no more than a category does. */
function isOf({ min, max }: NonNullable<Concept['interval']>, { from, to, isBound }: SaidShare): boolean {
  if (from === to) return min <= from && from <= max;
  if (!isBound) return min < to && from < max;
  return from === 0 ? min < to && to <= max : min <= from && from < max;
}

function namesCategory(
  sentence: string,
  { kind, scale }: Concept,
  concepts: ReadonlyMap<string, Concept>,
): boolean {
  const named = namesInText(stemsIn(sentence), new Set([kind]), concepts);
  const ofScale = new Set(conceptsOfKind(kind, concepts).filter((id) => concepts.get(id)?.scale === scale));
  return named.some(({ concept }) => ofScale.has(concept));
}

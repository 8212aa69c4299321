import { toPlainText } from '#lib/base/decimal.ts';
import { own } from '#lib/base/own.ts';
import type { FactInLesson } from '../check-references.ts';
import type { ConceptId } from '../concept.ts';
import { denialsIn } from '../denial.ts';
import { inDigits } from '../numbers-in-words.ts';
import { endsOf } from '../quantity.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { statedAmounts } from '../stated-amounts.ts';
import { isCrossed, type Token } from './crossed-pairs.ts';
import { conceptsOfKind, labelOf, namesInText, stemsIn } from './names-in-text.ts';
import { amountsIn } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/** Kinds of fact that give something a value: a category, or one amount. */
const GIVING_VALUES: ReadonlySet<string> = new Set(['frequency', 'quantity', 'onset']);

/** Tokens of two values, each with what it is given of. */
const TWO_PAIRS = 4;
/** Among more of them, what stands behind has the value that was named before. */
const LIKEWISE = /\bas (?:is|are|do|does|in)\b|\bthe same as\b|\bthat of\b|\blikewise\b/iu;

/** Words to look for. */
interface Sought {
  readonly words: string;
  readonly isOwn: boolean;
}

/**
 * The evidence gives two values of two things, each for the other: "36 hours in adults and 18 hours in children" for 18 hours in
 * adults. Read where values and what they are given of take turns. A hint: "18 hours in adults, but in children 36, twice as
 * long" may name them in any order. Of a contrast, what each of its two has.
 */
export function otherPairing(
  fact: FactInLesson,
  sentence: string,
  vocabulary: Vocabulary,
): SaidOther | undefined {
  if (denialsIn(sentence) > 0) return undefined;
  if (fact.entry.kind === 'contrast') return otherContrast(fact.entry.between, sentence, vocabulary);
  if (fact.entry.kind === 'relation' || fact.entry.kind === 'action')
    return otherRelated(fact, sentence, vocabulary);
  return GIVING_VALUES.has(fact.entry.kind) ? otherGiven(fact, sentence, vocabulary) : undefined;
}

/** "Less common than" gives nothing a value. */
const COMPARED = /\b(?:less|more) \p{L}+(?= (?:an? \p{L}+ )?than\b)/giu;

/** One of several values, given to another side. */
function otherGiven(fact: FactInLesson, sentence: string, vocabulary: Vocabulary): SaidOther | undefined {
  const text = inDigits(sentence).replaceAll(COMPARED, '');
  const values = valuesIn(text, fact, vocabulary);
  if (values === undefined || !areSeveral(values.tokens)) return undefined;
  for (const sides of sidesOf(fact, vocabulary)) {
    const tokens = [...values.tokens, ...tokensOf(text, sides, false)].sort((a, b) => a.at - b.at);
    if (!isCrossed(tokens) || (tokens.length > TWO_PAIRS && LIKEWISE.test(sentence))) continue;
    const { path, states } = values;
    return { path, says: 'that of something else', states, isClear: false, isHint: true };
  }
  return undefined;
}

/** What one of the two has, given to the other, and the reverse. A hint as well: "unlike" and "leaves alone" may stand between them. */
export function otherContrast(
  between: Readonly<Record<ConceptId, ConceptId>>,
  sentence: string,
  vocabulary: Pick<Vocabulary, 'concepts'>,
): SaidOther | undefined {
  const [first, second] = Object.entries(between);
  if (first === undefined || second === undefined) return undefined;
  const [subjects, objects] = [0, 1].map((side) =>
    soughtNames([first[side] ?? '', second[side] ?? ''], first[side] ?? '', vocabulary),
  );
  const tokens = [...tokensOf(sentence, subjects ?? [], false), ...tokensOf(sentence, objects ?? [], true)];
  const isTurned =
    isCrossed(tokens.sort((a, b) => a.at - b.at)) || hasOther([first, second], sentence, vocabulary);
  if (!isTurned) return undefined;
  const [has, other] = [first[1], second[1]].map((id) => `"${labelOf(id, vocabulary.concepts)}"`);
  const states = `${has ?? ''} of "${labelOf(first[0], vocabulary.concepts)}"`;
  return { path: ['between'], says: other ?? '', states, isClear: false, isHint: true };
}

function onlyClaim({ claims }: FactInLesson['read']): FactInLesson['read']['claims'][number] | undefined {
  const [claim, ...more] = claims.filter(({ origin }) => origin === 'stated');
  return more.length > 0 ? undefined : claim;
}

/** Two pairs stand in two parts of a sentence. */
const SEVERAL_PARTS = /[,;:]|\b(?:and|but|while|whereas)\b/iu;

/** "Samplol closes the alpha gate, and examplol the beta gate", for examplol and the alpha gate; of things of two kinds. */
function otherRelated(
  { read }: FactInLesson,
  sentence: string,
  vocabulary: Vocabulary,
): SaidOther | undefined {
  const { concepts } = vocabulary;
  const claim = SEVERAL_PARTS.test(sentence) ? onlyClaim(read) : undefined;
  if (claim === undefined) return undefined;
  const [subject, object] = [claim.subject, claim.object].map((id) => concepts.get(id)?.kind ?? '');
  const path = read.references.find(({ concept }) => concept === claim.object)?.path;
  if (path === undefined || subject === object) return undefined;
  const names = namesInText(stemsIn(sentence), new Set([subject ?? '', object ?? '']), concepts);
  const tokens = names.map(({ concept, from }) => ({
    at: from,
    isValue: concepts.get(concept)?.kind === object,
    isOwn: concept === claim.subject || concept === claim.object,
  }));
  if (tokens.length !== TWO_PAIRS || !isCrossed(tokens)) return undefined;
  const states = `"${labelOf(claim.object, concepts)}"`;
  return { path, says: 'that of something else', states, isClear: false, isHint: true };
}

/** The turn of a sentence from the one of a contrast to the other. */
const TURN = /[,;:()]|\b(?:whereas|while|but|and)\b/iu;
/** What may speak of the other of the two, or of both, in few words. */
const MAY_BE_OTHER =
  /\b(?:unlike|than|instead|rather|latter|former|both|it|its|that|other|one|each|neither|either)\b/iu;

/**
 * The sentence names both, and what it names of their values each in a clause of its own that names the other of the two alone; or it gives
 * the value of the one to the other as well, and names the other's own nowhere.
 */
function hasOther(
  between: readonly (readonly [ConceptId, ConceptId])[],
  sentence: string,
  vocabulary: Pick<Vocabulary, 'concepts'>,
): boolean {
  const names = (text: string, id: ConceptId): boolean =>
    tokensOf(text, soughtNames([id], id, vocabulary), true).length > 0;
  if (MAY_BE_OTHER.test(sentence) || !between.every(([subject]) => names(sentence, subject))) return false;
  const clauses = sentence.split(TURN);
  const given = between.map(([subject, object], at) => {
    const [other = subject] = between[1 - at] ?? [];
    const naming = clauses.filter((clause) => names(clause, object));
    return naming.map((clause) => names(clause, other) && !names(clause, subject));
  });
  const all = given.flat();
  const isAnothers = given.some((one, at) => one.includes(true) && given[1 - at]?.length === 0);
  return isAnothers || (all.length > 0 && all.every(Boolean));
}

/** The fact's own value once, and others. */
function areSeveral(values: readonly Token[]): boolean {
  return values.length > 1 && values.filter(({ isOwn }) => isOwn).length === 1;
}

interface Values {
  readonly tokens: readonly Token[];
  readonly path: SaidOther['path'];
  readonly states: string;
}

/** The values of the fact in a text, and others of their sort; undefined for a fact that gives several. */
function valuesIn(text: string, { entry, read }: FactInLesson, { concepts }: Vocabulary): Values | undefined {
  if (entry.kind === 'frequency') {
    const all = conceptsOfKind(concepts.get(entry.category)?.kind ?? '', concepts);
    const tokens = tokensOf(text, soughtNames(all, entry.category, { concepts }), true);
    return { tokens, path: ['category'], states: `"${labelOf(entry.category, concepts)}"` };
  }
  const [amount, ...more] = statedAmounts(read.amounts);
  if (amount?.quantity === undefined || more.length > 0) return undefined;
  const [low, high] = endsOf(amount.quantity);
  const numbers = [low, high].map(({ value }) => toPlainText(value));
  const tokens = amountsIn(text)
    .filter(({ unit }) => unit?.dimension === low.unit.dimension)
    .map(({ at, numbers: said }) => ({
      at,
      isValue: true,
      isOwn: numbers.every((one) => said.includes(one)),
    }));
  return { tokens, path: amount.path, states: `"${amount.words}"` };
}

/** What the value may be given of: the values of each qualifier, and the concepts of the subject's kind. */
function sidesOf({ read }: FactInLesson, vocabulary: Vocabulary): readonly (readonly Sought[])[] {
  const { concepts, qualifiers } = vocabulary;
  const [subject] = new Set(
    read.claims.flatMap(({ origin, subject: id }) => (origin === 'stated' ? [id] : [])),
  );
  const groups = Object.entries(read.qualifiers).map(([id, value]): readonly Sought[] => {
    const { conceptKind, values = {} } = qualifiers.get(id) ?? {};
    if (conceptKind !== undefined)
      return soughtNames(conceptsOfKind(conceptKind, concepts), value, vocabulary);
    const mine = own(values, value)?.phrase;
    return Object.values(values).map(({ phrase }) => ({
      words: withoutPreposition(phrase),
      isOwn: phrase === mine,
    }));
  });
  const kind = concepts.get(subject ?? '')?.kind;
  if (subject === undefined || kind === undefined) return groups;
  return [...groups, soughtNames(conceptsOfKind(kind, concepts), subject, vocabulary)];
}

function soughtNames(
  ids: readonly ConceptId[],
  mine: ConceptId,
  { concepts }: Pick<Vocabulary, 'concepts'>,
): readonly Sought[] {
  return ids.flatMap((id) => (concepts.get(id)?.names ?? []).map((words) => ({ words, isOwn: id === mine })));
}

/** A phrase without its preposition: "in adults" is "adults". */
function withoutPreposition(phrase: string): string {
  return phrase.replace(/^(?:in|at|for|of|on|among|with|by) (?:the )?/iu, '');
}

/** Where the words stand, the longest first: "adults over 75" holds no "adults". */
function tokensOf(text: string, sought: readonly Sought[], isValue: boolean): Token[] {
  let rest = text.toLowerCase();
  const found: Token[] = [];
  for (const { words, isOwn } of sought.toSorted((a, b) => b.words.length - a.words.length)) {
    const name = words.toLowerCase();
    for (let at = indexOfName(rest, name); at !== -1; at = indexOfName(rest, name)) {
      found.push({ at, isOwn, isValue });
      rest = rest.slice(0, at) + '\0'.repeat(name.length) + rest.slice(at + name.length);
    }
  }
  return found;
}

/** Where a name stands whole; -1 when it does not. */
function indexOfName(text: string, name: string): number {
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  for (let at = text.indexOf(name); at !== -1 && name !== ''; at = text.indexOf(name, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return at;
  return -1;
}

import { own } from '#lib/base/own.ts';
import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { Concept, ConceptId } from '../concept.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { areComparable } from './comparable.ts';
import {
  labelOf,
  namesInText,
  stemsIn,
  tellingStemsOf,
  withoutNames,
  type NameInText,
} from './names-in-text.ts';
import { standsForAnother } from './pronouns.ts';
import type { SaidOther } from './said-other.ts';
import { withoutContrast } from './without-contrast.ts';

/** The evidence of a fact, and the heading that it stands under. */
export interface SaidWhere {
  readonly text: string;
  readonly sentence: string;
  readonly heading: string;
}

/** So far into the words the name of what they are about may stand: "As to humming, …". */
const BEGINNING = 4;
/** After these another group or amount may follow. */
const ANOTHER = /\b(?:or|and (?:in|at|for|of|on|among|with|by))\b/iu;
/** What is not there is not spoken of: "is made without samplol". */
const WITHOUT = /\bwithout (?:the )?[\p{L}-]+(?: [A-Z\d]\b)?/gu;
/** Prepositions that a phrase may lose in a sentence: "in children", "children begin with 5 mg". */
const LEADING = new Set(['in', 'at', 'for', 'of', 'on', 'among', 'with', 'by'].flatMap(stemsIn));

/**
 * The evidence is about something else than its fact: it names another concept in the place of the subject, or of the medicine or
 * whatever else a qualifier stands for, and that one neither in its sentence nor in the heading above; or it has the phrase of another
 * value of a qualifier ("in adults" for `population: children`).
 */
export function otherSubject(
  fact: FactInLesson,
  said: SaidWhere,
  vocabulary: Vocabulary,
): SaidOther | undefined {
  return otherOfSubject(fact, said, vocabulary) ?? otherOfQualifiers(fact, said, vocabulary);
}

function otherOfSubject(fact: FactInLesson, said: SaidWhere, vocabulary: Vocabulary): SaidOther | undefined {
  const { claims, references } = fact.read;
  const subjects = new Set(claims.flatMap(({ origin, subject }) => (origin === 'stated' ? [subject] : [])));
  const [subject] = subjects;
  if (subject === undefined || subjects.size > 1) return undefined;
  const path = references.find(({ concept, reserved }) => concept === subject && reserved !== true)?.path;
  const other = otherConcept(subject, fact, said, vocabulary);
  return other === undefined || path === undefined ? undefined : { ...other, path };
}

function otherOfQualifiers(
  fact: FactInLesson,
  said: SaidWhere,
  vocabulary: Vocabulary,
): SaidOther | undefined {
  for (const [id, value] of Object.entries(fact.read.qualifiers)) {
    const { conceptKind, values = {} } = vocabulary.qualifiers.get(id) ?? {};
    const other =
      conceptKind === undefined
        ? otherPhrase(values, value, said)
        : otherConcept(value, fact, said, vocabulary);
    if (other !== undefined) return { ...other, path: fieldOfScope(id, fact) };
  }
  return undefined;
}

type Said = Omit<SaidOther, 'path'>;

function otherConcept(
  id: ConceptId,
  { read, entry }: FactInLesson,
  { text, sentence, heading }: SaidWhere,
  { concepts }: Vocabulary,
): Said | undefined {
  const kind = kindOfItsOwn(id, read, concepts);
  if (kind === undefined) return undefined;
  const spoken = spokenOf(id, { read, entry });
  const others = othersIn(id, kind, spoken, sentence, concepts);
  const isOther = (other: ConceptId): boolean => !spoken.has(other) && !areComparable(id, other, concepts);
  const inSentence = others.find(({ concept }) => isOther(concept));
  if (inSentence === undefined) return undefined;
  const inText = namesInText(stemsIn(text), new Set([kind]), concepts);
  const first = inText.find(({ concept }) => isOther(concept));
  // Of words that name another, what stands behind them says nothing.
  const around = first === undefined ? sentence : upTo(text, sentence);
  // Of what a sentence begins with, it may go on to speak: whatever else a pronoun means is beside the others.
  if (standsForAnother(around, others[0]?.from)) return undefined;
  const rest = (words: string): readonly string[] => withoutOthers(stemsIn(words), id, isOther, concepts);
  if ([around, heading].some((words) => isPartlyNamed(id, rest(words), concepts))) return undefined;
  const isClear = first !== undefined && first.from < BEGINNING;
  return {
    says: `"${labelOf((first ?? inSentence).concept, concepts)}"`,
    states: `"${labelOf(id, concepts)}"`,
    isClear,
    isHint: !isClear,
  };
}

/** What the fact itself speaks of. The wrong answers of a definition are terms too: one in the place of its own defines that. */
function spokenOf(
  id: ConceptId,
  { read, entry }: Pick<FactInLesson, 'read' | 'entry'>,
): ReadonlySet<ConceptId> {
  return entry.kind === 'definition' ? new Set([id]) : namedBy(read);
}

/** The names of others of a kind in a sentence; "vitamin K" in "vitamin K epoxide reductase" is none of its own, where the fact speaks of that. */
function othersIn(
  id: ConceptId,
  kind: string,
  spoken: ReadonlySet<ConceptId>,
  sentence: string,
  concepts: ReadonlyMap<ConceptId, Concept>,
): readonly NameInText[] {
  const kinds = new Set([kind]);
  const isAnother = ({ concept }: NameInText): boolean => concept !== id;
  const all = stemsIn(withoutContrast(sentence.replaceAll(WITHOUT, ' ')));
  if (!namesInText(all, kinds, concepts).some(isAnother)) return [];
  const besides = [...spoken].filter((one) => concepts.get(one)?.kind !== kind);
  return namesInText(withoutNames(all, besides, concepts), kinds, concepts).filter(isAnother);
}

/** A sentence as far as the end of some of its words. */
function upTo(text: string, sentence: string): string {
  const at = sentence.indexOf(text);
  return at === -1 ? sentence : sentence.slice(0, at + text.length);
}

/** The kind of a concept that authors wrote; undefined where an object of the fact is of that kind too. */
function kindOfItsOwn(
  id: ConceptId,
  { claims }: FactInLesson['read'],
  concepts: ReadonlyMap<ConceptId, Concept>,
): string | undefined {
  const kind = id.includes('/') ? undefined : concepts.get(id)?.kind;
  return claims.some(({ object }) => concepts.get(object)?.kind === kind) ? undefined : kind;
}

/** All that the fact names, its wrong answers and what its claims are limited to among them. */
export function namedBy({ references, claims, qualifiers }: FactInLesson['read']): ReadonlySet<ConceptId> {
  const scopes = [qualifiers, ...claims.map((claim) => claim.qualifiers ?? {})];
  return new Set([
    ...references.map(({ concept }) => concept),
    ...scopes.flatMap((scope) => Object.values(scope)),
  ]);
}

/**
 * The stems of a text without those of other names of the kind: "factor VII" does not name factor IX in part. "Jerks and twitching"
 * names twitching, and "adults" may stand for "adults over 75".
 */
function withoutOthers(
  stems: readonly string[],
  id: ConceptId,
  isOther: (id: ConceptId) => boolean,
  concepts: ReadonlyMap<ConceptId, Concept>,
): readonly string[] {
  const { kind = '', names = [] } = concepts.get(id) ?? {};
  const own = names.map((name) => spaced(stemsIn(name)));
  const others = namesInText(stems, new Set([kind]), concepts).filter(({ concept, from, length }) => {
    const name = spaced(stems.slice(from, from + length));
    return isOther(concept) && !own.some((mine) => name.includes(mine) || mine.includes(name));
  });
  return stems.filter((_stem, at) => !others.some(({ from, length }) => at >= from && at < from + length));
}

/** Any word that tells a name of the concept: of a name with a number, that number with what follows it. */
function isPartlyNamed(
  id: ConceptId,
  stems: readonly string[],
  concepts: ReadonlyMap<ConceptId, Concept>,
): boolean {
  if (tellingStemsOf(id, concepts).some((stem) => stems.includes(stem))) return true;
  const isNumberThere = (name: readonly string[]): boolean =>
    name.some(
      (stem, at) =>
        /^\d/u.test(stem) && stems.some((one, from) => one === stem && stems[from + 1] === name[at + 1]),
    );
  return (concepts.get(id)?.names ?? []).map(stemsIn).some(isNumberThere);
}

/** What something is measured by: "never more than an adult's dose", "a lower dose than in adults". */
const MEASURED_BY =
  /\bthan (?:that of |those of |in |for |among |with )?(?:an? |the )?[\p{L}-]+(?:['’]s?)?(?= |$|[,;:.()])/giu;

/** The longest phrase at each place counts: "in adults over 75" is not "in adults". Words that only the fact's own has may stand by themselves. */
function otherPhrase(
  values: Readonly<Record<string, { readonly phrase: string }>>,
  value: string,
  { text, sentence, heading }: SaidWhere,
): Said | undefined {
  const mine = own(values, value)?.phrase;
  if (mine === undefined) return undefined;
  const phrasesIn = (words: string): readonly { readonly phrase: string }[] => {
    const stems = spaced(stemsIn(withoutContrast(words).replaceAll(MEASURED_BY, ' ')));
    return Object.values(values).filter(
      ({ phrase }) => coreOf(phrase) !== '' && stems.includes(coreOf(phrase)),
    );
  };
  const said = spaced(stemsIn(withoutContrast(text)));
  const inText = phrasesIn(text);
  // Of words that name no group, the sentence around them does.
  const found = inText.length > 0 ? inText : phrasesIn(sentence);
  const [other, ...others] = found.filter(({ phrase }) => !found.some((one) => isPartOf(phrase, one.phrase)));
  if (other === undefined || [other, ...others].some(({ phrase }) => phrase === mine)) return undefined;
  const telling = coreOf(mine)
    .split(' ')
    .filter((stem) => stem !== '' && !coreOf(other.phrase).includes(` ${stem} `));
  const around = [...stemsIn(heading), ...stemsIn(sentence)];
  const isSaid =
    telling.length > 0
      ? telling.some((stem) => around.includes(stem))
      : countOf(coreOf(mine), said) > countOf(coreOf(other.phrase), said);
  if (isSaid) return undefined;
  const isClear = inText.length > 0 && others.length === 0 && isWholeScope(text, said, coreOf(other.phrase));
  return { says: `"${other.phrase}"`, states: `"${mine}"`, isClear, isHint: !isClear };
}

/** The words begin or end with the phrase, and nothing else is said of a group: no second one, no denial. */
function isWholeScope(text: string, said: string, core: string): boolean {
  if (denialsIn(text) > 0 || ANOTHER.test(text)) return false;
  const at = said.indexOf(core);
  return at <= BEGINNING || at + core.length === said.length;
}

function isPartOf(phrase: string, other: string): boolean {
  return coreOf(phrase) !== coreOf(other) && coreOf(other).includes(coreOf(phrase));
}

function spaced(stems: readonly string[]): string {
  return ` ${stems.join(' ')} `;
}

function countOf(core: string, text: string): number {
  return text.split(core).length - 1;
}

/** The stems of a phrase without its preposition, between spaces; empty when there are none. */
function coreOf(phrase: string): string {
  const stems = stemsIn(phrase);
  const core = LEADING.has(stems[0] ?? '') ? stems.slice(1) : stems;
  return core.length === 0 ? '' : spaced(core);
}

/** The field in which the fact gives a qualifier: under `qualifiers`, or of its own. */
export function fieldOfScope(id: string, { entry }: FactInLesson): readonly string[] {
  if (Object.hasOwn(entry.qualifiers, id)) return ['qualifiers', id];
  return Object.hasOwn(entry, id) ? [id] : ['evidence'];
}

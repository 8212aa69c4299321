import { apartAtVerbs, denialsIn } from '../denial.ts';
import type { FactInLesson } from '../check-references.ts';
import type { ClaimCore } from '../fact-kinds/reading.ts';
import type { Concept, ConceptId } from '../concept.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { areComparable } from './comparable.ts';
import { conceptsOfKind, labelOf, namesInText, stemsIn, withoutNames } from './names-in-text.ts';
import { isPartlySaid } from './partly-said.ts';
import type { SaidOther } from './said-other.ts';
import { withoutSpared } from './spared.ts';
import { withoutContrast } from './without-contrast.ts';

/** The kinds of fact whose objects are read; amounts, orders and changes have readers of their own. */
const OF_VALUES: ReadonlySet<string> = new Set([
  'relation',
  'set',
  'frequency',
  'certainty',
  'action',
  'contrast',
  'not-interchangeable',
  'legal-status',
]);
/** Kinds of fact whose value is one of a few: any other of them may be meant, and not only the fact's own wrong answers. */
const OF_FEW_VALUES: ReadonlySet<string> = new Set(['certainty', 'legal-status']);
/** Fields of wrong answers: what the evidence must not say. */
const WRONG_FIELDS: ReadonlySet<string | number | undefined> = new Set([
  'false',
  'avoid',
  'reason-false',
  'because-false',
]);
const CLAUSE_END = /[,;:()]/u;

/**
 * The evidence names another value than the fact states and not the one that it states: a concept of the same kind, or one
 * of the fact's own wrong answers; or it names a wrong answer of the fact beside what is right. What the sentence denies
 * ("not the beta gate", "rather than the beta gate") is not said. Undefined when there is no such value.
 */
export function otherValue(
  fact: FactInLesson,
  evidence: { readonly text: string; readonly sentence: string },
  vocabulary: Vocabulary,
): SaidOther | undefined {
  if (!OF_VALUES.has(fact.entry.kind)) return undefined;
  const stated = fact.read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  const { statement = '' } = vocabulary.relations.get(fact.entry.relation) ?? {};
  const text = apartAtVerbs(withoutContrast(evidence.text), statement);
  const groups = Map.groupBy(stated, ({ relation }) => relation ?? fact.entry.relation);
  for (const claims of groups.values()) {
    const found = otherIn(claims, fact, { text, sentence: evidence.sentence }, vocabulary);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What may be missing: all that the fact states, members of a set, or one of the two values of a contrast. */
const READ_IN_PART: ReadonlySet<string> = new Set(['all', 'set', 'contrast']);

function otherIn(
  claims: readonly ClaimCore[],
  fact: FactInLesson,
  { text, sentence }: { readonly text: string; readonly sentence: string },
  vocabulary: Vocabulary,
): SaidOther | undefined {
  const { concepts } = vocabulary;
  const own = [...new Set(claims.map(({ object }) => object))].filter((id) => !id.includes('/'));
  const kinds = new Set(own.flatMap((id) => concepts.get(id)?.kind ?? []));
  const named = namedIn(text, kinds, concepts);
  const missing = own.filter((id) => !named.has(id));
  const [stated] = missing;
  if (stated === undefined)
    return wrongBeside(own, withoutSpared(named, text, fact, vocabulary), fact, { text, concepts });
  const part = missing.length < own.length ? fact.entry.kind : 'all';
  if (!READ_IN_PART.has(part)) return undefined;
  const isOther = otherThan(own, part === 'set', fact, concepts);
  const stems = withoutNames(stemsIn(text), [...spokenOf(fact)], concepts);
  const isSaid = (id: ConceptId): boolean =>
    !isDenied(text, id, concepts) && missing.every((one) => !isPartlySaid(one, id, stems, concepts));
  const said = [...named].filter(isOther).find(isSaid);
  const meant = (): ConceptId | undefined =>
    mayBeMeant(fact, kinds, concepts)
      .filter(isOther)
      .find((id) => isMeant(id, own, text, concepts));
  const other = said ?? meant();
  if (other === undefined) return undefined;
  return {
    path: pathOf(fact, stated),
    says: `"${labelOf(other, concepts)}"`,
    states: `"${labelOf(stated, concepts)}"`,
    isClear:
      said !== undefined &&
      part !== 'contrast' &&
      !isNamedIn(withoutContrast(sentence), missing, kinds, concepts),
  };
}

/** What is stated is all there, and a wrong answer of the fact is said with it: outright in one list with the members of a set. */
function wrongBeside(
  own: readonly ConceptId[],
  named: ReadonlySet<ConceptId>,
  fact: FactInLesson,
  { text, concepts }: { readonly text: string; readonly concepts: ReadonlyMap<ConceptId, Concept> },
): SaidOther | undefined {
  if ([...named].every((id) => own.includes(id))) return undefined;
  const isOther = otherThan(own, true, fact, concepts);
  const isInList = (id: ConceptId): boolean =>
    fact.entry.kind === 'set' && text.split(LIST_END).some((part) => isListed(id, own, part, concepts));
  const wrong = [...named].find(
    (id) =>
      isOther(id) &&
      !isDenied(text, id, concepts) &&
      (isInList(id) || !belongsToAnother(id, text, fact, concepts)),
  );
  const path = fact.read.references.find(
    ({ concept, path: [field] }) => concept === wrong && WRONG_FIELDS.has(field) && field !== 'avoid',
  )?.path;
  if (wrong === undefined || path === undefined) return undefined;
  const isClear = isInList(wrong);
  if (!isClear && NOTHING_ELSE.test(text)) return undefined;
  return {
    path,
    says: 'that it is one of those that are right',
    states: `"${labelOf(wrong, concepts)}" among the wrong answers`,
    isClear,
    isHint: !isClear,
  };
}

/** What is named elsewhere is then no other that is right: "with water and nothing else, since milk holds it back". */
const NOTHING_ELSE = /\b(?:nothing|none|nobody|no one|nowhere) else\b|\band no other\b/iu;

/** Every clause that names it gives it to something else of the kind of the subject, and not to that as well. */
function belongsToAnother(
  wrong: ConceptId,
  text: string,
  { read }: FactInLesson,
  concepts: ReadonlyMap<ConceptId, Concept>,
): boolean {
  const subjects = new Set(read.claims.map(({ subject }) => subject));
  const kinds = new Set([...subjects, wrong].flatMap((id) => concepts.get(id)?.kind ?? []));
  // "Unlike samplol, which closes the beta gate, …": the clause speaks of what stands before it.
  const clauses = text.replaceAll(/,\s*(?=(?:which|who|that)\b)/giu, ' ').split(CLAUSE_END);
  const naming = clauses.filter((clause) => namedIn(clause, kinds, concepts).has(wrong));
  const isOther = (clause: string): boolean => {
    const named = [...namedIn(clause, kinds, concepts)].filter((id) => id !== wrong);
    const ofKind = named.filter((id) => !read.claims.some(({ object }) => object === id));
    const isOwn = ofKind.some((id) => subjects.has(id)) || /\b(?:it|its|also)\b/iu.test(clause);
    return (ofKind.length > 0 || BELONGS.test(clause)) && !isOwn;
  };
  return naming.length > 0 && naming.every(isOther);
}

/** "Clapping rather belongs to a bad ear". */
const BELONGS =
  /\b(?:belongs?|points?) to\b(?! (?:it|them|this|that|these|those|both)\b)|\bha(?:s|ve) (?:other|another|different) (?:causes?|reasons?)\b/iu;

/** A list ends here: what stands behind is said of other things. */
const LIST_END = /[;:()–—]/u;

/** Nothing but "and" or "or" between its name and the next one of what is stated. */
function isListed(
  wrong: ConceptId,
  own: readonly ConceptId[],
  text: string,
  concepts: ReadonlyMap<ConceptId, Concept>,
): boolean {
  const stems = stemsIn(text);
  const kinds = new Set([wrong, ...own].flatMap((id) => concepts.get(id)?.kind ?? []));
  const names = namesInText(stems, kinds, concepts);
  return names.some((name, at) => {
    const next = names[at + 1];
    if (next === undefined || ![name, next].some(({ concept }) => concept === wrong)) return false;
    const other = name.concept === wrong ? next.concept : name.concept;
    const between = stems.slice(name.from + name.length, next.from);
    return own.includes(other) && between.every((stem) => stem === 'and' || stem === 'or');
  });
}

function isNamedIn(
  text: string,
  ids: readonly ConceptId[],
  kinds: ReadonlySet<string>,
  concepts: ReadonlyMap<ConceptId, Concept>,
): boolean {
  const named = namedIn(text, kinds, concepts);
  return ids.some((id) => named.has(id));
}

function namedIn(
  text: string,
  kinds: ReadonlySet<string>,
  concepts: ReadonlyMap<ConceptId, Concept>,
): ReadonlySet<ConceptId> {
  return new Set(namesInText(stemsIn(text), kinds, concepts).map(({ concept }) => concept));
}

/** What may not be said in the place of what is stated. Beside members of a set that are named, only its own wrong answers. */
function otherThan(
  own: readonly ConceptId[],
  isPartial: boolean,
  fact: FactInLesson,
  concepts: ReadonlyMap<ConceptId, Concept>,
): (id: ConceptId) => boolean {
  const [wrong, spoken] = [wrongAnswers(fact), spokenOf(fact)];
  return (id) =>
    !spoken.has(id) && (!isPartial || wrong.has(id)) && !own.some((one) => areComparable(one, id, concepts));
}

/** What is looked for in other words than its names: the fact's own wrong answers, and the other values where they are few. */
function mayBeMeant(
  fact: FactInLesson,
  kinds: ReadonlySet<string>,
  concepts: ReadonlyMap<ConceptId, Concept>,
): ConceptId[] {
  const values = OF_FEW_VALUES.has(fact.entry.kind)
    ? [...kinds].flatMap((kind) => conceptsOfKind(kind, concepts))
    : [];
  // Of a fact with a reason, a wrong answer may be an advice or a reason.
  const wrong = [...wrongAnswers(fact)].filter((id) => kinds.has(concepts.get(id)?.kind ?? ''));
  return [...wrong, ...values];
}

/**
 * A wrong answer of the fact in other words than its names: all words that tell it from what is stated are there, and none
 * that tells what is stated from it. Nothing is read into a text that denies.
 */
function isMeant(
  other: ConceptId,
  own: readonly ConceptId[],
  text: string,
  concepts: ReadonlyMap<ConceptId, Concept>,
): boolean {
  if (denialsIn(text) > 0) return false;
  const stems = stemsIn(text);
  const [mine, others] = [own.flatMap((id) => tellingStems(id, concepts)), tellingStems(other, concepts)];
  const [ofOther, ofMine] = [without(others, mine), without(mine, others)];
  return (
    ofOther.length > 0 &&
    ofMine.length > 0 &&
    ofOther.every((stem) => stems.includes(stem)) &&
    !ofMine.some((stem) => stems.includes(stem))
  );
}

/** The stems of a label's words that can tell it from another: numbers, and words of three letters or more. */
function tellingStems(id: ConceptId, concepts: ReadonlyMap<ConceptId, Concept>): string[] {
  return stemsIn(labelOf(id, concepts)).filter(
    (stem) => (stem.length > 2 && !JOINING.has(stem)) || /^\p{N}/u.test(stem),
  );
}

/** "Clear and colourless" is "a clear, colourless solution". */
const JOINING = new Set(stemsIn('and'));

function without(stems: readonly string[], others: readonly string[]): string[] {
  return stems.filter((stem) => !others.includes(stem));
}

/** The field in which the fact states a concept. */
function pathOf({ read }: FactInLesson, stated: ConceptId): SaidOther['path'] {
  const isStated = ({ path: [field] }: (typeof read.references)[number]): boolean => !WRONG_FIELDS.has(field);
  return read.references.find((one) => one.concept === stated && isStated(one))?.path ?? ['evidence'];
}

function wrongAnswers({ read }: FactInLesson): ReadonlySet<ConceptId> {
  return new Set(
    read.references.filter(({ path: [field] }) => WRONG_FIELDS.has(field)).map(({ concept }) => concept),
  );
}

/** What the fact itself speaks of: its subject may stand in the evidence too, and be of the kind of its object. */
function spokenOf({ read }: FactInLesson): ReadonlySet<ConceptId> {
  const others = read.references.filter(({ path: [field] }) => !WRONG_FIELDS.has(field));
  return new Set([...others.map(({ concept }) => concept), ...Object.values(read.qualifiers)]);
}

/** What is named and does not belong to the rest. */
const EXCEPTED = /\b(?:except\w*|excluding|excluded|apart from|other than|ruled out)\b/iu;

/** What is denied ends before its reason: "cannot be swapped because of the strength". */
const CLAUSE_OF_DENIAL =
  /[,;:()]|(?<!\b(?:not|only|just|solely|mainly|partly|simply) )\b(?=(?:because|due to|owing to|on account of)\b)/iu;

/** Every clause of the text that names it denies something besides what the name itself denies ("not a scheduled drug"). */
function isDenied(text: string, concept: ConceptId, concepts: ReadonlyMap<ConceptId, Concept>): boolean {
  const { kind = '', names = [] } = concepts.get(concept) ?? {};
  const naming = text
    .split(CLAUSE_OF_DENIAL)
    .filter((clause) =>
      namesInText(stemsIn(clause), new Set([kind]), concepts).some((one) => one.concept === concept),
    );
  const inName = Math.max(0, ...names.map(denialsIn));
  return naming.length > 0 && naming.every((clause) => denialsIn(clause) > inName || EXCEPTED.test(clause));
}

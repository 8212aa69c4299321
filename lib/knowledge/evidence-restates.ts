import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from './check-references.ts';
import type { ConceptId } from './concept.ts';
import { apartAtVerbs, denialsIn } from './denial.ts';
import { namesInText, stemsIn } from './evidence-says/names-in-text.ts';
import type { Vocabulary } from './read-vocabulary.ts';
import { isSaid, wordsOf } from './said-names.ts';

/** A clause denies what the relation says, and no other thing of the kind of what the fact states: "is not the antidote". */
export function deniesRelation(
  text: string,
  { read, entry }: Pick<FactInLesson, 'read' | 'entry'>,
  vocabulary: Vocabulary,
): boolean {
  const stems = relationStems(vocabulary.relations.get(entry.relation)?.statement ?? '');
  const own = new Set(read.claims.map(({ object }) => object));
  const kinds = new Set([...own].flatMap((id) => vocabulary.concepts.get(id)?.kind ?? []));
  return text.split(DENIAL_END).some((clause) => {
    const denied = DENIED_REST.exec(clause)?.groups?.['denied'] ?? takenNone(clause, entry.kind);
    if (denied === undefined || !stemsIn(denied).some((stem) => stems.has(stem))) return false;
    const named = namesInText(stemsIn(clause), kinds, vocabulary.concepts);
    return named.length === 0 || named.some(({ concept }) => own.has(concept));
  });
}

/** What none is needed of: "call for no urgent help". Of an amount, none of something else may be taken. */
function takenNone(clause: string, kind: FactInLesson['entry']['kind']): string | undefined {
  return kind === 'quantity' || kind === 'onset' ? undefined : NONE_TAKEN.exec(clause)?.groups?.['denied'];
}

const NONE_TAKEN =
  /\b(?:takes?|gives?|uses?|gets?|needs?|receives?|(?:calls?|asks?) for|requires?) no (?!more\b|less\b|longer\b|later\b|other\b|further\b|notice\b|account\b|risks?\b|chances?\b|harm\b|effect\b|time\b|part\b|place\b)(?<denied>(?:[\p{L}-]+ ?){1,3})/iu;

const DENIAL_END = /[,;:()]|\band\b|\bbut\b|\b(?:as|so) long as\b/iu;
/** What stands behind a denial, "not only" and the like aside. */
const DENIED_REST =
  /(?:\b(?:not|never|no longer|cannot)|n['’]t)\b(?! (?:only|just|merely|simply|always|the only|(?:more|less|longer|higher|lower|later|sooner|earlier) than (?:an?|the|what|those|one|two|three|four|\d)|on (?:the|that|this|those|any|a)(?: \p{L}+)? days?)\b)(?<denied>.*)$/iu;

/** Behind "and" a verb of its own begins a clause: "must not be used any more and should be thrown away". */
const CLAUSES =
  /[,;:()]|\bbut\b|\b(?:as|so) long as\b(?= (?:it|they|this) )|\band (?=(?:should|must|has to|have to|is to|are to|may|can|will|(?:do|does|is|are|has|have|need|needs) (?:not|no)|cannot|never)\b)/iu;
/** What stands between a pronoun and its verb: "which, like samplol, closes …". */
const COMPARED = /\b(?<pronoun>which|who|that|they|it),\s*(?:like|as with|such as|as)\b[^,;:()]*,/giu;
const IT = /\b(?:it|them)\b/iu;
/** What was named in the clause before. */
const REFERS =
  /^\s*(?:(?:since|because|as|for|and|while)\s+)?(?:its?|they|their|these|this|which|who|both|all)\b/iu;

/**
 * Whether a clause without a denial says what the fact states: it names every object, which no denied clause names, or one side and
 * the relation in words behind a pronoun. A clause on something else of a side's kind says nothing of it.
 */
export function restates(text: string, { read, entry }: FactInLesson, vocabulary: Vocabulary): boolean {
  const all = read.claims.filter(({ origin }) => origin === 'stated');
  const claims = ownClaims(all);
  const { statement = '' } = vocabulary.relations.get(entry.relation) ?? {};
  const plainly = withListsDenied(text.replaceAll(COMPARED, '$<pronoun>')).replaceAll(GOES_ON, ' ');
  const isDenied = deniesRelation(text, { read, entry }, vocabulary);
  const whole = isDenied ? withScene(plainly, relationStems(statement)) : plainly;
  const clauses = apartAtVerbs(whole, statement).split(CLAUSES);
  const denied = clauses.filter((clause) => denialsIn(clause) > 0);
  // A reason that is not said may be read elsewhere; one that is denied is not restated by the advice.
  if (all.some((one) => !claims.includes(one) && isNamed(one.object, denied.join(' '), vocabulary)))
    return false;
  const plain = clauses.filter(
    (clause) => denialsIn(clause) === 0 && !speaksOfAnother(clause, claims, vocabulary),
  );
  if (claims.every(({ object }) => isAmountInstead(object, text, vocabulary))) return true;
  const stems = relationStems(statement);
  const tells = (clause: string): boolean => stemsIn(clause).some((stem) => stems.has(stem));
  // Names alone say nothing when the relation itself is denied: "humming, a low sound, is no longer heard".
  if (isDenied && !plain.some(tells)) return false;
  const inPlain = wordsOf(plain.join(' '));
  const isOnlyPlain = ({ subject, object }: (typeof claims)[number]): boolean =>
    isSaid(object, inPlain, vocabulary, namesOf(subject, vocabulary)) &&
    !isNamed(object, denied.join(' '), vocabulary) &&
    !isSaidMore(object, denied, plain, vocabulary);
  if (claims.every(isOnlyPlain)) return true;
  const sides = claims.flatMap(({ subject, object }) => [subject, object]);
  // Each side is named or a pronoun: "samplol is suitable for them".
  const isOfSides = (clause: string, isHere: (id: ConceptId) => boolean): boolean => {
    const [isFirst, isOther] = [REFERS.test(clause), IT.test(clause.replace(REFERS, ''))];
    return isFirst ? isOther || sides.some(isHere) : isOther && sides.some(isHere);
  };
  const isTold = (clause: string): boolean =>
    tells(clause) &&
    (isOfSides(clause, (id) => isNamed(id, clause, vocabulary)) ||
      isSaidWhole(clause, denied, sides, vocabulary));
  return !denied.some(tells) && plain.some(isTold);
}

/** Another thing is denied of the same two, and then it is said whole: "it is not true that it opens the gate: it closes the gate". */
function isSaidWhole(
  clause: string,
  denied: readonly string[],
  sides: readonly ConceptId[],
  vocabulary: Vocabulary,
): boolean {
  return (
    denied.length > 0 && [clause, ...denied].every((one) => sides.every((id) => isNamed(id, one, vocabulary)))
  );
}

/** When or where something is not so is no clause of its own, unless it says what is denied behind it: "at a usual dose of 3 mg, it needs no first dose". */
function withScene(text: string, stems: ReadonlySet<string>): string {
  return text.replace(SCENE_AHEAD, (all, scene: string) => {
    const there = stemsIn(scene);
    const denied = stemsIn(DENIED_REST.exec(text)?.groups?.['denied'] ?? '');
    return denied.some((stem) => stems.has(stem) && !there.includes(stem)) ? scene : all;
  });
}

/** When, where or from when on, before the clause that is denied. */
const SCENE_AHEAD =
  /^(?<scene>(?:with|at|above|below|over|under|after|before|within|during|\d[\d.,]*(?: to \d[\d.,]*)? \p{L}+ (?:after|before))\b[^,;:()]*),(?=[^,;:()]*\b(?:not|never|no longer|seldom|hardly)\b)/iu;

/** What stands behind a comma and is no clause of its own: "is not taken back, together with salt, in the tubule". */
const GOES_ON =
  /,(?= (?:together with|along with|in|at|by|through|from|to|with|on)\b(?![^,;:()]*\b(?:is|are|was|were|do|does|can|may|will|has|have|should|must|it|they|instead|rather|only)\b))/giu;

/** "The following are not checked: …": all of the list is denied. */
function withListsDenied(text: string): string {
  return text.replace(/(?<ahead>\bfollowing\b[^:;]*):(?<list>[^;]*)$/iu, (all, ahead: string, list: string) =>
    denialsIn(ahead) > 0 ? `${ahead}${list.replaceAll(',', ' and')}` : all,
  );
}

/** A clause behind the denied one has the verb of the relation with a pronoun: "does not harm the ear; at a high dose it can harm it". */
export function affirmsBehind(
  text: string,
  { read, entry }: Pick<FactInLesson, 'read' | 'entry'>,
  vocabulary: Vocabulary,
): boolean {
  const stems = relationStems(vocabulary.relations.get(entry.relation)?.statement ?? '');
  const [, ...behind] = text.split(CLAUSES);
  return behind.some((clause) => {
    if (denialsIn(clause) > 0 || speaksOfAnother(clause, read.claims, vocabulary)) return false;
    return [...clause.matchAll(VERB_OF_IT)].some(({ groups }) =>
      stemsIn(groups?.['verb'] ?? '').some((stem) => stems.has(stem)),
    );
  });
}

const VERB_OF_IT = /\b(?<verb>\p{L}+) (?:it|them)\b/giu;

/**
 * A text without what is said aside: of an advice what there is no need to do, where another clause says what is advised ("no need to stop for
 * a cold, but …"); of a comparison how far the lesser of the two goes ("samplol, which acts for no longer than 5 hours").
 */
export function withoutAside(text: string, fact: FactInLesson, vocabulary: Vocabulary): string {
  if (fact.entry.kind === 'comparison')
    return withoutOther(withoutLesser(text, fact.entry, vocabulary), fact, vocabulary);
  if (fact.entry.kind !== 'action' || !NO_CAUSE.test(text)) return text;
  return restates(text, fact, vocabulary) ? text.replace(NO_CAUSE, '') : text;
}

const NO_CAUSE = /\b(?:no (?:reason|need|cause)|nobody (?:needs|has|need)) to\b[^,;:()]*/iu;

/** An amount that is not passed, where the lesser of the two is what was named last before it. */
function withoutLesser(
  text: string,
  { subject, than }: { readonly subject: ConceptId; readonly than: ConceptId },
  { concepts }: Vocabulary,
): string {
  return text.replaceAll(NO_MORE, (bound, at: number) => {
    const before = foldName(text.slice(0, at));
    const [more = -1, less = -1] = [subject, than].map((id) =>
      Math.max(...(concepts.get(id)?.names ?? []).map((name) => before.lastIndexOf(foldName(name)))),
    );
    return less > more ? '' : bound;
  });
}

/** Of a comparison without what adds something ("in children as well as in adults"), and without a clause that grants another quality: "though it is no stronger". */
function withoutOther(text: string, { entry }: FactInLesson, { relations }: Vocabulary): string {
  const own = relationStems(relations.get(entry.relation)?.statement ?? '');
  const granted = text.replaceAll(GRANTED, (clause) =>
    stemsIn(clause).some((stem) => own.has(stem) && !MEASURING.has(stem)) ? clause : '',
  );
  return granted.replaceAll(AS_MUCH_AS, '');
}

const GRANTED =
  /[,;(] ?(?:but|though|although|even if|if) (?:(?:it|they) (?:is|are) )?(?:no|not|never)\b[^,;:()]*/giu;
/** Neither of the two stands behind it: "in children as well as in adults", "as important as this one". */
const AS_MUCH_AS =
  /\bas \p{L}+ as(?= (?:in|at|for|on|by|to|from|this|possible|needed|necessary|usual|ever)\b)/giu;
const MEASURING: ReadonlySet<string> = new Set(['more', 'less', 'than', 'most'].flatMap(stemsIn));

const NO_MORE = /\b(?:no|not) (?:more|longer) than (?:about |some )?(?=\d)/giu;

/** "Not with the meal but 30 minutes before it": of an amount, what stands behind "but" is so. */
function isAmountInstead(id: ConceptId, text: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.concepts.get(id)?.quantity === undefined) return false;
  const { denied = '', instead = '' } = NOT_BUT.exec(text)?.groups ?? {};
  return (
    denialsIn(instead) === 0 &&
    isSaid(id, wordsOf(instead), vocabulary) &&
    !isSaid(id, wordsOf(denied), vocabulary)
  );
}

const NOT_BUT = /\b(?:not|never|n['’]t)\b(?<denied>[^;:()]*?),? but (?<instead>[^,;:()]+)/iu;

/** What the fact states by its own relation: of an advice, its reasons aside. */
function ownClaims(claims: FactInLesson['read']['claims']): FactInLesson['read']['claims'] {
  const own = claims.filter(({ relation }) => relation === undefined);
  return own.length > 0 ? own : claims;
}

function namesOf(id: ConceptId, { concepts }: Vocabulary): readonly string[] {
  return (concepts.get(id)?.names ?? []).flatMap(wordsOf);
}

/** Whether some clauses have more words of a name than others: "do not count it for a full minute, because a short count …". */
function isSaidMore(
  id: ConceptId,
  some: readonly string[],
  others: readonly string[],
  { concepts }: Vocabulary,
): boolean {
  const names = (concepts.get(id)?.names ?? []).map(stemsIn);
  const most = (clauses: readonly string[]): number => {
    const said = new Set(stemsIn(clauses.join(' ')));
    return Math.max(0, ...names.map((name) => name.filter((stem) => said.has(stem)).length));
  };
  return most(some) > most(others);
}

/** By a whole name; an amount by any of its words. */
function isNamed(id: ConceptId, text: string, vocabulary: Vocabulary): boolean {
  const kind = vocabulary.concepts.get(id)?.kind;
  if (id.includes('/') || kind === undefined) return isSaid(id, wordsOf(text), vocabulary);
  return namesInText(stemsIn(text), new Set([kind]), vocabulary.concepts).some(
    ({ concept }) => concept === id,
  );
}

/** The clause names another concept of the kind of either side, and neither side itself. */
function speaksOfAnother(
  clause: string,
  claims: FactInLesson['read']['claims'],
  { concepts }: Vocabulary,
): boolean {
  const own = new Set(claims.flatMap(({ subject, object }) => [subject, object]));
  const kinds = new Set([...own].flatMap((id) => concepts.get(id)?.kind ?? []));
  const named = namesInText(stemsIn(clause), kinds, concepts);
  return named.length > 0 && !named.some(({ concept }) => own.has(concept));
}

/** The telling words of a statement, as stems. */
export function relationStems(statement: string): ReadonlySet<string> {
  const literal = statement.replaceAll(/\{[^}]*\}|[[\]|]/gu, ' ');
  return new Set(
    wordsOf(literal)
      .filter((word) => word.length > SHORT)
      .flatMap(stemsIn),
  );
}

/** Words of a statement that are shorter carry no meaning of their own. */
const SHORT = 3;

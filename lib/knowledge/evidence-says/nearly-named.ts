import { once, remembered } from '#lib/base/remembered.ts';
import { wordStem } from '#lib/base/word-stems.ts';
import type { FactInLesson } from '../check-references.ts';
import type { ConceptId } from '../concept.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { wordsOf } from '../said-names.ts';
import { bandOf } from './bands.ts';
import { areComparable } from './comparable.ts';
import { conceptsOfKind, labelOf, namesInText, stemsIn } from './names-in-text.ts';
import { namedBy, type SaidWhere } from './other-subject.ts';
import { standsForAnother } from './pronouns.ts';
import type { SaidOther } from './said-other.ts';

const CLAUSE_END = /[,;:()]/u;
/** Fewer words of a name may stand anywhere by chance. */
const WORDS_SAID = 2;
/** Of what tells the other from the own, so large a part is enough where it is two words or more. */
const SHARE_APART = 2 / 3;
/** Kinds that say one thing of their subject: there the object is looked at as well. */
const OF_ONE_OBJECT: ReadonlySet<string> = new Set(['relation', 'action']);

/** For whom it is: a sentence may leave that to the lesson. */
const OF_PERSON =
  / (?:in|of|for) (?:an? |the )?(?:\p{L}+ )?(?:person|people|patients?|adults?|wom[ae]n|m[ae]n|somebody|someone)\b.*$/iu;

/** One of the things that a fact ties together. */
interface Side {
  readonly id: ConceptId;
  readonly path: SaidOther['path'];
  readonly isSubject: boolean;
  /** The others: words of their names may stand there for those. */
  readonly others: readonly ConceptId[];
}

/**
 * The evidence is about another than the subject, or says another thing than the object, in words of its own: what tells the name of the
 * other from its own is there, half of its words at least, and of what tells its own from it nothing, nor in the heading: "remembered only on
 * the next day" for "a dose that is remembered on the same day". A hint.
 */
export function nearlyNamed(
  fact: FactInLesson,
  said: SaidWhere,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  for (const side of sidesOf(fact, concepts)) {
    const other = otherOf(side, namedBy(fact.read), said, concepts);
    if (other === undefined) continue;
    const [says, states] = [other, side.id].map((one) => `"${labelOf(one, concepts)}"`);
    return { path: side.path, says: says ?? '', states: states ?? '', isClear: false, isHint: true };
  }
  return undefined;
}

function otherOf(
  side: Side,
  spoken: ReadonlySet<ConceptId>,
  said: SaidWhere,
  concepts: Vocabulary['concepts'],
): ConceptId | undefined {
  const { names = [], kind = '' } = concepts.get(side.id) ?? {};
  // A row of a table is told from the others by its amounts.
  if (isNamed(names, said) || bandOf(side.id, concepts) !== undefined) return undefined;
  const others = partlyNamed(said.text, kind, concepts).filter(
    (one) => !spoken.has(one) && !areComparable(one, side.id, concepts),
  );
  if (others.length === 0) return undefined;
  // Of a name that stands there in full, another reader tells, unless a pronoun may stand for the own.
  const isAside = side.isSubject && standsForAnother(said.sentence);
  const whole = isAside ? namesInText(stemsIn(said.text), new Set([kind]), concepts) : [];
  const isNear = nearTo(names, side, said, concepts);
  return others.find(
    (one) => isNear(labelOf(one, concepts)) && !whole.some(({ concept }) => concept === one),
  );
}

/** Kind → stem → the concepts with it in their label, by their place among those of the kind; once for each time that it stands there. */
const byStem = once((concepts: Vocabulary['concepts']) => {
  const kinds = [...new Set(Array.from(concepts.values(), ({ kind }) => kind))];
  return new Map(
    kinds.map((kind) => {
      const all = conceptsOfKind(kind, concepts);
      const stems = all.flatMap((id, at) => telling(labelOf(id, concepts)).map((stem) => ({ stem, at })));
      return [kind, { all, places: Map.groupBy(stems, ({ stem }) => stem) }] as const;
    }),
  );
});

/** The concepts of a kind of whose label so many words stand in a text, in their order. */
function partlyNamed(text: string, kind: string, concepts: Vocabulary['concepts']): readonly ConceptId[] {
  const { all = [], places } = byStem(concepts).get(kind) ?? {};
  const counts = new Map<number, number>();
  for (const stem of new Set(telling(text)))
    for (const { at } of places?.get(stem) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= WORDS_SAID)
    .sort(([a], [b]) => a - b)
    .flatMap(([at]) => all[at] ?? []);
}

/** The one subject of a fact, and what it says of it by each relation where that is one thing; none whose kind is that of the other side. */
function sidesOf({ read, entry }: FactInLesson, concepts: Vocabulary['concepts']): readonly Side[] {
  const stated = read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  const [subject, ...more] = new Set(stated.map((claim) => claim.subject));
  if (subject === undefined || more.length > 0) return [];
  const objects = [...Map.groupBy(stated, ({ relation }) => relation ?? entry.relation).values()].flatMap(
    ([claim, ...others]) => (claim === undefined || others.length > 0 ? [] : [claim.object]),
  );
  const ids = [subject, ...(OF_ONE_OBJECT.has(entry.kind) ? objects : [])];
  const all = new Set([subject, ...read.claims.map(({ object }) => object)]);
  const kindOf = (id: ConceptId): string | undefined => concepts.get(id)?.kind;
  return ids.flatMap((id) => {
    const path = read.references.find(({ concept, reserved }) => concept === id && reserved !== true)?.path;
    const isSubject = id === subject;
    const isAlike = isSubject
      ? [...all].some((other) => other !== id && kindOf(other) === kindOf(id))
      : kindOf(id) === kindOf(subject);
    if (path === undefined || id.includes('/') || isAlike) return [];
    return [{ id, path, isSubject, others: [subject, ...objects].filter((other) => other !== id) }];
  });
}

/** Whether all words of one of the names stand around: then that is what the evidence is about. */
function isNamed(names: readonly string[], { sentence, heading }: SaidWhere): boolean {
  const [around, above] = [telling(sentence), telling(heading)];
  return names.some((name) => telling(name).every((stem) => around.includes(stem) || above.includes(stem)));
}

/** Whether a text names what has this label, and not what has these names. */
function nearTo(
  names: readonly string[],
  { isSubject, others }: Side,
  { text, sentence, heading }: SaidWhere,
  concepts: Vocabulary['concepts'],
): (label: string) => boolean {
  const beside = others.flatMap((one) => concepts.get(one)?.names ?? []).flatMap(telling);
  const own = names.flatMap(telling).filter((stem) => !beside.includes(stem));
  const around = telling(`${heading} ${sentence}`);
  const open = text.split(CLAUSE_END).filter((clause) => denialsIn(clause) === 0);
  const [all, plain] = [text, open.join(' ')].map(telling);
  const isOwnSaid = (theirs: readonly string[]): boolean =>
    own.some((stem) => !theirs.includes(stem) && around.includes(stem));
  return (label) => {
    const said = { open: (denialsIn(label) > 0 ? all : plain) ?? [], all: all ?? [] };
    return [label, label.replace(OF_PERSON, '')].some((words) => {
      const theirs = telling(words).filter((stem) => isSubject || !beside.includes(stem));
      const isTold = own.some((stem) => !theirs.includes(stem)) && !isOwnSaid(theirs);
      return isTold && isNearly(theirs, own, said, isSubject ? 1 : WORDS_SAID);
    });
  };
}

interface SaidStems {
  /** Those of clauses that deny nothing. */
  readonly open: readonly string[];
  readonly all: readonly string[];
}

/** @param least so many words have to tell it from the own one */
function isNearly(
  theirs: readonly string[],
  own: readonly string[],
  { open, all }: SaidStems,
  least: number,
): boolean {
  const apart = theirs.filter((stem) => !own.includes(stem));
  const apartSaid = apart.filter((stem) => open.includes(stem)).length;
  const there = theirs.filter((stem) => all.includes(stem)).length;
  const isApart =
    apartSaid === apart.length || (apartSaid >= WORDS_SAID && apartSaid >= apart.length * SHARE_APART);
  return apartSaid >= least && isApart && there >= WORDS_SAID && there >= theirs.length / 2;
}

/** Forms of one word that the rough stem does not bring together. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ['given', 'giv'],
  ['taken', 'tak'],
  ['sent', 'send'],
  ['left', 'leav'],
  ['kept', 'keep'],
  ['held', 'hold'],
  ['withheld', 'withhold'],
  ['lost', 'loss'],
  ['ble', 'bleed'],
]);

const telling = remembered((text: string): readonly string[] =>
  wordsOf(text).map((word) => {
    const stem = wordStem(word);
    return FORMS.get(stem) ?? stem;
  }),
);

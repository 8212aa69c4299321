import { once, remembered } from '#lib/base/remembered.ts';
import { wordStem } from '#lib/base/word-stems.ts';
import type { FactInLesson } from '../check-references.ts';
import type { ConceptId } from '../concept.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { wordsOf } from '../said-names.ts';
import { areComparable } from './comparable.ts';
import { conceptsOfKind, labelOf } from './names-in-text.ts';
import { namedBy, type SaidWhere } from './other-subject.ts';
import type { SaidOther } from './said-other.ts';

const CLAUSE_END = /[,;:()]/u;
/** Fewer words of a name may stand anywhere by chance. */
const WORDS_SAID = 2;

/**
 * The evidence is about another than the subject, in words of its own: all that tells the name of the other from the subject's
 * is there, half of its words at least, and of what tells the subject's from it nothing, nor in the heading: "remembered only on the next day"
 * for "a dose that is remembered on the same day". A hint.
 */
export function nearlyNamed(
  fact: FactInLesson,
  said: SaidWhere,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  const subject = subjectOf(fact, concepts);
  if (subject === undefined) return undefined;
  const { id, path } = subject;
  const { names = [], kind = '' } = concepts.get(id) ?? {};
  if (isNamed(names, said)) return undefined;
  const others = partlyNamed(said.text, kind, concepts);
  if (others.length === 0) return undefined;
  const spoken = namedBy(fact.read);
  const isNear = nearTo(names, said);
  const other = others.find(
    (one) => !spoken.has(one) && isNear(telling(labelOf(one, concepts))) && !areComparable(one, id, concepts),
  );
  if (other === undefined) return undefined;
  const [says, states] = [other, id].map((one) => `"${labelOf(one, concepts)}"`);
  return { path, says: says ?? '', states: states ?? '', isClear: false, isHint: true };
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

/** The one subject of a fact and the field that names it; undefined where the objects are of its kind. */
function subjectOf({ read }: FactInLesson, concepts: Vocabulary['concepts']) {
  const stated = read.claims.filter(({ origin }) => origin === 'stated');
  const [id, ...more] = new Set(stated.map(({ subject }) => subject));
  const path = read.references.find(({ concept, reserved }) => concept === id && reserved !== true)?.path;
  if (id === undefined || more.length > 0 || path === undefined) return undefined;
  const kind = concepts.get(id)?.kind;
  return read.claims.some(({ object }) => concepts.get(object)?.kind === kind) ? undefined : { id, path };
}

/** Whether all words of one of the names stand around: then that is what the evidence is about. */
function isNamed(names: readonly string[], { sentence, heading }: SaidWhere): boolean {
  const [around, above] = [telling(sentence), telling(heading)];
  return names.some((name) => telling(name).every((stem) => around.includes(stem) || above.includes(stem)));
}

/** Whether a text names what is called by these words, and not what has these names. */
function nearTo(
  names: readonly string[],
  { text, sentence, heading }: SaidWhere,
): (theirs: readonly string[]) => boolean {
  const own = names.flatMap(telling);
  const around = telling(`${heading} ${sentence}`);
  const open = text.split(CLAUSE_END).filter((clause) => denialsIn(clause) === 0);
  const said = { open: telling(open.join(' ')), all: telling(text) };
  return (theirs) => {
    const mine = own.filter((stem) => !theirs.includes(stem));
    return mine.length > 0 && !mine.some((stem) => around.includes(stem)) && isNearly(theirs, own, said);
  };
}

interface SaidStems {
  /** Those of clauses that deny nothing. */
  readonly open: readonly string[];
  readonly all: readonly string[];
}

function isNearly(theirs: readonly string[], own: readonly string[], { open, all }: SaidStems): boolean {
  const apart = theirs.filter((stem) => !own.includes(stem));
  const there = theirs.filter((stem) => all.includes(stem)).length;
  return (
    apart.length > 0 &&
    apart.every((stem) => open.includes(stem)) &&
    there >= WORDS_SAID &&
    there >= theirs.length / 2
  );
}

const telling = remembered((text: string): readonly string[] => wordsOf(text).map(wordStem));

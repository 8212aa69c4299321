import { remembered } from '#lib/base/remembered.ts';
import type { FactInLesson } from '../check-references.ts';
import type { Concept, ConceptId } from '../concept.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { areComparable } from './comparable.ts';
import { labelOf, stemsIn } from './names-in-text.ts';
import type { SaidWhere } from './other-subject.ts';
import type { SaidOther } from './said-other.ts';

const KINDS: ReadonlySet<string> = new Set(['relation', 'action']);
const CLAUSE_END = /[,;:()]/u;
/** From here on a sentence gives its reasons. */
const REASONS = /\b(?:because|since|so that|which|(?:due|owing) to)\b[^;:]*/giu;
/** What is named beside these is not what is done or so. */
const SETS_ASIDE =
  /\b(?:instead of|rather than|unlike|as if|than|after|before|once|stop\w*|avoid\w*|opposite)\b/iu;
/** Shorter stems tell nothing. */
const SHORTEST = 4;

/**
 * The evidence says one of the fact's own wrong answers in words of its own: all that tells it from the right one, with what the two have in
 * common, and nothing of what tells the right one: "gets an injection of insulin" for "inject glucagon" beside "inject insulin". A hint.
 */
export function wrongAnswerSaid(
  { entry, read }: FactInLesson,
  { text, sentence, heading }: SaidWhere,
  { concepts, relations }: Vocabulary,
): SaidOther | undefined {
  const stated = statedIn({ entry, read });
  if (stated === undefined) return undefined;
  const { subject, object, relation, path } = stated;
  const [about, own] = [subject, object].map((id) => namesOf(id, concepts)) as [Names, Names];
  const around = telling(`${heading} ${sentence}`);
  // Where all of the right one is said, nothing else is said in its place.
  const isWhole = own.flatMap(telling).every((stem) => around.includes(stem));
  if (isWhole || SETS_ASIDE.test(text)) return undefined;
  const said = {
    open: telling(openIn(text, about)),
    around,
    beside: [relations.get(relation)?.statement ?? '', ...about].flatMap(telling),
  };
  const wrong = Object.keys(entry.false).find(
    (id) => !areComparable(id, object, concepts) && isSaidFor(own, namesOf(id, concepts), said),
  );
  if (wrong === undefined) return undefined;
  const [says, states] = [wrong, object].map((id) => `"${labelOf(id, concepts)}"`);
  return { path, says: says ?? '', states: states ?? '', isClear: false, isHint: true };
}

type Names = readonly string[];

/** What a fact of one object states, and where it names the object. */
function statedIn({ entry, read }: Pick<FactInLesson, 'entry' | 'read'>) {
  if (!KINDS.has(entry.kind) || Object.keys(entry.false).length === 0) return undefined;
  const claim = read.claims.find(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  const path = read.references.find(({ concept }) => concept === claim?.object)?.path;
  if (claim === undefined || path === undefined) return undefined;
  return { ...claim, relation: claim.relation ?? entry.relation, path };
}

/** The clauses of a text that deny nothing, but for what the name of the subject denies itself: "a patient without a vein". */
function openIn(text: string, subject: readonly string[]): string {
  const denied = subject.flatMap((name) => [...name.matchAll(DENIED)].map(([words]) => words));
  const plain = denied.reduce((rest, words) => rest.replaceAll(words, ' '), text);
  return plain
    .replaceAll(REASONS, ' ')
    .split(CLAUSE_END)
    .filter((clause) => denialsIn(clause) === 0)
    .join(' ');
}

const DENIED = /\b(?:without|not|no|cannot|never) (?:an? |any )?[\p{L}-]+/giu;

interface Said {
  /** Of clauses that deny nothing. */
  readonly open: readonly string[];
  readonly around: readonly string[];
  /** Of the subject and of the relation, which tell nothing of the object. */
  readonly beside: readonly string[];
}

/** Whether what stands there is the other with one of these names, and not the one with its own. */
function isSaidFor(
  own: readonly string[],
  others: readonly string[],
  { open, around, beside }: Said,
): boolean {
  const mine = own.flatMap(telling);
  return others.some((name) => {
    const theirs = telling(name);
    const apart = theirs.filter((stem) => !mine.includes(stem) && !beside.includes(stem));
    const ofMine = mine.filter((stem) => !theirs.includes(stem));
    const shared = theirs.filter((stem) => mine.includes(stem) && !beside.includes(stem));
    return (
      apart.length > 0 &&
      ofMine.length > 0 &&
      shared.length > 0 &&
      [...apart, ...shared].every((stem) => open.includes(stem)) &&
      !ofMine.some((stem) => around.includes(stem))
    );
  });
}

function namesOf(id: ConceptId, concepts: ReadonlyMap<ConceptId, Concept>): readonly string[] {
  return concepts.get(id)?.names ?? [];
}

/** "Injection" and "inject" are of one word. */
const telling = remembered((text: string): readonly string[] =>
  stemsIn(text)
    .map((stem) => stem.replace(NOUN, ''))
    .filter(({ length }) => length >= SHORTEST),
);
const NOUN = /(?<=\p{L}{4})(?:ion|al|ment)$/u;

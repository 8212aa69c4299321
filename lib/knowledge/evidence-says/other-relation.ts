import { literalPattern } from '#lib/base/literal-pattern.ts';
import { remembered } from '#lib/base/remembered.ts';
import type { FactInLesson } from '../check-references.ts';
import type { ConceptId } from '../concept.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { Relation } from '../relation.ts';
import { inOneForm } from '../verb-forms.ts';
import type { SaidWhere } from './other-subject.ts';
import { isTold, mayTellApart, SIGNS, toldApart, toldByStatement, wordsTold } from './relation-words.ts';
import type { SaidOther } from './said-other.ts';
import { causeIn, turnedCause } from './turned-cause.ts';

const KINDS: ReadonlySet<string> = new Set(['relation', 'set']);
const CLAUSE_END = /[,;:()]|\b(?:while|whereas|but|because|since|so that|although|though)\b/iu;

/**
 * The evidence says plainly what another sort of relation says, in the clause that names what the fact states, and nowhere what its own
 * says, the heading included: "tremor improves with examplol" for what it "can cause", "is checked before" for what it "lowers"; or that
 * the one causes the other where the relation says the reverse. A hint.
 */
export function otherRelation(
  fact: FactInLesson,
  said: SaidWhere,
  vocabulary: Vocabulary,
): SaidOther | undefined {
  const relation = relationOf(fact, vocabulary);
  if (relation === undefined) return undefined;
  const statement = signed(relation.statement);
  const own = toldByStatement(statement);
  const cause = causeIn(statement);
  if (own.length === 0 || (cause === undefined && !mayTellApart(said.text, own))) return undefined;
  if (denialsIn(said.text) > 0) return undefined;
  const sign = signerOf(fact, vocabulary);
  const text = sign(said.text);
  const isOwn = (): boolean => isTold(sign(`${said.heading} ${said.sentence}`), toldByRelation(relation));
  const says = turnedCause(cause, text) ?? (isOwn() ? undefined : toldOfObject(text, own));
  if (says === undefined) return undefined;
  const states = `"${wordsTold(statement, own)}"`;
  return { path: ['relation'], says: `"${says}"`, states, isClear: false, isHint: true };
}

/** The one that an author chose, of a fact that says yes. */
function relationOf({ entry, read }: FactInLesson, { relations }: Vocabulary): Relation | undefined {
  const isNo = read.claims.some(({ origin, polarity }) => origin === 'stated' && polarity === -1);
  return KINDS.has(entry.kind) && !isNo ? relations.get(entry.relation) : undefined;
}

/** What cannot be said together with these, in a clause that names the object, or in the only one. */
function toldOfObject(said: string, own: ReturnType<typeof toldByStatement>): string | undefined {
  const clauses = said.split(CLAUSE_END);
  return clauses
    .filter((clause) => clauses.length === 1 || clause.includes(SIGNS.object))
    .map((clause) => toldApart(clause, own))
    .find((words) => words !== undefined);
}

/** What a relation says in any of its words. */
function toldByRelation({ statement, label, ask, askInCase }: Relation): ReturnType<typeof toldByStatement> {
  const asked = [ask, askInCase].flatMap((frames) => Object.values(frames).flat());
  return [statement, label, ...asked].flatMap((words) => toldByStatement(signed(words)));
}

/** A frame with a sign in the place of each side. */
const signed = remembered((frame: string): string =>
  inOneForm(frame)
    .replaceAll(/\{subject[^}]*\}/gu, ` ${SIGNS.subject} `)
    .replaceAll(/\{object[^}]*\}/gu, ` ${SIGNS.object} `)
    .replaceAll(/\{[^}]*\}/gu, ' ')
    .replaceAll(/\s+/gu, ' '),
);

/** Puts a sign in the place of what a fact names, so that the words of a name say nothing. */
function signerOf({ read }: FactInLesson, { concepts }: Vocabulary): (text: string) => string {
  const stated = read.claims.filter(({ origin }) => origin === 'stated');
  const namesOf = (ids: readonly ConceptId[]): string =>
    ids
      .flatMap((id) => concepts.get(id)?.names ?? [])
      .toSorted((a, b) => b.length - a.length)
      .map(literalPattern)
      .join('|');
  const sides: readonly (readonly [sign: string, names: string])[] = [
    [SIGNS.object, namesOf(stated.map(({ object }) => object))],
    [SIGNS.subject, namesOf(stated.map(({ subject }) => subject))],
    ['', namesOf(Object.values(read.qualifiers))],
  ];
  const called = sides
    .filter(([, names]) => names !== '')
    .map(
      ([sign, names]) =>
        [sign, new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{L}\\p{N}])`, 'giu')] as const,
    );
  return (text) =>
    called
      .reduce((said, [sign, pattern]) => said.replaceAll(pattern, ` ${sign} `), text)
      .replaceAll(/\s+/gu, ' ');
}

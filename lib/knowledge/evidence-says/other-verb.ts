import { literalPattern } from '#lib/base/literal-pattern.ts';
import { wordsIn, wordStem } from '#lib/base/word-stems.ts';
import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import { turnsInSentences, wordOf } from '../opposites.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { SaidOther } from './said-other.ts';

/** Kinds of fact whose relation an author chose; changes, orders and scales have readers of their own. */
const OF_RELATIONS: ReadonlySet<string> = new Set(['relation', 'set', 'quantity', 'onset']);

/** What may be more than an amount says nothing of a verb: "6 hours or longer", "6 hours, and longer when …" for the shortest time. */
const OR_MORE =
  /\b(?:or|and) (?:more|less|longer|shorter|higher|lower)\b(?! (?!apart|between|after|when|if|where|with|for|in)\p{L})/iu;
/** More of these is less of what is removed: "increases the breakdown" of what then acts more weakly. */
const OF_REMOVAL =
  /\b(?:breakdown|clearance|metabolism|elimination|excretion|removal|degradation|destruction|loss|inactivation|turnover)\b/iu;

/**
 * The evidence has a word that says the reverse of the relation's own, and not the relation's: "lowers the level" for
 * "{object} raises the level of {subject}". A hint, of facts of the kind `relation`, `set`, `quantity` and `onset`.
 */
export function otherVerb(
  { entry, read }: FactInLesson,
  text: string,
  { relations, concepts }: Vocabulary,
): SaidOther | undefined {
  if (!OF_RELATIONS.has(entry.kind)) return undefined;
  const statement = relations.get(entry.relation)?.statement ?? '';
  const kept = preventedVerb(statement, text);
  if (kept !== undefined) return { path: ['relation'], ...kept, isClear: false, isHint: true };
  const mayTurn = turnsInSentences(statement).filter(
    ([own, reverse]) => reverse.test(text) && !own.test(text),
  );
  if (mayTurn.length === 0 || denialsIn(text) > 0) return undefined;
  const ids = read.claims.flatMap(({ subject, object }) => [subject, object]);
  const scopes = Object.values(read.qualifiers);
  const plain = withoutNames(
    text.replace(OR_MORE, ' '),
    [...ids, ...scopes].flatMap((id) => concepts.get(id)?.names ?? []),
  );
  const clauses = plain.split(/[,;:()]/u).filter((clause) => !OF_REMOVAL.test(clause));
  const [own, reverse] = mayTurn.find(([, word]) => clauses.some((clause) => word.test(clause))) ?? [];
  if (own === undefined || reverse === undefined) return undefined;
  const states = `"${wordOf(own, statement)}"`;
  return { path: ['relation'], says: `"${wordOf(reverse, plain)}"`, states, isClear: false, isHint: true };
}

const PREVENTS =
  /\b(?:prevent(?:s|ed|ing)?|keeps?|kept|stops?|stopped|hinders?|hindered|blocks?|blocked|inhibits?|inhibited)\b(?:(?! and\b)[^,;:()]){0,60}?\b(?<verb>\p{L}{3,}ing)\b/iu;

/** The evidence says that the relation's own verb is kept from happening: "prevents the closing of" for "closes". */
function preventedVerb(statement: string, text: string): Pick<SaidOther, 'says' | 'states'> | undefined {
  const { 0: says, groups } = PREVENTS.exec(text) ?? {};
  if (
    says === undefined ||
    OF_PREVENTING.test(statement) ||
    /\btime for which\b/iu.test(statement) ||
    denialsIn(text) > 0
  )
    return undefined;
  const verb = wordStem((groups?.['verb'] ?? '').toLowerCase());
  const words = wordsIn(statement.replaceAll(/\{[^}]*\}/gu, ' '));
  const own = words.find((word) => wordStem(word.toLowerCase()) === verb);
  return own === undefined ? undefined : { says: `"${says}"`, states: `"${own}"` };
}

const OF_PREVENTING = /\b(?:prevent|keep|kept|stop|hinder|block|inhibit)/iu;

/** A name may have such a word of its own: "low potassium". */
function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => rest.replaceAll(new RegExp(literalPattern(name), 'giu'), ' '), text);
}

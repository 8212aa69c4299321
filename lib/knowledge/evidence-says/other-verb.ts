import { remembered } from '#lib/base/remembered.ts';
import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { SaidOther } from './said-other.ts';

/** Words that say the reverse of one another, as they stand in phrasings and sentences. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|ris(?:e|es|ing))\b/iu,
    /\b(?:lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|drop(?:s|ped)?|fall(?:s|ing)?)\b/iu,
  ],
  [/\bhigh(?:er|est)?\b/iu, /\blow(?:er|est)?\b/iu],
  [/\bmore\b/iu, /\b(?:less|fewer)\b/iu],
  [/\b(?:longer|longest)\b/iu, /\b(?:shorter|shortest)\b/iu],
  [/\b(?:faster|quicker)\b/iu, /\bslower\b/iu],
  [/\b(?:stronger|strongest)\b/iu, /\b(?:weaker|weakest)\b/iu],
  [/\bopens?\b/iu, /\b(?:closes?|shuts?)\b/iu],
  [/\bcaus(?:e|es|ed|ing)\b/iu, /\b(?:prevent(?:s|ed)?|protects?)\b/iu],
  [/\bcontraindicat\w*\b/iu, /\bsafe(?:ly)?\b/iu],
  [/\b(?:maximum|highest|most)\b/iu, /\b(?:minimum|lowest|least)\b/iu],
];

/** Each word with what says the reverse of it. */
const REVERSES = OPPOSITES.flatMap(
  ([a, b]) =>
    [
      [a, b],
      [b, a],
    ] as const,
);
/** Kinds of fact whose relation an author chose; changes, orders and scales have readers of their own. */
const OF_RELATIONS: ReadonlySet<string> = new Set(['relation', 'set', 'quantity']);

/**
 * The evidence has a word that says the reverse of the relation's own, and not the relation's: "lowers the level" for
 * "{object} raises the level of {subject}". A hint, of facts of the kind `relation`, `set` and `quantity`.
 */
export function otherVerb(
  { entry, read }: FactInLesson,
  text: string,
  { relations, concepts }: Vocabulary,
): SaidOther | undefined {
  if (!OF_RELATIONS.has(entry.kind)) return undefined;
  const statement = relations.get(entry.relation)?.statement ?? '';
  const mayTurn = turnsOf(statement).filter(([own, reverse]) => reverse.test(text) && !own.test(text));
  if (mayTurn.length === 0 || denialsIn(text) > 0) return undefined;
  const ids = read.claims.flatMap(({ subject, object }) => [subject, object]);
  const scopes = Object.values(read.qualifiers);
  const plain = withoutNames(
    text,
    [...ids, ...scopes].flatMap((id) => concepts.get(id)?.names ?? []),
  );
  const [own, reverse] = mayTurn.find(([, word]) => word.test(plain)) ?? [];
  if (own === undefined || reverse === undefined) return undefined;
  const states = `"${wordOf(own, statement)}"`;
  return { path: ['relation'], says: `"${wordOf(reverse, plain)}"`, states, isClear: false, isHint: true };
}

function wordOf(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[0] ?? '';
}

/** The words of a statement that have a reverse, which it does not have itself. */
const turnsOf = remembered((statement: string) => {
  const words = statement.replaceAll(/\{[^}]*\}/gu, ' ');
  return REVERSES.filter(([own, reverse]) => own.test(words) && !reverse.test(words));
});

/** A name may have such a word of its own: "low potassium". */
function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => rest.replaceAll(new RegExp(escaped(name), 'giu'), ' '), text);
}

function escaped(name: string): string {
  return name.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
}

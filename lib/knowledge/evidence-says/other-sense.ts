import { literalPattern } from '#lib/base/literal-pattern.ts';
import { remembered } from '#lib/base/remembered.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import { inOneForm } from '../verb-forms.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { SaidOther } from './said-other.ts';

const KINDS: ReadonlySet<string> = new Set(['relation', 'set']);
export type Sense = 'helps' | 'harms' | 'bans' | 'shows' | 'excludes';
/** What is said of the one with the other, by the words that end right before the other's name. */
const SENSES: readonly (readonly [sense: Sense, words: RegExp])[] = [
  [
    'helps',
    /\b(?:treats?|treated|cures?|reliev(?:e|es|ed|ing)|eases?|prevents?|prevented|protects?(?: (?:from|against))?|(?:used|given|taken|prescribed|indicated|licensed|approved) (?:for|against)|(?:recommended|suitable|safe|allowed|permitted|useful|harmless|(?:the )?first choice) (?:for|in|during|to)|tolerated (?:by|in)|treatment (?:of|for)|heals?|improves?|(?:can|may)(?: safely| still| also)? be (?:given|used|taken|continued) (?:in|during|to|by|throughout)|continued (?:in|during|throughout)|free (?:of|from)|rids? \p{L}+ of)\b/iu,
  ],
  [
    'harms',
    /\b(?:caus(?:e|es|ed|ing)|leads? to|led to|brings? (?:on|about)|triggers?|provokes?|worsens?|worsened|aggravates?|produces?|results? in|(?<!\b(?:lower|reduc|decreas|lessen|cut)\w* the )risk of|induces?)\b/iu,
  ],
  [
    'bans',
    /\b(?:contraindicat\w+|avoided|forbidden|prohibited|unsuitable|unsafe|dangerous|harmful)(?: (?:in|for|during|with))?\b/iu,
  ],
  [
    'shows',
    /\b(?:(?:an? )?(?:signs?|symptoms?|hallmarks?) of|points? to|suggests?|indicates?|speaks? for)\b/iu,
  ],
  [
    'excludes',
    /\b(?:rules? out|speaks? against|argues? against|excludes?|mistaken for|mimics?|imitates?)\b/iu,
  ],
];
/** What says the reverse of each. */
const REVERSE: Readonly<Record<Sense, readonly Sense[]>> = {
  helps: ['harms', 'bans'],
  harms: ['helps'],
  bans: ['helps'],
  shows: ['excludes'],
  excludes: ['shows'],
};
/** Words of a sense on both sides of the name, or behind it. */
const AROUND: readonly (readonly [sense: Sense, before: string, behind: string])[] = [
  ['harms', 'makes?', '(?:much |even )?worse'],
  ['excludes', 'makes?', '(?:very unlikely|unlikely|less likely)'],
  ['helps', 'takes?', 'away'],
  ['helps', '', '(?:is|are) (?:relieved|eased|treated|prevented|cured|healed) (?:with|by)'],
];
/** Statements of relations that are kept in mind. Chosen: more than a vocabulary has. */
const STATEMENTS_MAX = 500;
/** Between the words and the name. */
const NEAR = String.raw`(?:\s(?:the|an?|mild|severe|acute|chronic|some|many|most|all|people with|patients with)){0,2}\s`;

/**
 * Right before the name of the object the evidence has words of another sense than the relation's, and none of its own: "causes severe psoriasis" or
 * "is avoided in severe psoriasis" for what "is used for" it, "recommended in" for "contraindicated in", "rules out" for "is a sign of". Harm and ban go together.
 */
export function otherSense(fact: FactInLesson, text: string, vocabulary: Vocabulary): SaidOther | undefined {
  const { entry, read } = fact;
  if (!KINDS.has(entry.kind) || denialsIn(text) > 0) return undefined;
  const statement = vocabulary.relations.get(entry.relation)?.statement ?? '';
  const [own, ...more] = sensesOf(statement);
  if (own === undefined || more.length > 0 || hasSense(text, own)) return undefined;
  const claims = read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  // Of the two, the one that stands behind the words of the statement does so in a sentence.
  const isOfSubject = statement.lastIndexOf('{subject') > statement.lastIndexOf('{object');
  const behind = new Set(claims.map(({ subject, object }) => (isOfSubject ? subject : object)));
  const names = [...behind].flatMap((id) => vocabulary.concepts.get(id)?.names ?? []);
  const said = foldName(text);
  const words = names.map((name) => wordsBefore(foldName(name), said, own)).find((one) => one !== undefined);
  if (words === undefined) return undefined;
  return { path: ['relation'], says: `"${words}"`, states: `"${wordsOf(own, statement)}"`, isClear: false };
}

/** Words of another sense right before or around a name that a text has once. */
function wordsBefore(name: string, said: string, own: Sense): string | undefined {
  if (said.split(name).length !== 2) return undefined;
  const called = `${literalPattern(name)}(?!\\p{L})`;
  const before = SENSES.filter(([sense]) => REVERSE[own].includes(sense)).map(
    ([, pattern]) => `(?:${pattern.source})(?=${NEAR}${called})`,
  );
  const around = AROUND.filter(([sense]) => REVERSE[own].includes(sense)).map(
    ([, ahead, behind]) => `${ahead === '' ? '' : `\\b${ahead}${NEAR}`}${called} ${behind}\\b`,
  );
  return [...before, ...around]
    .map((pattern) => new RegExp(pattern, 'iu').exec(said)?.[0])
    .find((one) => one !== undefined);
}

/** Those of which a statement speaks. */
export const sensesOf = remembered((statement: string): readonly Sense[] => {
  const text = inOneForm(statement).replaceAll(/\{[^}]*\}/gu, ' x ');
  return SENSES.flatMap(([sense, words]) => (words.test(text) ? [sense] : []));
}, STATEMENTS_MAX);

export function hasSense(text: string, own: Sense): boolean {
  return SENSES.some(([sense, words]) => sense === own && words.test(text));
}

function wordsOf(own: Sense, statement: string): string {
  return SENSES.find(([sense]) => sense === own)?.[1].exec(inOneForm(statement))?.[0] ?? '';
}

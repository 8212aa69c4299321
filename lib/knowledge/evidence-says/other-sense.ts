import { literalPattern } from '#lib/base/literal-pattern.ts';
import { remembered } from '#lib/base/remembered.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { SaidOther } from './said-other.ts';

const KINDS: ReadonlySet<string> = new Set(['relation', 'set']);
type Sense = 'helps' | 'harms' | 'bans';
/** What is said of the one with the other, by the words that end right before the other's name. */
const SENSES: readonly (readonly [sense: Sense, words: RegExp])[] = [
  [
    'helps',
    /\b(?:treats?|treated|cures?|reliev(?:e|es|ed|ing)|eases?|prevents?|prevented|protects?(?: (?:from|against))?|(?:used|given|taken|prescribed|indicated|licensed|approved) (?:for|against)|(?:recommended|suitable|safe|allowed|permitted|useful|harmless|(?:the )?first choice) (?:for|in|during|to)|tolerated (?:by|in)|treatment (?:of|for)|heals?|improves?)\b/iu,
  ],
  [
    'harms',
    /\b(?:caus(?:e|es|ed|ing)|leads? to|led to|brings? (?:on|about)|triggers?|provokes?|worsens?|worsened|aggravates?|produces?|results? in|risk of|induces?)\b/iu,
  ],
  [
    'bans',
    /\b(?:contraindicat\w+|avoided|forbidden|prohibited|unsuitable|unsafe|dangerous|harmful)(?: (?:in|for|during|with))?\b/iu,
  ],
];
/** Statements of relations that are kept in mind. Chosen: more than a vocabulary has. */
const STATEMENTS_MAX = 500;
/** Between the words and the name. */
const NEAR = String.raw`(?:\s(?:the|an?|mild|severe|acute|chronic|some|many|most|all|people with|patients with)){0,2}\s`;

/**
 * Right before the name of the object the evidence has words of another sense than the relation's, and none of its own: "causes severe psoriasis" or
 * "is avoided in severe psoriasis" for what "is used for" it, "recommended in" for "contraindicated in". Harm and ban go together.
 */
export function otherSense(fact: FactInLesson, text: string, vocabulary: Vocabulary): SaidOther | undefined {
  const { entry, read } = fact;
  if (!KINDS.has(entry.kind) || denialsIn(text) > 0) return undefined;
  const statement = vocabulary.relations.get(entry.relation)?.statement ?? '';
  const [own, ...more] = sensesOf(statement);
  if (own === undefined || more.length > 0 || hasSense(text, own)) return undefined;
  const claims = read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  const names = claims.flatMap(({ object }) => vocabulary.concepts.get(object)?.names ?? []);
  const said = foldName(text);
  const words = names.map((name) => wordsBefore(foldName(name), said, own)).find((one) => one !== undefined);
  if (words === undefined) return undefined;
  return { path: ['relation'], says: `"${words}"`, states: `"${wordsOf(own, statement)}"`, isClear: false };
}

/** Words of another sense right before a name that a text has once. */
function wordsBefore(name: string, said: string, own: Sense): string | undefined {
  if (said.split(name).length !== 2) return undefined;
  const behind = `(?=${NEAR}${literalPattern(name)}(?!\\p{L}))`;
  return othersOf(own)
    .map(([, pattern]) => new RegExp(`(?:${pattern.source})${behind}`, 'iu').exec(said)?.[0])
    .find((one) => one !== undefined);
}

/** Those of which a statement speaks. */
const sensesOf = remembered((statement: string): readonly Sense[] => {
  const text = statement.replaceAll(/\{[^}]*\}/gu, ' x ');
  return SENSES.flatMap(([sense, words]) => (words.test(text) ? [sense] : []));
}, STATEMENTS_MAX);

function hasSense(text: string, own: Sense): boolean {
  return SENSES.some(([sense, words]) => sense === own && words.test(text));
}

/** Those that say the reverse. */
function othersOf(own: Sense): typeof SENSES {
  return SENSES.filter(([sense]) => (own === 'helps') !== (sense === 'helps'));
}

function wordsOf(own: Sense, statement: string): string {
  return SENSES.find(([sense]) => sense === own)?.[1].exec(statement)?.[0] ?? '';
}

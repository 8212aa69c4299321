import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { ownAmount, type OwnAmount } from './own-amount.ts';
import type { SaidOther } from './said-other.ts';

type Standing = 'usual' | 'most' | 'least' | 'few';
/** How an amount stands among others of its measure, said outright. */
const STANDINGS: readonly (readonly [Standing, RegExp])[] = [
  [
    'usual',
    /\b(?:usual(?:ly)?|typical(?:ly)?|average|most (?:people|adults|patients|women|men|children))\b/iu,
  ],
  ['most', /\b(?:largest|highest|greatest|maxim\w+|ceiling)\b/iu],
  ['least', /\b(?:smallest|lowest|minim\w+)\b/iu],
  [
    'few',
    /\b(?:unusual(?:ly)?|exceptional(?:ly)?|(?:very |a )?few (?:people|adults|patients|women|men|children)|very few|some (?:people|adults|patients|women|men|children))\b/iu,
  ],
];
/** What may say the same: a sentence that has such a word is not read. */
const SAME: Readonly<Record<Standing, RegExp>> = {
  usual:
    /\b(?:usual(?:ly)?|typical(?:ly)?|normal(?:ly)?|average|standard|common(?:ly)?|general(?:ly)?|most(?:ly)?|as a rule)\b/iu,
  most: /\b(?:largest|highest|greatest|maxim\w+|ceiling|limit\w*|capped|at most|the most|up to|goes to|as (?:much|high|far|long) as|no further|more|exceed\w*|above|over|beyond|within|below|under|until|reach\w*|rais\w+|increas\w+)\b/iu,
  least: /\b(?:smallest|lowest|minim\w+|at least|the least|from|less|lower|smaller|begin\w*|start\w*)\b/iu,
  few: /(?!)/u,
};

/**
 * The one amount of the evidence stands otherwise among others than the relation says: "most people take 300 mg" for the largest dose, "the
 * largest dose is 300 mg" for the usual one, "a few people need 300 mg" for it. A hint.
 */
export function otherStanding(
  fact: FactInLesson,
  sentence: string,
  { relations }: Vocabulary,
): SaidOther | undefined {
  const relation = relations.get(fact.entry.relation);
  if (fact.entry.kind !== 'quantity' || relation === undefined) return undefined;
  const own = standingIn(`${relation.statement} ${relation.label}`);
  if (own === undefined || SAME[own].test(sentence) || denialsIn(sentence) > 0) return undefined;
  const other = standingIn(sentence);
  const said = other === undefined ? undefined : ownAmount(fact, sentence);
  return other === undefined || said === undefined ? undefined : told(other, said);
}

function told(other: Standing, said: OwnAmount): SaidOther | undefined {
  const { path, words: states } = said.amount;
  const words = wordsOf(other, said);
  if (words === undefined) return undefined;
  return { path, says: `"${words}"`, states: `"${states}"`, isClear: false, isHint: true };
}

/** The one standing of which a text speaks. */
function standingIn(text: string): Standing | undefined {
  const words = text.replaceAll(/\{[^}]*\}/gu, ' ');
  const [first, ...more] = STANDINGS.filter(([, pattern]) => pattern.test(words));
  return more.length > 0 ? undefined : first?.[0];
}

/** The words of a standing, where no other amount of the measure may have it; those of a few people stand before the amount, in its clause. */
function wordsOf(standing: Standing, { own, others, text }: OwnAmount): string | undefined {
  if (others.some(({ unit }) => unit?.dimension === own.unit?.dimension)) return undefined;
  const clause =
    text
      .slice(0, own.at)
      .split(/[,;:()]/u)
      .at(-1) ?? '';
  const pattern = STANDINGS.find(([one]) => one === standing)?.[1];
  return pattern?.exec(standing === 'few' ? clause : text)?.[0];
}

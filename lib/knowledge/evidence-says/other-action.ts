import { literalPattern } from '#lib/base/literal-pattern.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import { wordOf } from '../opposites.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { SaidOther } from './said-other.ts';

/** What one thing does to another, by its verb. */
const ACTIONS: readonly RegExp[] = [
  /\b(?:inhibit(?:s|ed)?|block(?:s|ed)?|suppress(?:es|ed)?)\b/iu,
  /\b(?:break(?:s)? (?:down|up)|broken (?:down|up)|metaboli[sz](?:es?|ed)|degrad(?:es?|ed)|cleav(?:es?|ed))\b/iu,
  /\b(?:mak(?:es?)|made|produc(?:es?|ed)|synthesi[sz](?:es?|ed))\b/iu,
  /\b(?:induc(?:es?|ed)|activat(?:es?|ed)|stimulat(?:es?|ed))\b/iu,
  /\b(?:transport(?:s|ed)?|carr(?:y|ies|ied))\b/iu,
];
/** Ways to say of some of them that they are so. */
const IN_OTHER_WORDS =
  /\b(?:stop\w*|halt\w*|inactivat\w*|antagoni\w*|hinder\w*|prevent\w*|keeps?|slow\w*|clos\w*|shut\w*|switch\w*|convert\w*|turn\w*|split\w*|clear\w*|remov\w*|form\w*|rais\w*|increas\w*|mov\w*|pump\w*)\b/iu;
const AND_ADVERB =
  '(?: (?:is|are|was|were))?(?: (?:mainly|mostly|partly|also|itself|strongly|weakly|slowly|quickly))?';

/**
 * The evidence has another verb between the two than the relation: "examplol breaks down lockase" for what it "inhibits", "examplol is made by
 * lockase" for what it "is broken down by". A hint, where it has the relation's own nowhere.
 */
export function otherAction(
  { entry, read }: FactInLesson,
  text: string,
  { relations, concepts }: Vocabulary,
): SaidOther | undefined {
  const statement = relations.get(entry.relation)?.statement ?? '';
  const own = entry.kind === 'relation' ? actionIn(statement) : undefined;
  if (own === undefined || own.test(text) || IN_OTHER_WORDS.test(text) || denialsIn(text) > 0)
    return undefined;
  const claims = read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  const sides = claims.flatMap(({ subject, object }) => [subject, object]);
  const says = verbBetween(
    sides.flatMap((id) => concepts.get(id)?.names ?? []),
    text,
  );
  if (says === undefined) return undefined;
  const states = wordOf(own, statement);
  return { path: ['relation'], says: `"${says}"`, states: `"${states}"`, isClear: false, isHint: true };
}

/** The one action of which a statement speaks. */
function actionIn(statement: string): RegExp | undefined {
  const [own, ...more] = ACTIONS.filter((verb) => verb.test(statement));
  return more.length > 0 ? undefined : own;
}

/** The verb of an action that stands right between two of the names. */
function verbBetween(names: readonly string[], text: string): string | undefined {
  const name = `(?:${names.map((one) => literalPattern(foldName(one))).join('|')})`;
  const said = foldName(text);
  for (const { source } of ACTIONS) {
    const found = new RegExp(
      `(?<!\\p{L})${name}${AND_ADVERB} (?<verb>${source})(?: (?:mainly|mostly|partly))?(?: by)?(?: the| an?)? ${name}(?!\\p{L})`,
      'iu',
    ).exec(said);
    if (found !== null) return found.groups?.['verb'];
  }
  return undefined;
}

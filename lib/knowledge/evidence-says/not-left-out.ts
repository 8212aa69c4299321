import { literalPattern } from '#lib/base/literal-pattern.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { SaidOther } from './said-other.ts';

const KINDS: ReadonlySet<string> = new Set(['relation', 'set']);
/** What a relation says is not done. */
const DENIED =
  /\b(?:not|never) (?:be )?(?<verb>taken|given|used|combined|mixed|started|swallowed|prescribed)\b/iu;
/** What keeps the two apart all the same. */
const APART =
  /\b(?:apart|avoid\w*|separate\w*|contraindicat\w*|hours?|danger\w*|unsafe|harm\w*|mistakes?|errors?|too|less|spoils?|weak\w*|before|after|only|until|unless|if|when|risk\w*)\b/iu;

/** The evidence has the verb of a relation right before the object, and not the "not" that the relation has: "is taken with milk". */
export function notLeftOut(
  { entry, read }: FactInLesson,
  text: string,
  { relations, concepts }: Vocabulary,
): SaidOther | undefined {
  if (!KINDS.has(entry.kind)) return undefined;
  const verb = DENIED.exec(relations.get(entry.relation)?.statement ?? '')?.groups?.['verb'];
  if (verb === undefined || denialsIn(text) > 0 || APART.test(text)) return undefined;
  const stated = read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  const names = stated.flatMap(({ object }) => concepts.get(object)?.names ?? []);
  const says = verbBefore(names, verb, foldName(text));
  if (says === undefined) return undefined;
  return { path: ['relation'], says: `"${says}"`, states: `"not ${verb}"`, isClear: false };
}

/** The verb with one of the names right behind it. */
function verbBefore(names: readonly string[], verb: string, said: string): string | undefined {
  if (names.length === 0) return undefined;
  const called = names.map((name) => literalPattern(foldName(name))).join('|');
  return new RegExp(`\\b${verb}(?: [\\p{L}-]+){1,3} (?:${called})(?!\\p{L})`, 'iu').exec(said)?.[0];
}

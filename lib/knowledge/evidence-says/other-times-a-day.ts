import type { FactInLesson } from '../check-references.ts';
import { inDigits } from '../numbers-in-words.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { SaidOther } from './said-other.ts';

/** How often a day something is done: "once a day", "twice daily", "3 times per day". */
const OFTEN =
  /\b(?<times>once|twice|(?<count>\d+) times|(?<doses>one|1|2|3|4) doses?)(?: an?| per| each| every)? ?(?:day|daily|24 hours)\b/giu;
const A_DAY = /\b(?:day|daily|24 hours)\b/iu;
const WORDS: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['one', 1],
  ['twice', 2],
]);

/** The relation states how often a day, and the evidence gives another number and not that one: "twice daily" for "once a day". */
export function otherTimesADay(
  { entry }: FactInLesson,
  sentence: string,
  { relations }: Vocabulary,
): SaidOther | undefined {
  const [meant, ...more] = timesIn(relations.get(entry.relation)?.statement ?? '');
  if (meant === undefined || more.length > 0) return undefined;
  const said = timesIn(sentence);
  const [other] = said;
  if (other === undefined || said.some(({ count }) => count === meant.count)) return undefined;
  return { path: ['relation'], says: `"${other.words}"`, states: `"${meant.words}"`, isClear: true };
}

function timesIn(text: string): readonly { readonly count: number; readonly words: string }[] {
  if (!A_DAY.test(text)) return [];
  return [...inDigits(text).matchAll(OFTEN)].map(({ 0: words, groups = {} }) => {
    const { times = '', count, doses } = groups;
    const said = count ?? doses ?? times.toLowerCase();
    return { count: WORDS.get(said) ?? Number(said), words };
  });
}

import type { FactInLesson } from '../check-references.ts';
import { inDigits } from '../numbers-in-words.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { statedAmounts } from '../stated-amounts.ts';
import { amountsSaid, isSaidAs } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/** How often a day something is done: "once a day", "twice daily", "3 times per day", "in 2 doses a day", "every 12 hours". */
const OFTEN =
  /\b(?:(?<times>once|twice|(?:\d+) times|(?:in )?(?:one|\d+) doses?)(?: in| an?| per| each| every)? ?(?:day|daily|24 hours)\b|in (?<doses>\d+) daily doses\b|(?:every (?<hours>\d+) hours|(?<hourly>every hour|hourly))\b)/giu;
/** Prescribers' short forms, and spans longer than a day: "b.d.", "every other day", "once a week". */
const SHORT =
  /\b(?:(?<twice>b\.?d\.?|b\.?i\.?d\.?)|(?<thrice>t\.?d\.?s\.?|t\.?i\.?d\.?)|(?<four>q\.?d\.?s\.?|q\.?i\.?d\.?))(?![\p{L}\d])/u;
const LONGER =
  /\b(?:every (?:other|second) day|on alternate days|(?:once |twice )?(?:a week|weekly|every week)|(?:once )?(?:a month|monthly))\b/iu;
const A_DAY = /\b(?:day|daily|hour(?:s|ly)?)\b/iu;
const WORDS: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['one', 1],
  ['twice', 2],
]);
/** So far behind the amount it may end. */
const BEHIND = 36;
const HOURS_OF_DAY = 24;
/** What stands behind it is said of something else. */
const CLAUSE_END = /[,;:()]|\b(?:and|but|or|whereas|while|not)\b/iu;

/**
 * The relation states how often a day, and the evidence gives another number right behind the amount of the fact: "5 mg twice daily" for
 * a relation of what is taken once a day.
 */
export function otherTimesADay(
  { read, entry }: FactInLesson,
  sentence: string,
  { relations }: Vocabulary,
): SaidOther | undefined {
  const { statement = '' } = relations.get(entry.relation) ?? {};
  if (read.amounts.length === 0 || !A_DAY.test(statement)) return undefined;
  const [meant, ...more] = timesIn(inDigits(statement));
  if (meant === undefined || more.length > 0) return undefined;
  const { text, amounts } = amountsSaid(sentence);
  const own = amounts.filter((one) => statedAmounts(read.amounts).some((amount) => isSaidAs(amount, one)));
  const said = own.map(({ at, words }) => timesBehind(text.slice(at + words.length)));
  const [other] = said;
  if (other === undefined || said.some((one) => one === undefined || one.count === meant.count))
    return undefined;
  return { path: ['relation'], says: `"${other.words}"`, states: `"${meant.words}"`, isClear: true };
}

interface Times {
  /** How many times a day; less than one for spans longer than a day. */
  readonly count: number;
  readonly words: string;
}

/** How often, by what stands behind an amount in its clause. */
function timesBehind(rest: string): Times | undefined {
  const clause = (rest.split(CLAUSE_END)[0] ?? '').slice(0, BEHIND);
  const [said] = timesIn(clause);
  if (said !== undefined) return said;
  const longer = LONGER.exec(clause)?.[0];
  if (longer !== undefined) return { count: 0, words: longer };
  const short = SHORT.exec(clause);
  if (short === null) return undefined;
  const { twice, thrice } = short.groups ?? {};
  return { count: twice !== undefined ? 2 : thrice !== undefined ? 3 : 4, words: short[0] };
}

function timesIn(text: string): readonly Times[] {
  if (!A_DAY.test(text)) return [];
  return [...text.matchAll(OFTEN)].map(({ 0: words, groups = {} }) => {
    const { times = '', doses, hourly } = groups;
    const hours = hourly === undefined ? groups['hours'] : '1';
    const [said = ''] = /once|twice|one|\d+/iu.exec(doses ?? times) ?? [];
    const count = WORDS.get(said.toLowerCase()) ?? Number(said);
    return { count: hours === undefined ? count : HOURS_OF_DAY / Number(hours), words };
  });
}

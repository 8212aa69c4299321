import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { statedAmounts } from '../stated-amounts.ts';
import type { SaidWhere } from './other-subject.ts';
import { amountsSaid, isSaidAs } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/** A sign for the amount of a fact. */
const AMOUNT = '•';

/** What an amount is the time of, or when something is done. */
interface Sort {
  /** Words that say it, however loosely. */
  readonly own: RegExp;
  /** Those that say it plainly. */
  readonly plain: RegExp;
}

/** Of one group, a sentence says one. */
const OF_AMOUNTS: readonly (readonly Sort[])[] = [
  [
    { own: /\b(?:half|halv\w+)/iu, plain: /\bhalf-?li(?:fe|ves)\b/iu },
    {
      own: /\b(?:every|each|between|apart|intervals?|repeat\w*|again|next|another|further|wait\w*|until)\b/iu,
      plain: /\bevery •|\bbetween (?:two|2|the|its|single) doses\b|• apart\b/iu,
    },
    {
      own: /\b(?:last(?:s|ed|ing)?|for|long|duration|wears?|stops?|over|during|throughout|keeps?|kept|up to|chang\w*|replac\w*|renew\w*|throw\w*|discard\w*|end(?:s|ed)?)\b/iu,
      plain:
        /(?<!\bto )\b(?:acts?|works?|helps?|lasts?)(?: for)?(?: about)? •|\b(?:wears? off|(?:stops?|ceases?) (?:to act|acting)) (?:after )?•|\bduration of action\b|\btime (?:for|during) which\b/iu,
    },
    {
      own: /\b(?:beg[aiu]n\w*|start\w*|onset|sets? in|felt|notic\w*|tak(?:es?|ing)|until|within|quick\w*|fast|after the first|(?:acts?|works?|effect|helps?) (?:after|in))\b/iu,
      plain: /\b(?:(?:begins?|starts?) to (?:act|work)|sets? in|onset of)\b/iu,
    },
  ],
  [
    {
      own: /\b(?:target\w*|aim\w*|therapeutic|range|desired|wanted|goal|kept)\b/iu,
      plain: /\b(?:target|therapeutic|desired) (?:level|range|concentration)s?\b/iu,
    },
    {
      own: /\b(?:toxic\w*|poison\w*|danger\w*|harm\w*|overdos\w*|too)\b/iu,
      plain: /\b(?:toxic|poisonous|signs of (?:poisoning|toxicity))\b/iu,
    },
  ],
];
const OF_RELATIONS: readonly (readonly Sort[])[] = [
  [
    {
      own: /\b(?:before\w*|prior|at the start|baseline|first|ahead)\b/iu,
      plain: /\bbefore\b(?=[^,;:()]*\b(?:started|begun|start|beginning|treatment|first dose)\b)/iu,
    },
    {
      own: /\b(?:during|throughout|regular\w*|every|each|month\w*|year\w*|while|visits?|on|under|long|later|then|afterwards|after|course|ongoing|repeat\w*)\b/iu,
      plain: /\b(?:(?:during|throughout) (?:the )?(?:treatment|therapy|use)|while taking)\b/iu,
    },
    {
      own: /\bafter\b/iu,
      plain:
        /\b(?:after|once)\b(?=[^,;:()]*\b(?:started|begun|stopped|start|end of treatment|first dose)\b)/iu,
    },
  ],
];
const GROUPS: Readonly<Partial<Record<FactInLesson['entry']['kind'], readonly (readonly Sort[])[]>>> = {
  quantity: OF_AMOUNTS,
  onset: OF_AMOUNTS,
  relation: OF_RELATIONS,
  set: OF_RELATIONS,
};

/**
 * The evidence says plainly that the amount is the time of something else, and nowhere that it is that of the relation: "acts for 4 to 6
 * hours" for the time between two doses, "begins to act after" for a half-life; or that something is done at another time: "is monitored
 * during treatment" for what is checked before the start. A hint.
 */
export function otherTimeSort(
  { entry, read }: FactInLesson,
  { sentence, heading }: SaidWhere,
  { relations }: Vocabulary,
): SaidOther | undefined {
  const groups = GROUPS[entry.kind];
  const statement = groups && relations.get(entry.relation)?.statement;
  if (groups === undefined || statement === undefined) return undefined;
  const frame = statement.replaceAll('{object}', AMOUNT);
  const { own, others } = sortsOf(frame, groups);
  if (own?.own.test(`${heading} ${sentence}`) !== false || denialsIn(sentence) > 0) return undefined;
  const said = wordsIn(withSign(read.amounts, sentence), others);
  if (said === undefined) return undefined;
  const states = wordsIn(frame, [own]) ?? '';
  return { path: ['relation'], says: said, states, isClear: false, isHint: true };
}

/** The first words of a text that say one of these, quoted. */
function wordsIn(text: string, sorts: readonly Sort[]): string | undefined {
  const [words] = sorts.flatMap(({ plain }) => plain.exec(text)?.[0] ?? []);
  return words === undefined ? undefined : `"${words.replace(AMOUNT, '…')}"`;
}

/** The one sort that a statement says, and the others of its group. */
function sortsOf(
  frame: string,
  groups: readonly (readonly Sort[])[],
): { readonly own: Sort | undefined; readonly others: readonly Sort[] } {
  const group = groups.find((sorts) => sorts.some(({ plain }) => plain.test(frame))) ?? [];
  const [own, ...more] = group.filter(({ plain }) => plain.test(frame));
  return { own: more.length > 0 ? undefined : own, others: group.filter((sort) => sort !== own) };
}

/** A sentence with a sign in the place of the one amount of a fact. */
function withSign(amounts: FactInLesson['read']['amounts'], sentence: string): string {
  const [amount] = statedAmounts(amounts);
  if (amount === undefined) return sentence;
  const { text, amounts: said } = amountsSaid(sentence);
  const own = said.find((one) => isSaidAs(amount, one));
  return own === undefined
    ? sentence
    : `${text.slice(0, own.at)}${AMOUNT}${text.slice(own.at + own.words.length)}`;
}

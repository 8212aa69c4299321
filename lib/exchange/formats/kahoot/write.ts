import type { Cell } from '#lib/base/csv.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import type { Format, Loss, Refusal } from '../../format.ts';
import type { ExchangeItem, ExchangeOption } from '../../item.ts';
import type { Selection } from '../../select.ts';
import { xlsx } from '../../xlsx.ts';

/** The spreadsheet that Kahoot imports. */
export const format: Format = {
  name: 'kahoot',
  title: 'Kahoot spreadsheet',
  purpose: 'A game of short questions: in Kahoot, choose Add question, then Import spreadsheet.',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  judge,
  write: (items, selection) => xlsx('Sheet1', rows(items, selection)),
};

/** Kahoot's own limits, in UTF-16 units as its template counts them. */
const QUESTION_MAX = 120;
const ANSWER_MAX = 75;
const ANSWERS = { least: 2, most: 4 } as const;
/** One of the times that Kahoot knows (5, 10, 20, 30, 60, 90, 120, 240): the longest question takes half a minute to read. */
const SECONDS = 60;
/** Kahoot reads the header in row 8 of its template; what stands above it is for people. */
const HEADER_ROW = 8;

const LOSSES: readonly Loss[] = [
  { feature: 'scoring', words: 'Kahoot gives points by its own rules, more for a quick answer.' },
  { feature: 'option-rationales', words: 'Kahoot shows no reason for an answer.' },
  { feature: 'rationale', words: 'Kahoot shows no rationale.' },
  { feature: 'sources', words: 'Kahoot shows no sources.' },
  { feature: 'tags', words: 'Kahoot has no tags.' },
  { feature: 'identity', words: 'Kahoot keeps no id: an item that is imported again is a new one.' },
];
const ORDER: Loss = {
  feature: 'option-order',
  words: 'Kahoot may shuffle the options, whose order carries meaning.',
};

function judge(item: ExchangeItem): Result<readonly Loss[], Refusal> {
  const reason = faultOf(item);
  if (reason !== undefined) return refuse({ reason });
  return ok([...LOSSES, ...(item.order === 'fixed' ? [ORDER] : [])]);
}

/** Nothing is cut to fit: a shortened name of a medicine is a clinical error. */
function faultOf(item: ExchangeItem): string | undefined {
  if (item.layout !== 'options') return 'Kahoot has no question of this kind.';
  const options = optionsOf(item);
  if (options.length < ANSWERS.least || options.length > ANSWERS.most)
    return `Kahoot takes ${ANSWERS.least} to ${ANSWERS.most} answers, and the item has ${options.length}.`;
  if (questionOf(item).length > QUESTION_MAX)
    return `Its question has more than the ${QUESTION_MAX} characters that Kahoot takes.`;
  return options.some(({ text }) => text.length > ANSWER_MAX)
    ? `One of its answers has more than the ${ANSWER_MAX} characters that Kahoot takes.`
    : undefined;
}

function rows(items: readonly ExchangeItem[], { title }: Selection): readonly (readonly Cell[])[] {
  const above = Array.from({ length: HEADER_ROW - 1 }, (_, index): readonly Cell[] =>
    index === 1 ? [null, title] : [],
  );
  return [...above, HEADER, ...items.map(row)];
}

const HEADER: readonly Cell[] = [
  null,
  `Question - max ${QUESTION_MAX} characters`,
  ...[1, 2, 3, 4].map((number) => `Answer ${number} - max ${ANSWER_MAX} characters`),
  'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
  'Correct answer(s) - choose at least one',
];

function row(item: ExchangeItem, index: number): readonly Cell[] {
  const options = optionsOf(item);
  const answers = Array.from({ length: ANSWERS.most }, (_, at) => options[at]?.text ?? null);
  const keys = options.flatMap(({ key }, at) => (key ? [String(at + 1)] : []));
  return [index + 1, questionOf(item), ...answers, SECONDS, keys.join(',')];
}

/** On one line: the case, then the lead-in. */
function questionOf({ caseText, leadIn }: ExchangeItem): string {
  return [caseText, leadIn]
    .filter((text) => text !== '')
    .join(' ')
    .replace(/\s+/gu, ' ');
}

function optionsOf({ parts }: ExchangeItem): readonly ExchangeOption[] {
  return parts[0]?.options ?? [];
}

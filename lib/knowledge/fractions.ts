/** Whole numbers that fractions stand behind in letters. */
const WHOLE: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, at + 1] as const),
);
const PARTS: ReadonlyMap<string, string> = new Map([
  ['½', '.5'],
  ['1⁄2', '.5'],
  ['1/2', '.5'],
  ['a half', '.5'],
  ['¼', '.25'],
  ['1⁄4', '.25'],
  ['1/4', '.25'],
  ['a quarter', '.25'],
  ['¾', '.75'],
  ['3⁄4', '.75'],
  ['3/4', '.75'],
  ['three quarters', '.75'],
]);
const HAS_PART = /[½¼¾⁄]|\d [13]\/[24]|\bhalf\b|\bquarters?\b/iu;
/** "2½", also with the sign that folding makes of it: "21⁄2". */
const IN_A_SIGN = /(?<![\d.,⁄])(?:(?<whole>\d+?) ?)?(?<part>[½¼¾]|[13]⁄[24])(?!\d)/gu;
/** "2 1/2"; a date goes on. */
const BEHIND_A_BLANK = /(?<![\d.,/])(?<whole>\d+) (?<part>1\/2|1\/4|3\/4)(?![\d/])/gu;
const IN_WORDS = new RegExp(
  String.raw`\b(?<whole>\d+|${[...WHOLE.keys()].join('|')})(?: and |-and-)(?<part>a half|a quarter|three quarters)\b`,
  'giu',
);
/** Parts of an hour, a day and the like, in the next smaller unit. */
const TIMES: ReadonlyMap<string, string> = new Map([
  ['half an hour', '30 minutes'],
  ['quarter of an hour', '15 minutes'],
  ['quarters of an hour', '45 minutes'],
  ['an hour and a half', '90 minutes'],
  ['half a minute', '30 seconds'],
  ['half a day', '12 hours'],
  ['a day and a half', '36 hours'],
  ['half a year', '6 months'],
  ['a year and a half', '18 months'],
]);
const OF_TIME =
  /\b(?:half an hour|(?:a )?(?<part>quarter of an hour)|three (?<more>quarters of an hour)|an hour and a half|half a (?:minute|day|year)|a (?:day|year) and a half)(?!['’])\b/giu;
/** Of what is cut in two. */
const ALONE = /\b(?<part>half|a quarter of) an? (?=(?:tablet|capsule|litre|gram|milligram)s?\b)/giu;

/**
 * The text with its halves and quarters as decimals: "2½", "2 1/2" and "two and a half" are 2.5, "half a tablet" is "0.5 tablet"; "half an
 * hour" is 30 minutes.
 */
export function withDecimals(text: string): string {
  if (!HAS_PART.test(text)) return text;
  const sum = (_all: string, whole: string | undefined, part: string): string =>
    `${String(WHOLE.get(whole?.toLowerCase() ?? '') ?? whole ?? 0)}${PARTS.get(part.toLowerCase()) ?? ''}`;
  return text
    .replaceAll(OF_TIME, (said: string, part?: string, more?: string) => timeOf(more ?? part ?? said))
    .replaceAll(IN_A_SIGN, sum)
    .replaceAll(BEHIND_A_BLANK, sum)
    .replaceAll(IN_WORDS, sum)
    .replaceAll(ALONE, (_all, part: string) => (part.toLowerCase() === 'half' ? '0.5 ' : '0.25 '));
}

function timeOf(said: string): string {
  return TIMES.get(said.toLowerCase()) ?? said;
}

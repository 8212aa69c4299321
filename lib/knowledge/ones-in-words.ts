/** Units of which one goes by its article. */
const UNIT = '(?<unit>second|minute|hour|day|week|month|year|litre|gram|milligram|kilogram)';
/** Behind these an article counts: "within an hour", but not "twice in a week" and "200 mg an hour". */
const COUNTING =
  '(?<=\\b(?:within|after|over|for|until|about|around|roughly|least|most|than|to|takes?|lasts?|last|(?:(?:time|period|gap|interval|volume|total|dose|amount|bag|bottle)s? (?:of|is))) |\\b(?:with|as|giv(?:es?|en)|infused?|drinks?|swallows?) (?=an? (?:litre|(?:kilo|milli)?gram)\\b)|^(?=an? (?:litre|(?:kilo|milli)?gram)\\b))an?';
/** What goes on behind it is another amount, or no time: "a day or two", "an hour and a half", "a day's work", "a week-old wound". */
const ENDS = "(?![\\p{L}’'-]| (?:or|and|to) (?:two|more|so|an?|\\d))";
const ONE = new RegExp(`(?:\\bone|${COUNTING}) ${UNIT}${ENDS}`, 'giu');
/** "An hour before food"; "twice a day before food" is how often. */
const AHEAD = new RegExp(
  `(?<!\\b(?:once|twice|thrice|times|one time|doses?|mg|mcg|g|mL|L|units?|tablets?|capsules?|drops|puffs?) )\\ban? ${UNIT}(?= (?:before|after|later|apart|ahead|earlier)\\b)`,
  'giu',
);
/** "In the first hour" is within one, "over the first hour" over one. */
const FIRST = new RegExp(
  `\\b(?<in>in|within|during|over|throughout) (?:the|its|their|his|her) (?:very )?first ${UNIT}${ENDS}`,
  'giu',
);
const SPANS: ReadonlyMap<string, string> = new Map([
  ['over', 'over'],
  ['throughout', 'over'],
]);
/** Behind "once", "twice" and the like a fortnight is how often. */
const FORTNIGHT =
  /(?<!\b(?:once|twice|thrice|times|one time|doses?|mg|mcg|g|mL|L|units?|tablets?|capsules?) )\b(?:a|one) fortnight(?![\p{L}’'-])/giu;
const SOME = /\b(?:an?|one|first) \p{L}/iu;

/** The text with one of a unit in digits where an article or "first" says it: "after an hour" is "after 1 hour", "a fortnight" "2 weeks". */
export function withOnesInDigits(text: string): string {
  if (!SOME.test(text)) return text;
  return text
    .replaceAll(FIRST, (_all, before: string, unit: string) => `${SPANS.get(before) ?? 'within'} 1 ${unit}`)
    .replaceAll(ONE, '1 $<unit>')
    .replaceAll(AHEAD, '1 $<unit>')
    .replaceAll(FORTNIGHT, '2 weeks');
}

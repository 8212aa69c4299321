import { didYouMean, nearestWord } from '#lib/base/did-you-mean.ts';
import { UNITS } from './unit-table.ts';
import { REFUSED, unitNamed } from './units.ts';

/** Short and misread ways of writing one word of a unit, and the word. */
const WORDS: Readonly<Record<string, string>> = {
  µg: 'mcg',
  μg: 'mcg',
  ug: 'mcg',
  µmol: 'micromol',
  μmol: 'micromol',
  umol: 'micromol',
  mgs: 'mg',
  gm: 'g',
  gms: 'g',
  cc: 'ml',
  iu: 'unit',
  u: 'unit',
  d: 'day',
  wk: 'week',
  h: 'hour',
  hr: 'hour',
  hrs: 'hour',
  min: 'minute',
  mins: 'minute',
  tab: 'tablet',
  tabs: 'tablet',
  cap: 'capsule',
  caps: 'capsule',
  gtt: 'drop',
  gtts: 'drop',
};

/** A unit of so many letters is near to others. */
const FEW_LETTERS = 4;

/** Every name of a unit in the one way of writing that `keyOf` gives. */
const byKey = new Map(
  UNITS.flatMap((one) =>
    [one.singular, one.plural, ...one.others].map((name) => [keyOf(name), one] as const),
  ),
);
const NAMES = UNITS.flatMap((one) => [one.singular, one.plural, ...one.others]);

/**
 * What to write in place of an unknown unit: "Did you mean "mcg"?". Another way of writing a unit gives that one; a misspelt word only
 * units that are per the same things: a dose a day is never taken for a concentration.
 */
export function unitAdvice(name: string): string {
  const better = Object.hasOwn(REFUSED, name) ? REFUSED[name] : undefined;
  if (better !== undefined) return `Did you mean "${better}"? The other way of writing it is misread.`;
  const key = keyOf(name);
  const meant = byKey.get(key);
  if (meant !== undefined) return `Did you mean "${meant.plural}"?`;
  const ofShape = NAMES.filter((one) => isOfShape(keyOf(one), key));
  // "mg" is one letter from "mcg", and a thousand times as much.
  const ofMeasure = ofShape.filter((one) => measureOf(one) === measureOf(name));
  const alike = unitNamed(measureOf(name)) === undefined ? ofShape : ofMeasure;
  const near = nearestWord(name, alike);
  return near === undefined || !isNearlyOf(name, near) ? known(name, ofShape) : nearWords(name, near, alike);
}

/** What is counted is a slip of the same word: "times a week" is no other way to write "patches a week". */
function isNearlyOf(name: string, near: string): boolean {
  return nearestWord(measureOf(name), [measureOf(near)]) !== undefined;
}

/** Of few letters, two units may be as near: which one is meant is not for a program to say. */
function nearWords(name: string, near: string, names: readonly string[]): string {
  const others = names.filter((one) => byKey.get(keyOf(one)) !== byKey.get(keyOf(near)));
  const other = name.length > FEW_LETTERS ? undefined : nearestWord(name, others);
  return `Did you mean "${near}"${other === undefined ? '' : ` or "${other}"`}?`;
}

/** Of all units, those that people look for. */
const USUAL =
  'mg, mcg, g, mL, L, hours, days, weeks, months, tablets, units, per cent, …: all of them stand at the end of content/README.md';

/** The units that are per the same, else those that count the same; of a unit that is per nothing, these alone. */
function known(name: string, ofShape: readonly string[]): string {
  const isPlain = measureOf(name) === keyOf(name);
  const ofMeasure = NAMES.filter((one) => measureOf(one) === measureOf(name));
  const names = new Set(isPlain || ofShape.length === 0 ? ofMeasure : ofShape);
  const shown = UNITS.filter((one) => [one.plural, ...one.others].some((other) => names.has(other)));
  return shown.length === 0
    ? `Known: ${USUAL}.`
    : didYouMean(
        '',
        shown.map(({ plural }) => plural),
        12,
      );
}

/** What a unit counts: the "mcg" of "mcg/kg/day". */
function measureOf(name: string): string {
  return keyOf(name).split('/')[0] ?? '';
}

/** Whether two units may be per the same: what they are per is the same, or a misspelt word of it. */
function isOfShape(one: string, other: string): boolean {
  const [, ...first] = one.split('/');
  const [, ...second] = other.split('/');
  return (
    first.length === second.length &&
    second.every(
      (word, index) =>
        word === first[index] || (!PER.has(word) && nearestWord(word, [first[index] ?? '']) !== undefined),
    )
  );
}

/** What units are per. */
const PER = new Set([...byKey.keys()].flatMap((key) => key.split('/').slice(1)));

/** A unit with its words written out, in small letters and without plurals, and "/" for "per" and "a". */
function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/\b24 ?h(?:(?:ou)?rs?)?\b/gu, 'day')
    .replaceAll(
      / (?:dai|week|hour)ly\b/gu,
      (word) => `/${word.trim().replace('dai', 'day').replace(/ly$/u, '')}`,
    )
    .replaceAll(/ ?\/ ?| (?:per|an?|each|every) /gu, '/')
    .split('/')
    .map((part) => wordOf(part.trim()))
    .join('/');
}

function wordOf(word: string): string {
  const known = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  return known ?? word.replace(/(?<=\p{L}{3})s$/u, '');
}

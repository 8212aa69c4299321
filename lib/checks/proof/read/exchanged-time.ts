import { wordStem } from '#lib/base/word-stems.ts';
import type { AskedOtherwise } from './asked-otherwise.ts';

/** Words that set a time beside something: no two of them say the same of it. */
const TIMES: readonly RegExp[] = [
  /^(?:before|prior to)$/iu,
  /^(?:after|following)$/iu,
  /^(?:during|throughout)$/iu,
  /^between$/iu,
  /^(?:until|till|up to)$/iu,
  /^since$/iu,
];
const TIMED =
  /(?<!\bthe )\b(?<time>before|prior to|after|following|during|throughout|between|until|till|up to|since) (?:(?:the|a|an|each|every|any) )?(?<what>\p{L}+)/giu;

/** What stands beside a word of time. */
interface Timed {
  readonly time: string;
  /** The stem of the word behind it. */
  readonly what: string;
}

/**
 * The word of time of a question beside what the phrasings set another beside: "after treatment" for "during treatment". What stands in
 * a slot is not compared, and a question that has both is left alone.
 */
export function exchangedTime(question: string, phrasings: string): AskedOtherwise | undefined {
  const [said, known] = [timedIn(question), timedIn(phrasings)];
  const isSame = (a: Timed, b: Timed): boolean => a.what === b.what && sortOf(a) === sortOf(b);
  const isOwn = (one: Timed): boolean => known.some((own) => isSame(own, one));
  const strange = said.find(
    ({ what }) =>
      known.some((own) => own.what === what) && !said.some((one) => one.what === what && isOwn(one)),
  );
  const own = known.find(({ what }) => what === strange?.what);
  return strange === undefined || own === undefined
    ? undefined
    : { word: strange.time, expected: `"${own.time}"`, asks: 'of another time' };
}

function timedIn(text: string): readonly Timed[] {
  return [...text.matchAll(TIMED)].map(({ groups: { time = '', what = '' } = {} }) => ({
    time,
    what: wordStem(what.toLowerCase()),
  }));
}

function sortOf({ time }: Timed): number {
  return TIMES.findIndex((pattern) => pattern.test(time));
}

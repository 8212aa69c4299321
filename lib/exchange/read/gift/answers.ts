import { shortened } from '#lib/base/shortened.ts';
import { isMoodleFraction, nearestMoodleFraction } from '../../moodle-shares.ts';
import { readCodes } from '../codes.ts';
import { fault, type ReadOption, type Reading } from '../read-bank.ts';
import { placeOf, SHARE, type GiftParts } from './composites.ts';
import { numberParts } from './number.ts';
import { isPair, pairsIn } from './pairs.ts';
import { isTrueOrFalse, trueOrFalse } from './true-false.ts';
import { findSign, lineOf, part, wordsOf, type Stretch } from './escapes.ts';

/** What stands between the braces of a question. */
export type Answers =
  | {
      readonly kind: 'choice';
      readonly takes: 'one' | 'several';
      readonly options: readonly ReadOption[];
      readonly feedback: string;
      readonly notes: readonly string[];
      readonly points: readonly string[];
    }
  | ({ readonly kind: 'parts'; readonly name: string; readonly feedback: string } & GiftParts)
  | { readonly kind: 'other'; readonly name: string; readonly reason: string }
  | { readonly kind: 'broken' };

interface Answer {
  readonly sign: '=' | '~';
  readonly share: number | undefined;
  readonly text: Stretch;
  readonly feedback: Stretch | undefined;
  readonly whole: Stretch;
}

const GENERAL = '####';

/** Reads answers. Diagnostics: `exchange/gift-syntax` and those of `wordsOf`. */
export function readAnswers(reading: Reading, body: Stretch): Answers {
  const general = findSign(body.text, GENERAL);
  const listed = part(body, 0, general === -1 ? undefined : general);
  const feedback = (): string =>
    general === -1 ? '' : wordsOf(reading, part(body, general + GENERAL.length));
  const { text } = listed;
  if (text === '') return { kind: 'other', name: 'essay', reason: 'what is right in it, a person judges' };
  if (text.startsWith('#')) {
    const read = numberParts(reading, listed, placeOf(reading, body));
    return read === undefined
      ? { kind: 'broken' }
      : { kind: 'parts', name: 'numerical', feedback: feedback(), ...read };
  }
  if (isTrueOrFalse(text))
    return {
      kind: 'parts',
      name: 'true or false',
      feedback: feedback(),
      ...trueOrFalse(reading, listed),
    };
  return listedAnswers(reading, listed, feedback);
}

function listedAnswers(reading: Reading, listed: Stretch, feedback: () => string): Answers {
  const starts = split(reading, listed);
  if (starts === undefined) return { kind: 'broken' };
  const wholes = starts.map((whole) => ({ whole, said: part(whole, 1) }));
  const isPlain = wholes.length > 0 && wholes.every(({ whole }) => whole.text.startsWith('='));
  if (isPlain && wholes.some(({ said }) => isPair(said)))
    return {
      kind: 'parts',
      name: 'matching',
      feedback: feedback(),
      ...pairsIn(
        reading,
        wholes.map(({ said }) => said),
        placeOf(reading, listed),
      ),
    };
  const answers = starts.map(answerOf);
  for (const answer of answers) answerFaults(reading, answer);
  return isPlain
    ? { kind: 'other', name: 'short answer', reason: 'what else than its answers is right, nobody can prove' }
    : choice(reading, answers, feedback());
}

/** Each answer with its sign. Diagnostics: `exchange/gift-syntax`. */
function split(reading: Reading, body: Stretch): Stretch[] | undefined {
  const starts: number[] = [];
  for (let at = nextSign(body.text, 0); at !== -1; at = nextSign(body.text, at + 1)) starts.push(at);
  const before = part(body, 0, starts[0]);
  if (before.text !== '') {
    const place = reading.place(before.from, before.from + before.text.length);
    fault(
      reading,
      readCodes.giftSyntax,
      place,
      `Unexpected "${shortened(before.text, 60)}" in front of the answers, expected = or ~`,
    );
    return undefined;
  }
  return starts.map((start, index) => part(body, start, starts[index + 1]));
}

/** A share that is none: with a decimal comma, a blank, letters. */
const BROKEN_SHARE = /^%(?:[^%\s]*\d[^%]{0,12}%|\d{1,3}(?:\.\d{1,5})?(?![\d.]*%))/u;

/** What would be taken for words and is not meant as such. Diagnostics: `exchange/gift-syntax`, `exchange/bad-value`. */
function answerFaults(reading: Reading, { share, text, feedback }: Answer): void {
  const at = ({ from }: Stretch, length: number): ReturnType<Reading['place']> =>
    reading.place(from, from + length);
  const broken = share === undefined ? BROKEN_SHARE.exec(text.text)?.[0] : undefined;
  if (broken !== undefined)
    fault(
      reading,
      readCodes.badValue,
      at(text, broken.length),
      `Unexpected share "${broken}", expected a number with a point between two signs "%"`,
    );
  if (share !== undefined && !isMoodleFraction(share))
    fault(
      reading,
      readCodes.badValue,
      at(text, 0),
      `Unexpected share of ${String(share)} per cent, expected one that Moodle has, such as ${String(nearestMoodleFraction(share))}`,
    );
  if (feedback?.text.startsWith('#') === true)
    fault(
      reading,
      readCodes.giftSyntax,
      at(feedback, 1),
      'Unexpected "#" behind "#", expected one before the reason of an answer or "####" before that of the question',
    );
}

function nextSign(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '=' || text[at] === '~') return at;
  }
  return -1;
}

function answerOf(whole: Stretch): Answer {
  const said = part(whole, 1);
  const share = SHARE.exec(said.text);
  const from = share?.[0].length ?? 0;
  const hash = findSign(said.text, '#', from);
  return {
    sign: whole.text.startsWith('=') ? '=' : '~',
    share: share === null ? undefined : Number(share.groups?.['share']),
    text: part(said, from, hash === -1 ? undefined : hash),
    feedback: hash === -1 ? undefined : part(said, hash + 1),
    whole,
  };
}

/** With a share above zero and no "=" the question takes several answers. Source: Moodle docs, GIFT format, multiple answers. */
function choice(reading: Reading, answers: readonly Answer[], feedback: string): Answers {
  const isRight = answers.some(({ sign }) => sign === '=');
  const takes = !isRight && answers.some(({ share = 0 }) => share > 0) ? 'several' : 'one';
  const options = answers.map(({ sign, share, text, feedback: own, whole }): ReadOption => {
    const key = takes === 'several' ? (share ?? 0) > 0 : sign === '=';
    return {
      text: lineOf(reading, text),
      key,
      share: takes === 'several' ? (share ?? 0) : undefined,
      feedback: own === undefined ? '' : lineOf(reading, own),
      place: reading.place(whole.from, whole.from + whole.text.length),
    };
  });
  const partial = answers.flatMap(({ share, text }) =>
    takes === 'one' && share !== undefined && share !== 100
      ? [`"${text.text}" gave ${String(share)} per cent of the mark`]
      : [],
  );
  return { kind: 'choice', takes, options, feedback, notes: partial, points: partial };
}

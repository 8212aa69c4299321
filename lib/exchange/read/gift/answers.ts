import { shortened } from '#lib/base/shortened.ts';
import { isMoodleFraction, nearestMoodleFraction } from '../../moodle-shares.ts';
import { readCodes } from '../codes.ts';
import { fault, type ReadOption, type Reading } from '../read-bank.ts';
import { findSign, lineOf, part, wordsOf, type Stretch } from './escapes.ts';

/** What stands between the braces of a question. */
export type Answers =
  | {
      readonly kind: 'choice';
      readonly takes: 'one' | 'several';
      readonly options: readonly ReadOption[];
      readonly feedback: string;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'other'; readonly name: string }
  | { readonly kind: 'broken' };

interface Answer {
  readonly sign: '=' | '~';
  readonly share: number | undefined;
  readonly text: Stretch;
  readonly feedback: Stretch | undefined;
  readonly whole: Stretch;
}

const GENERAL = '####';
const SHARE = /^%(?<share>-?\d{1,3}(?:\.\d{1,10})?)%/u;

/** Reads answers. Diagnostics: `exchange/gift-syntax` and those of `wordsOf`. */
export function readAnswers(reading: Reading, body: Stretch): Answers {
  const general = findSign(body.text, GENERAL);
  const listed = part(body, 0, general === -1 ? undefined : general);
  const other = otherKind(listed.text);
  if (other !== undefined) return { kind: 'other', name: other };
  const answers = split(reading, listed);
  if (answers === undefined) return { kind: 'broken' };
  if (answers.every(({ sign }) => sign === '='))
    return {
      kind: 'other',
      name: answers.some(({ text }) => text.text.includes('->')) ? 'matching' : 'short answer',
    };
  const feedback = general === -1 ? '' : wordsOf(reading, part(body, general + GENERAL.length));
  return choice(reading, answers, feedback);
}

/** The kinds that can be told from how the braces begin. */
function otherKind(text: string): string | undefined {
  if (text === '') return 'essay';
  if (text.startsWith('#')) return 'numerical';
  return /^(?:T|TRUE|F|FALSE)\s*(?:#|$)/iu.test(text) ? 'true or false' : undefined;
}

function split(reading: Reading, body: Stretch): Answer[] | undefined {
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
  const answers = starts.map((start, index) => answerOf(body, start, starts[index + 1]));
  for (const answer of answers) answerFaults(reading, answer);
  return answers;
}

/** A share that is none: with a decimal comma, a blank, letters. */
const BROKEN_SHARE = /^%[^%\s]*\d[^%]{0,12}%/u;

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

function answerOf(body: Stretch, start: number, end: number | undefined): Answer {
  const whole = part(body, start, end);
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
  return { kind: 'choice', takes, options, feedback, notes: partial };
}

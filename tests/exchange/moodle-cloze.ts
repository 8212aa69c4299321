/** Embedded answers as Moodle reads them (question/type/multianswer/questiontype.php), by scanning instead of expressions. */
import { cappedSum, type ConsumerAnswer, type ConsumerQuestion } from './consumer.ts';
import { decodeEntities, plainText } from './plain-text.ts';

interface Alternative extends ConsumerAnswer {
  readonly share: number;
}

interface Embedded {
  readonly marks: number;
  readonly isSingle: boolean;
  readonly alternatives: readonly Alternative[];
}

const START =
  /\{(?<marks>\d*):(?<type>MULTICHOICE|MULTICHOICE_S|MULTICHOICE_VS?|MULTIRESPONSE|MULTIRESPONSE_S):/gu;

/** The embedded answers of a text, each of which is a part. */
export function readCloze(text: string): Pick<ConsumerQuestion, 'answers' | 'score'> {
  const embedded = [...text.matchAll(START)].map((match) =>
    readEmbedded(
      text,
      match.index + match[0].length,
      match.groups?.['marks'] ?? '',
      match.groups?.['type'] ?? '',
    ),
  );
  if (embedded.length === 0) throw new RangeError('no embedded answer');
  const marks = embedded.reduce((sum, one) => sum + one.marks, 0);
  return {
    answers: embedded.map(({ alternatives }) => alternatives),
    score: ({ chosen }) => {
      const shares = embedded.map((one, index) => shareOf(one, chosen[index] ?? []));
      if (shares.includes(undefined)) return undefined;
      return embedded.reduce((sum, one, index) => sum + one.marks * (shares[index] ?? 0), 0) / marks;
    },
  };
}

function shareOf({ isSingle, alternatives }: Embedded, chosen: readonly string[]): number | undefined {
  if (isSingle && chosen.length > 1) return undefined;
  return cappedSum(chosen.map((text) => alternatives.find((one) => one.text === text)?.share ?? Number.NaN));
}

function readEmbedded(text: string, from: number, marks: string, type: string): Embedded {
  const alternatives: Alternative[] = [];
  const isSingle = type.startsWith('MULTICHOICE');
  let at = from;
  do {
    const [next, alternative] = readAlternative(text, at);
    alternatives.push(alternative);
    at = next + 1;
  } while (text.charAt(at - 1) === '~');
  if (text.charAt(at - 1) !== '}') throw new RangeError('an embedded answer without its end');
  if (!alternatives.some(({ share }) => share > 0)) throw new RangeError('an embedded answer without a key');
  return {
    marks: marks === '' ? 1 : Number(marks),
    isSingle,
    alternatives: isSingle ? alternatives : normalised(alternatives),
  };
}

/** The right shares of several choices always sum to one. */
function normalised(alternatives: readonly Alternative[]): readonly Alternative[] {
  const total = alternatives.reduce((sum, { share }) => sum + Math.max(0, share), 0);
  return alternatives.map((one) => (one.share > 0 ? { ...one, share: one.share / total } : one));
}

/** @returns where it ends (at `~` or `}`) and what it says */
function readAlternative(text: string, from: number): readonly [end: number, Alternative] {
  const weight = /^(?:=|%(?<percent>-?\d+(?:[.,]\d*)?)%)?/u.exec(text.slice(from));
  const share =
    weight?.[0] === '=' ? 1 : Number((weight?.groups?.['percent'] ?? '0').replace(',', '.')) / 100;
  const begin = from + (weight?.[0].length ?? 0);
  const end = endOf(text, begin + 1, '~#}', /(?:\\|&|&amp;)$/u);
  const last = text.charAt(end) === '#' ? endOf(text, end + 1, '~}', /\\$/u) : end;
  const alternative = {
    text: shown(text.slice(begin, end)),
    feedback: shown(text.slice(end + 1, last)),
    share,
  };
  return [last, alternative];
}

/** The next of some characters that nothing takes its meaning from. */
function endOf(text: string, from: number, ends: string, escape: RegExp): number {
  for (let at = from; at < text.length; at += 1)
    if (ends.includes(text.charAt(at)) && !escape.test(text.slice(Math.max(0, at - 5), at))) return at;
  throw new RangeError('an embedded answer without its end');
}

/** Moodle decodes entities, undoes two escapes, and has HTML. */
function shown(text: string): string {
  return plainText(decodeEntities(text).replaceAll('\\}', '}').replaceAll('\\#', '#'));
}

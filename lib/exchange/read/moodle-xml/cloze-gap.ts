import { shortened } from '#lib/base/shortened.ts';
import type { Place } from '#lib/base/diagnostic.ts';
import { readCodes } from '../codes.ts';
import { numberPart, readNumber } from '../number-part.ts';
import { decodeEntities } from '../html-entities.ts';
import { oneLine, plainHtml } from '../plain-text.ts';
import { fault, type ReadOption, type ReadPart, type Reading } from '../read-bank.ts';
import { optionFaults } from '../take-item.ts';

/** An embedded answer that was read. */
export interface Gap {
  readonly part: ReadPart;
  readonly notes: readonly string[];
  /** See `ReadItem`. */
  readonly points: readonly string[];
  /** The offset behind its closing brace. */
  readonly end: number;
}

/** Where the answers of a gap begin. */
export interface GapStart {
  readonly text: string;
  readonly from: number;
  readonly type: string;
  /** How many points it counts. */
  readonly mark: number;
  readonly place: Place;
}

/** One of its answers, in plain words. */
interface Alternative {
  readonly share: number;
  readonly words: string;
  readonly feedback: string;
}

/**
 * Reads the answers of a gap up to its closing brace. Undefined, and told of, where it has none, and for one that is filled
 * with words. Source: `question/type/multianswer/questiontype.php`, `qtype_multianswer_extract_question`.
 * Diagnostics: `exchange/cloze-syntax`, `exchange/unsupported-kind`, `exchange/bad-value`, `exchange/lost` and those of options.
 */
export function readGap(reading: Reading, start: GapStart): Gap | undefined {
  const { type, place, mark } = start;
  if (/^(?:SHORTANSWER|SA|MW)/u.test(type)) {
    const message = `Unexpected gap of the kind "${type}", expected one that is chosen: what else than its answers is right, nobody can prove`;
    fault(reading, readCodes.unsupported, place, message);
    return undefined;
  }
  const found = alternativesOf(reading, start);
  if (found === undefined) return undefined;
  const { alternatives, end } = found;
  if (/^(?:NUMERICAL|NM)$/u.test(type)) return numberGap(reading, alternatives, end, start);
  const takes = /^(?:MULTIRESPONSE|MR)/u.test(type) ? 'several' : 'one';
  const options = alternatives.map(({ share, words, feedback }): ReadOption => ({
    text: words,
    key: takes === 'several' ? share > 0 : share === 100,
    share: undefined,
    feedback,
    place,
  }));
  tellEmpty(reading, options);
  optionFaults(reading, { options, takes, place });
  const notes = alternatives.flatMap(({ share, words }) =>
    takes === 'one' && share > 0 && share < 100
      ? [`"${words}" gave ${String(share)} per cent of the mark`]
      : [],
  );
  const picks = takes === 'one' ? 1 : options.length;
  // Shares are looked at when the question comes home: of a gap Moodle asks nothing of their sum.
  const shared = options.map((option, index) => ({ ...option, share: alternatives[index]?.share }));
  const part = { text: '', picks, options: shared, entry: undefined };
  return { part, notes, points: [`mark ${String(mark)}`], end };
}

function tellEmpty(reading: Reading, options: readonly ReadOption[]): void {
  for (const { text, place } of options)
    if (text === '')
      fault(reading, readCodes.emptyOption, place, 'Unexpected answer without words in a gap, expected some');
}

function numberGap(
  reading: Reading,
  alternatives: readonly Alternative[],
  end: number,
  { place, mark }: GapStart,
): Gap | undefined {
  const numbers = alternatives.map(({ words, share, feedback }) => {
    const [value = '', tolerance = ''] = words.split(':').map((one) => one.trim());
    return value === '*' && share <= 0
      ? feedback
      : readNumber(reading, { value, tolerance }, { share, feedback, place });
  });
  if (numbers.includes(undefined)) return undefined;
  const answers = numbers.flatMap((one) => (typeof one === 'object' ? one : []));
  const found = numberPart(reading, answers, { unit: '', units: [] }, place);
  const others = numbers.flatMap((one) => (typeof one === 'string' ? [`Any other number: ${one}`] : []));
  return (
    found && {
      part: found.part,
      notes: [...found.notes, ...others],
      points: [`mark ${String(mark)}`, ...found.points],
      end,
    }
  );
}

/** `=`, or a share in per cent. */
const WEIGHT = /^(?:=|%(?<percent>-?\d{1,3}(?:[.,]\d{0,10})?)%)/u;

function alternativesOf(
  reading: Reading,
  { text, from, place }: GapStart,
): { readonly alternatives: readonly Alternative[]; readonly end: number } | undefined {
  const alternatives: Alternative[] = [];
  for (let at = from; ;) {
    const next = stretchesAt(text, at);
    if (next === undefined || next.words === '') {
      const [found, expected] =
        next === undefined
          ? ['a gap without an end', '"}" behind its answers']
          : ['an answer of a gap without words', 'some'];
      fault(reading, readCodes.clozeSyntax, place, `Unexpected ${found}, expected ${expected}`);
      return undefined;
    }
    const { share, words, feedback, end } = next;
    tellShare(reading, next, place);
    alternatives.push({
      share,
      words: shown(reading, words, place),
      feedback: shown(reading, feedback, place),
    });
    if (text[end] === '}') return { alternatives, end: end + 1 };
    at = end + 1;
  }
}

/** The answer that begins at an offset, as written, and the sign that ends it; undefined when nothing does. */
function stretchesAt(text: string, at: number): (Alternative & { readonly end: number }) | undefined {
  const weight = WEIGHT.exec(text.slice(at, at + 20));
  const begin = at + (weight?.[0].length ?? 0);
  const share = weight === null ? 0 : percentOf(weight.groups);
  const isEmpty = text[begin] === '}' || text[begin] === '~';
  // The first character of an answer is one of its words, whatever it is.
  const hash = isEmpty ? begin : endOf(text, begin + 1, '~#}', /(?:\\|&|&amp;)$/u);
  const end = text[hash] === '#' ? endOf(text, hash + 1, '~}', /\\$/u) : hash;
  if (hash === -1 || end === -1) return undefined;
  return {
    share,
    words: text.slice(begin, hash),
    feedback: text.slice(hash + 1, Math.max(end, hash + 1)),
    end,
  };
}

/** `=` is all of the mark. */
function percentOf(groups: RegExpExecArray['groups']): number {
  return Number((groups?.['percent'] ?? '100').replace(',', '.'));
}

/** A share that is none would be taken for words. Diagnostics: `exchange/bad-value`. */
function tellShare(reading: Reading, { share, words }: Alternative, place: Place): void {
  const broken = /^%[^%\s]{0,12}%/u.exec(words)?.[0];
  if (broken === undefined && Math.abs(share) <= 100) return;
  const message = `Unexpected share "${shortened(broken ?? String(share), 20)}" in a gap, expected a number from -100 to 100 between two signs "%"`;
  fault(reading, readCodes.badValue, place, message);
}

/** The next of some signs that nothing in front of it takes the meaning of; -1 where there is none. */
function endOf(text: string, from: number, ends: string, escape: RegExp): number {
  for (let at = from; at < text.length; at += 1)
    if (ends.includes(text[at] ?? ' ') && !escape.test(text.slice(Math.max(0, at - 5), at))) return at;
  return -1;
}

/** Moodle decodes entities once, undoes two escapes, and takes what it then has for HTML. Diagnostics: `exchange/lost`. */
function shown(reading: Reading, text: string, place: Place): string {
  const unknown = new Set<string>();
  const html = decodeEntities(text, unknown).replace(/\\(?<sign>[}#])/gu, '$<sign>');
  const { text: words, lost } = plainHtml(html);
  for (const what of lost)
    fault(reading, readCodes.lost, place, `Unexpected ${what}, expected words: it was left out`);
  return oneLine(words);
}

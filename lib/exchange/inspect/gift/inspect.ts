import type { Place } from '#lib/base/diagnostic.ts';
import { lineMap } from '#lib/base/line-map.ts';
import { readCodes } from '../../read/codes.ts';
import { blocksOf } from '../../read/gift/blocks.ts';
import { findSign, part, type Stretch } from '../../read/gift/escapes.ts';
import { readGift } from '../../read/gift/read.ts';
import { inspectCodes } from '../codes.ts';
import { tell, type Inspecting } from '../inspecting.ts';
import { readAgain, shareFault, type InspectText, sameText } from '../read-again.ts';

/**
 * Looks at a bank in GIFT: choices as its reader does, pairs and numbers besides. Diagnostics: those of the reader,
 * `exchange/question-form`, `exchange/scoring`, `exchange/same-option`.
 */
export const inspectGift: InspectText = (inspecting, raw) => {
  const text = raw.replace(/^\uFEFF/u, '');
  readAgain(inspecting, readGift, raw);
  const lines = lineMap(text);
  for (const block of blocksOf(text)) {
    const [open, close] = ['{', '}'].map((sign) => findSign(block.text, sign));
    const isCategory = /^\s*\$CATEGORY:[^\n]*\s*$/u.test(block.text) || block.text.trim() === '';
    if (open === undefined || close === undefined || isCategory) continue;
    const whole = part(block, 0);
    const place = lines.place(inspecting.file, whole.from, whole.from + whole.text.length);
    if (open === -1)
      tell(
        inspecting,
        inspectCodes.questionForm,
        place,
        'Unexpected text without answers, expected a question with answers in braces',
      );
    else if (close > open) tellOfAnswers(inspecting, place, part(block, open + 1, close));
  }
};

function tellOfAnswers(inspecting: Inspecting, place: Place, body: Stretch): void {
  const general = findSign(body.text, '####');
  const listed = part(body, 0, general === -1 ? undefined : general);
  const isNumber = listed.text.startsWith('#');
  const answers = answersIn(isNumber ? listed.text.slice(1) : listed.text);
  if (isNumber) tellOfNumbers(inspecting, place, answers);
  else if (listed.text === '' || answers.length === 0)
    tell(
      inspecting,
      inspectCodes.questionForm,
      place,
      'Unexpected question without answers that score, expected a choice, pairs or a number',
    );
  else if (answers.every((answer) => answer.startsWith('='))) tellOfPairs(inspecting, place, answers);
}

/** The answers, each from its sign on. */
function answersIn(text: string): readonly string[] {
  const starts = Array.from(text, (sign, at) => (sign === '=' || sign === '~' ? at : -1)).filter(
    (at) => at !== -1 && !isEscaped(text, at),
  );
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - slashes - 1] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

/** Moodle asks for two pairs, and each answer after an arrow. Source: `question/format/gift/format.php`, match. */
function tellOfPairs(inspecting: Inspecting, place: Place, answers: readonly string[]): void {
  const pairs = answers.map((answer) => {
    const at = answer.indexOf('->');
    return at === -1 ? undefined : { asked: answer.slice(1, at).trim(), right: answer.slice(at + 2).trim() };
  });
  const whole = pairs.filter((pair) => pair !== undefined);
  const asked = whole.map((pair) => pair.asked).filter((text) => text !== '');
  const same = sameText(asked);
  if (whole.length < pairs.length)
    tell(
      inspecting,
      inspectCodes.questionForm,
      place,
      'Unexpected answers that are all right, expected a wrong one, or an arrow in every pair',
    );
  else if (asked.length < 2)
    tell(
      inspecting,
      inspectCodes.questionForm,
      place,
      `Unexpected ${String(asked.length)} pairs, expected 2 at least`,
    );
  if (whole.some(({ right }) => right === ''))
    tell(
      inspecting,
      readCodes.emptyOption,
      place,
      'Unexpected pair without an answer, expected one behind the arrow',
    );
  if (same !== undefined)
    tell(inspecting, readCodes.sameOption, place, `Unexpected second pair for "${same}", expected each once`);
}

const NUMBER =
  /^=(?:%(?<share>-?\d{1,3}(?:\.\d{1,10})?)%)?(?<value>-?\d+(?:\.\d+)?)(?::(?<tolerance>\d+(?:\.\d+)?))?\s*(?:#[^]*)?$/u;

/** Values with tolerances, one of them right. Source: Moodle docs, GIFT format, numerical. */
function tellOfNumbers(inspecting: Inspecting, place: Place, answers: readonly string[]): void {
  const read = answers.map((answer) => NUMBER.exec(answer)?.groups);
  const broken = read.indexOf(undefined);
  if (broken !== -1 || answers.length === 0) {
    tell(
      inspecting,
      readCodes.badValue,
      place,
      `Unexpected number "${answers[broken] ?? ''}", expected = and a number, with : and a tolerance`,
    );
    return;
  }
  const shares = read.map((one) => Number(one?.['share'] ?? 100));
  const fault = shareFault([...shares, 0], true);
  if (fault !== undefined) tell(inspecting, inspectCodes.scoring, place, fault);
  // Moodle takes the first answer that fits, and one of these is right.
  else if (shares[0] !== 100)
    tell(
      inspecting,
      inspectCodes.scoring,
      place,
      'Unexpected wrong amount in front, expected the right number first',
    );
}

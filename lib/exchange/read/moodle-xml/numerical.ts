import { divideExactly, parseDecimal, toPlainText, type Decimal } from '#lib/base/decimal.ts';
import { shortened } from '#lib/base/shortened.ts';
import type { NumberEntry } from '#lib/items/item.ts';
import { readCodes } from '../codes.ts';
import { numberIn, numberPart, readNumber, type NumberPart, type ReadNumber } from '../number-part.ts';
import { oneLine } from '../plain-text.ts';
import { fault, type Reading } from '../read-bank.ts';
import { shareOf } from './choice.ts';
import { headOf } from './question-faults.ts';
import { child, childrenOf, type XmlElement } from './tree.ts';
import { wordsOf } from './words.ts';

/** What takes any number: it only says something. */
const ANY = '*';

/**
 * `numerical`: undefined where it cannot be read, and then told of. Source: `question/format/xml/format.php`,
 * `import_numerical`, and `question/type/numerical/questiontype.php`.
 */
export function numericalPart(reading: Reading, question: XmlElement): NumberPart | undefined {
  const notes: string[] = [];
  const numbers = childrenOf(question, 'answer').map((answer) => numberOf(reading, answer, notes));
  const units = unitsOf(reading, question, notes);
  if (numbers.includes(undefined)) return undefined;
  const answers = numbers.flatMap((one) => (one === undefined || one === ANY ? [] : one));
  const found = numberPart(reading, answers, units, headOf(reading, question));
  return found && { ...found, notes: [...found.notes, ...notes] };
}

/** @param notes what is said of any other number is added here */
function numberOf(
  reading: Reading,
  answer: XmlElement,
  notes: string[],
): ReadNumber | typeof ANY | undefined {
  const value = oneLine(child(answer, 'text')?.text ?? '');
  const feedback = oneLine(wordsOf(reading, child(answer, 'feedback')));
  const share = shareOf(reading, answer) ?? 0;
  if (value === ANY && share > 0) {
    tellAny(reading, answer, share);
    return undefined;
  }
  if (value === ANY) {
    notes.push(`Any other number: ${feedback}`);
    return ANY;
  }
  const tolerance = oneLine(child(answer, 'tolerance')?.text ?? '');
  const place = reading.place(answer.from, answer.to);
  return readNumber(reading, { value, tolerance }, { share, feedback, place });
}

function tellAny(reading: Reading, { from, to }: XmlElement, share: number): void {
  const message = `Unexpected ${String(share)} per cent for any number, expected a number that is right`;
  fault(reading, readCodes.badValue, reading.place(from, to), message);
}

/**
 * The units that may be typed. Moodle multiplies the right number by the multiplier of a unit; here what is typed is
 * multiplied to come to the unit asked for, which is the one with multiplier 1. Source: `question/type/numerical/question.php`,
 * `qtype_numerical_answer_processor`. Diagnostics: `exchange/bad-value`.
 *
 * @param notes a unit whose factor is no finite decimal is added here
 */
function unitsOf(
  reading: Reading,
  question: XmlElement,
  notes: string[],
): Pick<NumberEntry, 'unit' | 'units'> {
  const units = childrenOf(child(question, 'units'), 'unit').flatMap((unit) => {
    const name = oneLine(child(unit, 'unit_name')?.text ?? '');
    const written = oneLine(child(unit, 'multiplier')?.text ?? '');
    const multiplier = numberIn(written);
    if (name !== '' && multiplier?.gt(0) === true) {
      const factor = inverseOf(multiplier);
      if (factor === undefined) notes.push(`Unit ${name} with the multiplier ${written}`);
      return factor === undefined ? [] : [{ name, factor }];
    }
    const message = `Unexpected unit "${shortened(name, 40)}" with the multiplier "${shortened(written, 40)}", expected a name and a number above 0`;
    fault(reading, readCodes.badValue, reading.place(unit.from, unit.to), message);
    return [];
  });
  return { unit: units.find(({ factor }) => factor === '1')?.name ?? '', units };
}

/** In plain digits; undefined when it is no finite decimal. */
function inverseOf(value: Decimal): string | undefined {
  const one = parseDecimal('1');
  const inverse = one && divideExactly(one, value);
  return inverse && toPlainText(inverse);
}

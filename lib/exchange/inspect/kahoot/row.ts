import type { CodePage } from '#lib/base/code-page.ts';
import { shortened } from '#lib/base/shortened.ts';
import { readCodes } from '../../read/codes.ts';
import { inspectCodes } from '../codes.ts';
import { tell, type Inspecting } from '../inspecting.ts';
import type { Sheet } from './sheet.ts';

const ANSWERS = ['C', 'D', 'E', 'F'];
/** Characters, and seconds, by the template of Kahoot. */
const QUESTION_MAX = 120;
const ANSWER_MAX = 75;
const SECONDS = ['5', '10', '20', '30', '60', '90', '120', '240'];
/** Of a value in a message. */
const SHOWN = 60;

type Fault = (page: CodePage, reference: string, message: string) => void;

/** Tells of everything that is wrong with a question's row. Diagnostics: `exchange/cell`, `exchange/same-option`, `exchange/no-key`. */
export function tellOfRow(inspecting: Inspecting, { cells, place }: Sheet, row: number): void {
  const valueIn = (letter: string): string => cells.get(`${letter}${String(row)}`)?.value ?? '';
  const fault: Fault = (page, letter, message) => {
    const reference = `${letter}${String(row)}`;
    tell(
      inspecting,
      page,
      place(reference),
      `Unexpected ${message.replace(', expected', ` in ${reference}, expected`)}`,
    );
  };
  const [question, seconds] = [valueIn('B'), valueIn('G').trim()];
  if (question.trim() === '') fault(inspectCodes.cell, 'B', 'empty question, expected what it asks');
  if (question.length > QUESTION_MAX)
    fault(
      inspectCodes.cell,
      'B',
      `question of ${String(question.length)} characters, expected at most ${String(QUESTION_MAX)}`,
    );
  if (!SECONDS.includes(seconds))
    fault(
      inspectCodes.cell,
      'G',
      `"${shortened(seconds, SHOWN)}" seconds, expected one of ${SECONDS.join(', ')}`,
    );
  const answers = ANSWERS.map((letter) => valueIn(letter).trim());
  tellOfAnswers(fault, answers);
  tellOfKeys(fault, valueIn('H').trim(), answers);
}

function tellOfAnswers(fault: Fault, answers: readonly string[]): void {
  const seen = new Set<string>();
  for (const [index, text] of answers.entries()) {
    const letter = ANSWERS[index] ?? '';
    if (text === '' && (index < 2 || answers.slice(index).some((later) => later !== '')))
      fault(inspectCodes.cell, letter, 'empty answer, expected 2 to 4 answers without a gap');
    if (text.length > ANSWER_MAX)
      fault(
        inspectCodes.cell,
        letter,
        `answer of ${String(text.length)} characters, expected at most ${String(ANSWER_MAX)}`,
      );
    if (text !== '' && seen.has(text.toLowerCase()))
      fault(readCodes.sameOption, letter, `second answer "${shortened(text, SHOWN)}", expected each once`);
    seen.add(text.toLowerCase());
  }
}

/** Numbers of answers that there are, each once, with commas between them; not all of them, or nothing would be wrong. */
function tellOfKeys(fault: Fault, written: string, answers: readonly string[]): void {
  if (!/^[1-4](?:\s*,\s*[1-4])*$/u.test(written)) {
    fault(
      inspectCodes.cell,
      'H',
      `"${shortened(written, SHOWN)}", expected the numbers of right answers such as 1 or 1,3`,
    );
    return;
  }
  const keys = written.split(',').map(Number);
  const empty = keys.find((key) => answers[key - 1] === '');
  const filled = answers.filter((text) => text !== '').length;
  if (empty !== undefined)
    fault(readCodes.noKey, 'H', `${String(empty)}, expected an answer that is not empty`);
  else if (new Set(keys).size < keys.length)
    fault(inspectCodes.cell, 'H', `"${written}", expected each number once`);
  else if (keys.length === filled)
    fault(inspectCodes.cell, 'H', `"${written}", which is every answer, expected a wrong one at least`);
}

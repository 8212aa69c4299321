/** Kinds of Moodle that are exported, besides choices. Source: `question/format/xml/format.php` and the question types of Moodle. */
import { readCodes } from '../../read/codes.ts';
import { plainHtml } from '../../read/plain-text.ts';
import { inspectCodes } from '../codes.ts';
import { hold, tell, type Inspecting } from '../inspecting.ts';
import { sameText, shareFault } from '../read-again.ts';
import { all, attribute, textAt, type XmlPart, type XmlTree } from '../xml/xml-tree.ts';

function wordsAt(tree: XmlTree, ...path: readonly string[]): string {
  return plainHtml(textAt(tree, ...path)).text;
}

/** Two questions and three answers at least, as Moodle's form has it; each question once. */
export function tellOfMatching(inspecting: Inspecting, { place }: XmlPart, question: XmlTree): void {
  const pairs = all(question, 'subquestion').map((tree) => ({
    tree,
    asked: wordsAt(tree, 'text'),
    right: textAt(tree, 'answer', 'text'),
  }));
  const asked = pairs.map((pair) => pair.asked).filter((text) => text !== '');
  const answers = new Set(pairs.map(({ right }) => right));
  const same = sameText(asked);
  hold(inspecting, inspectCodes.questionForm, place(question), [
    [asked.length >= 2, `Unexpected ${String(asked.length)} pairs, expected 2 at least`],
    [answers.size >= 2, `Unexpected ${String(answers.size)} answers, expected 2 at least`],
  ]);
  for (const { tree, right } of pairs)
    if (right === '')
      tell(inspecting, readCodes.emptyOption, place(tree), 'Unexpected pair without an answer, expected one');
  if (same !== undefined)
    tell(
      inspecting,
      readCodes.sameOption,
      place(question),
      `Unexpected second pair for "${same}", expected each once`,
    );
}

/** Numbers with tolerances, the right one first: Moodle takes the first that fits. */
export function tellOfNumerical(inspecting: Inspecting, { place }: XmlPart, question: XmlTree): void {
  const answers = all(question, 'answer');
  const shares = answers.map((answer) => Number(attribute(answer, 'fraction').trim() || 'NaN'));
  for (const answer of answers)
    for (const [name, words] of [
      ['number', textAt(answer, 'text')],
      ['tolerance', textAt(answer, 'tolerance')],
    ] as const)
      if (!/^-?\d+(?:\.\d+)?(?:e-?\d+)?$/iu.test(words) || (name === 'tolerance' && Number(words) < 0))
        tell(
          inspecting,
          readCodes.badValue,
          place(answer),
          `Unexpected ${name} "${words}", expected plain digits`,
        );
  const fault = shareFault([...shares, 0], true);
  if (fault !== undefined) tell(inspecting, inspectCodes.scoring, place(question), fault);
  else if (shares[0] !== 100)
    tell(
      inspecting,
      inspectCodes.scoring,
      place(question),
      'Unexpected wrong amount in front, expected the right number first',
    );
  const units = textAt(question, 'unitgradingtype');
  if (units !== '' && units !== '0')
    tell(
      inspecting,
      inspectCodes.scoring,
      place(question),
      `Unexpected unitgradingtype ${units}, expected 0: no unit is typed`,
    );
}

/** Places from 1 on, each once, right as a whole or not at all. */
export function tellOfOrdering(inspecting: Inspecting, { place }: XmlPart, question: XmlTree): void {
  const answers = all(question, 'answer');
  const places = answers
    .map((answer) => Number(attribute(answer, 'fraction') || 'NaN'))
    .sort((a, b) => a - b);
  const texts = answers.map((answer) => wordsAt(answer, 'text'));
  const same = sameText(texts);
  const [count, type] = ['selectcount', 'gradingtype'].map((name) => textAt(question, name));
  hold(inspecting, inspectCodes.scoring, place(question), [
    [
      places.every((one, at) => one === at + 1),
      `Unexpected places ${places.join(', ')}, expected 1, 2, 3 …, each once`,
    ],
    [
      Number(count) === answers.length,
      `Unexpected selectcount of "${String(count)}", expected ${String(answers.length)}`,
    ],
    [
      type === 'ALL_OR_NOTHING' || type === '-1',
      `Unexpected gradingtype "${String(type)}", expected ALL_OR_NOTHING`,
    ],
  ]);
  hold(inspecting, inspectCodes.questionForm, place(question), [
    [answers.length >= 2, `Unexpected ${String(answers.length)} steps, expected 2 at least`],
  ]);
  if (texts.includes(''))
    tell(inspecting, readCodes.emptyOption, place(question), 'Unexpected step without words, expected some');
  if (same !== undefined)
    tell(
      inspecting,
      readCodes.sameOption,
      place(question),
      `Unexpected second step "${same}", expected each once`,
    );
}

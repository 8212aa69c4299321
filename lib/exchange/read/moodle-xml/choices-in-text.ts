import { readCodes } from '../codes.ts';
import { oneLine } from '../plain-text.ts';
import { fault, READ_LIMITS, type ReadOption, type ReadPart, type Reading } from '../read-bank.ts';
import { readGapText } from '../text-gaps.ts';
import { optionFaults } from '../take-item.ts';
import type { GapsRead } from './cloze.ts';
import { headOf } from './question-faults.ts';
import { child, childrenOf, type XmlElement } from './tree.ts';
import { wordsOf } from './words.ts';

/** A choice with the group of gaps that offer it. */
interface Choice {
  readonly text: string;
  readonly group: string;
  readonly place: ReadOption['place'];
}

/** A gap: `[[2]]` is filled by the second choice. */
const GAP = /\[\[(?<number>\d{1,3})\]\]/u;

/**
 * `gapselect` and `ddwtos`: words are chosen, or dragged, into a text. Undefined where a gap names no choice, and then told of.
 * Source: `question/type/gapselect/questiontypebase.php` and `question/type/ddwtos/questiontype.php`, `import_from_xml`.
 * Diagnostics: `exchange/cloze-syntax`, `exchange/empty-option` and those of options.
 */
export function readChoicesInText(reading: Reading, question: XmlElement): GapsRead | undefined {
  const choices = ['selectoption', 'dragbox'].flatMap((name) =>
    childrenOf(question, name).map((element) => choiceOf(reading, element)),
  );
  const place = headOf(reading, question);
  const [first = '', ...pieces] = (child(child(question, 'questiontext'), 'text')?.text ?? '').split(
    new RegExp(GAP, 'gu'),
  );
  const numbers = pieces.filter((_, index) => index % 2 === 0).map(Number);
  const missing = numbers.find((number) => choices[number - 1] === undefined);
  if (numbers.length === 0 || missing !== undefined) {
    const message =
      missing === undefined
        ? 'Unexpected text without a gap, expected one such as [[1]]'
        : `Unexpected gap [[${String(missing)}]], expected the number of one of ${String(choices.length)} choices`;
    fault(reading, readCodes.clozeSyntax, place, message);
    return undefined;
  }
  // One more of each than a question may have shows that it is too large.
  const parts = numbers.slice(0, READ_LIMITS.parts + 1).map((number): ReadPart => partOf(choices, number));
  for (const { options } of parts) optionFaults(reading, { options, takes: 'one', place });
  const words = pieces.filter((_, index) => index % 2 === 1).slice(0, parts.length);
  return { text: readGapText([first, ...words]), parts, notes: [], points: [] };
}

function choiceOf(reading: Reading, element: XmlElement): Choice {
  const place = reading.place(element.from, element.to);
  const text = oneLine(wordsOf(reading, element));
  if (text === '')
    fault(reading, readCodes.emptyOption, place, 'Unexpected choice without words, expected some');
  return { text, group: oneLine(child(element, 'group')?.text ?? '') || '1', place };
}

function partOf(choices: readonly Choice[], number: number): ReadPart {
  const key = choices[number - 1];
  const options = choices
    .filter(({ group }) => group === key?.group)
    .slice(0, READ_LIMITS.options + 1)
    .map((choice) => ({
      text: choice.text,
      key: choice === key,
      share: undefined,
      feedback: '',
      place: choice.place,
    }));
  return { text: '', picks: 1, options, entry: undefined };
}

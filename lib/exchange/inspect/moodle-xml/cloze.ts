/** Embedded answers as Moodle reads them. Source: `question/type/multianswer/questiontype.php`. */
import type { Place } from '#lib/base/diagnostic.ts';
import { readCodes } from '../../read/codes.ts';
import { inspectCodes } from '../codes.ts';
import { hold, INSPECT_LIMITS, tell, type Inspecting } from '../inspecting.ts';
import { sameText, shareFault } from '../read-again.ts';
import { textAt, under, type XmlPart, type XmlTree } from '../xml/xml-tree.ts';

const START =
  /^\{(?<marks>\d*):(?<type>MULTICHOICE|MULTICHOICE_S|MULTICHOICE_VS?|MULTIRESPONSE|MULTIRESPONSE_S):/u;
const WEIGHT = /^(?:(?<key>=)|%(?<percent>-?\d{1,3}(?:[.,]\d{0,10})?)%)?/u;

interface Embedded {
  readonly marks: number;
  readonly isSingle: boolean;
  readonly shares: readonly number[];
  readonly texts: readonly string[];
}

/** Diagnostics: `exchange/question-form`, `exchange/scoring`, `exchange/empty-option`, `exchange/same-option`, `exchange/limit`. */
export function tellOfCloze(inspecting: Inspecting, { place }: XmlPart, question: XmlTree): void {
  const at = place(under(question, 'questiontext', 'text') ?? question);
  const text = textAt(question, 'questiontext', 'text');
  const pieces = embeddedIn(text);
  if (typeof pieces === 'string') {
    tell(inspecting, inspectCodes.questionForm, at, pieces);
    return;
  }
  if (pieces.length === 0)
    tell(
      inspecting,
      inspectCodes.questionForm,
      at,
      'Unexpected text without an embedded answer, expected one at least',
    );
  for (const piece of pieces) tellOfEmbedded(inspecting, at, piece);
}

function tellOfEmbedded(
  inspecting: Inspecting,
  at: Place,
  { marks, isSingle, shares, texts }: Embedded,
): void {
  const same = sameText(texts);
  const keys = shares.filter((share) => share > 0).length;
  const fault = shareFault(shares, isSingle);
  if (fault !== undefined) tell(inspecting, inspectCodes.scoring, at, fault);
  hold(inspecting, inspectCodes.scoring, at, [
    [
      isSingle || marks === keys,
      `Unexpected ${String(marks)} marks of an embedded answer, expected the ${String(keys)} of its keys`,
    ],
    [marks >= 1, 'Unexpected embedded answer for no mark, expected one at least'],
  ]);
  if (texts.includes(''))
    tell(inspecting, readCodes.emptyOption, at, 'Unexpected option without words, expected some');
  if (same !== undefined)
    tell(inspecting, readCodes.sameOption, at, `Unexpected second option "${same}", expected each once`);
}

/** What is meant as an embedded answer: a number, a colon or the name of a type behind the brace. */
const MEANT = /\{\s*(?:\d|:|[A-Z_]{4,}:)/u;

/** The embedded answers of a text, or what is wrong. Other braces are words to Moodle. */
function embeddedIn(text: string): readonly Embedded[] | string {
  const pieces: Embedded[] = [];
  for (let open = text.search(MEANT); open !== -1;) {
    const start = START.exec(text.slice(open, open + 40));
    const end = text.indexOf('}', open);
    if (start === null || end === -1)
      return `Unexpected "${text.slice(open, open + 20)}", expected an embedded answer such as {1:MULTICHOICE:=right~wrong}`;
    if (pieces.length >= INSPECT_LIMITS.options)
      return `Unexpected text of more than ${String(INSPECT_LIMITS.options)} embedded answers, expected at most so many`;
    pieces.push(embedded(start, text.slice(open + start[0].length, end)));
    const next = text.slice(end + 1).search(MEANT);
    open = next === -1 ? -1 : end + 1 + next;
  }
  return pieces;
}

function embedded(start: RegExpExecArray, body: string): Embedded {
  const { marks = '', type = '' } = start.groups ?? {};
  const answers = body.split('~').map((answer) => {
    const weight = WEIGHT.exec(answer);
    const { key, percent = '0' } = weight?.groups ?? {};
    const words = answer.slice(weight?.[0].length ?? 0);
    return {
      share: key === undefined ? Number(percent.replace(',', '.')) : 100,
      text: words.split('#', 1)[0] ?? '',
    };
  });
  return {
    marks: marks === '' ? 1 : Number(marks),
    isSingle: type.startsWith('MULTICHOICE'),
    shares: answers.map(({ share }) => share),
    texts: answers.map(({ text }) => text.trim()),
  };
}

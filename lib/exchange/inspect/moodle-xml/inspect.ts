import { lineMap } from '#lib/base/line-map.ts';
import { own } from '#lib/base/own.ts';
import { readCodes } from '../../read/codes.ts';
import { plainHtml } from '../../read/plain-text.ts';
import { readMoodleXml } from '../../read/moodle-xml/read.ts';
import { inspectCodes } from '../codes.ts';
import { hold, tell, type Inspecting } from '../inspecting.ts';
import { readAgain, type InspectText } from '../read-again.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { all, attribute, textAt, under, type XmlPart, type XmlTree } from '../xml/xml-tree.ts';
import { tellOfCloze } from './cloze.ts';
import { tellOfMatching, tellOfNumerical, tellOfOrdering } from './other-kinds.ts';

/** Moodle's columns for the name of a question and for its idnumber. */
const NAME_MAX = 255;
const IDNUMBER_MAX = 100;

type TellOf = (inspecting: Inspecting, part: XmlPart, question: XmlTree) => void;

/** The kinds that are exported, besides choices, which the reader looks at. */
const KINDS: Readonly<Record<string, TellOf>> = {
  multichoice: () => undefined,
  matching: tellOfMatching,
  numerical: tellOfNumerical,
  ordering: tellOfOrdering,
  cloze: tellOfCloze,
};

/**
 * Looks at a bank of Moodle. Diagnostics: those of its reader, `exchange/question-form`, `exchange/scoring` and those of the
 * kinds besides choices.
 */
export const inspectMoodleXml: InspectText = (inspecting, raw) => {
  readAgain(inspecting, readMoodleXml, raw);
  const text = raw.replace(/^\uFEFF/u, '');
  const root = parseXml(text);
  if ('fault' in root) return;
  const lines = lineMap(text);
  const part: XmlPart = { path: '', root, place: ({ from, to }) => lines.place(inspecting.file, from, to) };
  for (const question of all(root, 'question')) {
    const type = attribute(question, 'type');
    if (type === 'category') continue;
    tellOfHead(inspecting, part, question);
    const tellOfKind = own(KINDS, type);
    if (tellOfKind === undefined)
      tell(
        inspecting,
        inspectCodes.questionForm,
        part.place(question),
        `Unexpected question of the type "${type}", expected one of ${Object.keys(KINDS).join(', ')}`,
      );
    else tellOfKind(inspecting, part, question);
  }
};

function tellOfHead(inspecting: Inspecting, part: XmlPart, question: XmlTree): void {
  const name = textAt(question, 'name', 'text');
  const id = textAt(question, 'idnumber');
  const [grade, penalty] = ['defaultgrade', 'penalty'].map((one) => Number(textAt(question, one) || '1'));
  hold(inspecting, inspectCodes.questionForm, part.place(question), [
    [
      name !== '' && name.length <= NAME_MAX,
      `Unexpected name of ${String(name.length)} characters, expected 1 to ${String(NAME_MAX)}`,
    ],
    [
      id.length <= IDNUMBER_MAX,
      `Unexpected idnumber of ${String(id.length)} characters, expected at most ${String(IDNUMBER_MAX)}`,
    ],
    [grade === 1, `Unexpected defaultgrade of ${String(grade)}, expected 1`],
    [
      penalty !== undefined && penalty >= 0 && penalty <= 1,
      `Unexpected penalty of ${String(penalty)}, expected 0 to 1`,
    ],
  ]);
  tellOfText(inspecting, part, question);
}

function tellOfText(inspecting: Inspecting, { place }: XmlPart, question: XmlTree): void {
  const text = under(question, 'questiontext', 'text');
  // The reader tells so of choices.
  if (attribute(question, 'type') !== 'multichoice' && plainHtml(text?.text ?? '').text === '')
    tell(
      inspecting,
      readCodes.emptyStem,
      place(question),
      'Unexpected question without words, expected what it asks',
    );
  for (const [active] of (text?.text ?? '').matchAll(
    /<(?:script|iframe|object|embed)\b|\son[a-z]+\s*=\s*["']|javascript:/giu,
  ))
    tell(
      inspecting,
      inspectCodes.activeContent,
      place(text ?? question),
      `Unexpected ${active.trim()}, expected words alone`,
    );
}

import { SaxesParser } from 'saxes';
import { straySign } from '#lib/base/stray-xml-sign.ts';
import { readCodes } from '../codes.ts';
import { fault, type Reading } from '../read-bank.ts';

/** An element of a question: its attributes, its own text and what stands in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
  readonly from: number;
  to: number;
}

/** Elements inside each other; Moodle writes five. */
const DEPTH_MAX = 32;

/**
 * Reads a file element by element, and gives each `question` of its root when it ends, so that what stands before a fault is
 * read and no more than one question is held. Document types are refused, and with them every entity that one could define.
 * Diagnostics: `exchange/xml-syntax`, `exchange/unsafe-xml`. Never throws.
 */
export function readElements(reading: Reading, text: string, take: (question: XmlElement) => void): void {
  if (/<!DOCTYPE/iu.test(text)) {
    const at = text.search(/<!DOCTYPE/iu);
    fault(reading, readCodes.unsafeXml, reading.place(at, at + 9), 'Unexpected document type, expected none');
    return;
  }
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  const marks: string[] = [];
  let from = 0;
  const addText = (words: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += words;
  };
  parser.on('opentagstart', () => (from = text.lastIndexOf('<', parser.position - 1)));
  parser.on('opentag', ({ name, attributes }) => {
    if (open.at(-1)?.name === 'text') {
      if (marks.length === 0) tellMark(reading, name, from, parser.position);
      marks.push(name);
      addText(text.slice(from, parser.position));
    } else openElement(open, name, attributes, from);
  });
  parser.on('closetag', () => {
    const mark = marks.pop();
    if (mark !== undefined) addText(`</${mark}>`);
    const element = mark === undefined ? open.pop() : undefined;
    if (element === undefined) return;
    element.to = parser.position;
    if (open.length === 1 && element.name === 'question') take(element);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text).close();
  } catch (error) {
    tellOf(reading, error, text.slice(0, parser.position));
  }
}

/** Moodle writes the marks of words in CDATA, and reads none that stand there as elements. They are read as the marks that they are meant to be. */
function tellMark(reading: Reading, name: string, from: number, to: number): void {
  const message = `Unexpected element <${name}> inside <text>, expected its marks in CDATA, or &lt;${name}&gt;: Moodle would lose its words`;
  fault(reading, readCodes.xmlSyntax, reading.place(from, to), message);
}

class NotAQuiz extends Error {}

function openElement(
  open: XmlElement[],
  name: string,
  attributes: XmlElement['attributes'],
  from: number,
): void {
  if (open.length === 0 && name !== 'quiz')
    throw new NotAQuiz(`element <${name}>, expected <quiz> around everything`);
  if (open.length >= DEPTH_MAX)
    throw new NotAQuiz(
      `depth of more than ${String(DEPTH_MAX)} elements, expected questions as Moodle writes them`,
    );
  const element: XmlElement = { name, attributes, children: [], text: '', from, to: from };
  // What is held is one question: the root keeps none of them.
  if (open.length > 1) open.at(-1)?.children.push(element);
  open.push(element);
}

/** @param parsed the text up to where the fault was noticed */
function tellOf(reading: Reading, error: unknown, parsed: string): void {
  if (!(error instanceof Error)) throw error;
  const said = error.message.replace(/^\d+:\d+: /u, '').replace(/\.$/u, '');
  const sign = error instanceof NotAQuiz ? undefined : straySign(parsed, said);
  const at = sign?.at ?? Math.max(0, parsed.length - 1);
  const found = sign?.told ?? `XML (${said}), expected a well-formed file`;
  const message =
    error instanceof NotAQuiz ? `Unexpected ${said}` : `Unexpected ${found}: from here on nothing was read`;
  fault(reading, readCodes.xmlSyntax, reading.place(at, at + (sign?.length ?? 1)), message);
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** The children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

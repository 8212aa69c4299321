import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { straySign } from '#lib/base/stray-xml-sign.ts';
import { figureCodes } from '../codes/figure-codes.ts';
import { LIMITS } from '../limits.ts';
import type { ContentPart } from '../part.ts';
import type { SourceText } from '../source-text.ts';
import { attributeFault, isDropped, type FigureFault } from './figure-attributes.ts';
import { DRAWN, LEFT_OUT, UNSAFE, WORDED } from './svg-names.ts';

/** Of a screen of 320 px, the narrowest that WCAG 2.2 1.4.10 asks for, pages leave a figure this many. */
const NARROWEST = 288;
/** Letters of less than 10 px are hard to make out on any screen. */
const LEAST_TEXT = 10;
/** The size of words that name none, in the units of the figure. */
const TEXT = 14;

/** An element that is open while a figure is read. */
interface Open {
  readonly name: string;
  /** False inside of what is left out. */
  readonly kept: boolean;
  readonly fontSize: number;
}

interface Reading {
  readonly source: SourceText;
  readonly open: Open[];
  readonly written: string[];
  readonly diagnostics: Diagnostic[];
  attributes: string;
  width: number;
  elements: number;
  /** Set once words were told to be too small: once is enough. */
  small: boolean;
}

/**
 * Reads `content/<course>/figures/*.svg` into what may stand inside a page: shapes, words and colours of the page, nothing
 * that runs, fetches or styles. `figure` is undefined when there is an error. Diagnostics: those of `figureCodes` but
 * `content/inline-image` and `content/unused-figure`.
 */
export function readFigure(source: SourceText, course: string, name: string): ContentPart {
  const reading: Reading = {
    source,
    open: [],
    written: [],
    diagnostics: [],
    attributes: '',
    width: 0,
    elements: 0,
    small: false,
  };
  parse(reading);
  const isSound = reading.diagnostics.every(({ severity }) => severity !== 'error');
  const figure = isSound ? { attributes: reading.attributes, inner: reading.written.join('') } : undefined;
  return { kind: 'figure', path: source.path, diagnostics: reading.diagnostics, course, name, figure };
}

function parse(reading: Reading): void {
  const { text } = reading.source;
  const parser = new SaxesParser();
  let from = 0;
  parser.on('doctype', () => reportAt(reading, text.indexOf('<!DOCTYPE'), unsafe('DOCTYPE')));
  parser.on('processinginstruction', ({ target }) =>
    reportAt(reading, text.lastIndexOf('<?', parser.position), unsafe(`instruction \`<?${target}\``)),
  );
  parser.on('opentagstart', () => (from = text.lastIndexOf('<', parser.position - 1)));
  parser.on('opentag', (tag) => openElement(reading, tag, from));
  parser.on('closetag', (tag) => closeElement(reading, tag));
  parser.on('text', (words) => addWords(reading, words));
  parser.on('cdata', (words) => addWords(reading, words));
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const said = error.message.replace(/^\d+:\d+: /u, '').replace(/\.$/u, '');
    const sign = straySign(text.slice(0, parser.position), said);
    const message = `Unexpected ${sign?.told ?? `XML (${said}), expected a well-formed SVG file`}`;
    const at = sign?.at ?? Math.max(0, parser.position - 1);
    reportAt(reading, at, { page: figureCodes.figureSyntax, message });
  }
}

function openElement(reading: Reading, tag: SaxesTagPlain, from: number): void {
  const parent = reading.open.at(-1);
  checkLimits(reading, from);
  const isKept = parent === undefined ? tag.name === 'svg' : parent.kept && !isLeftOut(tag.name);
  const inherited = parent?.fontSize ?? TEXT;
  const fontSize = Number.parseFloat(tag.attributes['font-size'] ?? '') || inherited;
  reading.open.push({ name: tag.name, kept: isKept, fontSize });
  if (parent === undefined) openRoot(reading, tag, from);
  else if (isKept || isUnsafe(tag.name)) openDrawn(reading, tag, from);
}

function checkLimits(reading: Reading, from: number): void {
  reading.elements += 1;
  if (reading.elements === LIMITS.figureElements + 1)
    reportAt(reading, from, unsupported(`more than ${LIMITS.figureElements} elements`, 'expected a figure'));
  if (reading.open.length === LIMITS.figureDepth)
    reportAt(
      reading,
      from,
      unsupported(`depth of more than ${LIMITS.figureDepth}`, 'expected a flat drawing'),
    );
}

/** By its name alone, whatever namespace it says it is from. */
function isUnsafe(name: string): boolean {
  return UNSAFE.has(name.replace(/^.*:/u, '').toLowerCase());
}

function isLeftOut(name: string): boolean {
  return LEFT_OUT.has(name) || (name.includes(':') && !isUnsafe(name));
}

function openRoot(reading: Reading, tag: SaxesTagPlain, from: number): void {
  if (tag.name !== 'svg') {
    reportAt(reading, from, unsupported(`element <${tag.name}>`, 'expected <svg> around everything'));
    return;
  }
  const { width: _width, height: _height, ...own } = tag.attributes;
  const box = measures(tag.attributes['viewBox']);
  if (box === undefined) {
    const message = `Unexpected figure without its measures, expected viewBox="0 0 360 240" with a width and a height`;
    reportAt(reading, from, { page: figureCodes.figureSize, message });
    return;
  }
  const [left, top, width, height] = box;
  reading.width = width;
  const set = { fill: 'currentColor', 'font-size': String(TEXT), ...own };
  const drawn = writeAttributes(reading, set, from);
  reading.attributes = ` viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}"${drawn}`;
}

type Box = readonly [left: number, top: number, width: number, height: number];

/** Four numbers, the last two above 0 and none beyond a million. */
function measures(value: string | undefined): Box | undefined {
  const numbers = (value ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const [left = Number.NaN, top = Number.NaN, width = Number.NaN, height = Number.NaN, ...more] = numbers;
  const isSound = [left, top, width, height].every((number) => Math.abs(number) <= 1e6);
  return isSound && width > 0 && height > 0 && more.length === 0 ? [left, top, width, height] : undefined;
}

function openDrawn(reading: Reading, tag: SaxesTagPlain, from: number): void {
  const fault = elementFault(tag.name);
  if (fault !== undefined) {
    reportAt(reading, from, fault);
    const own = reading.open.pop();
    if (own !== undefined) reading.open.push({ ...own, kept: false });
    return;
  }
  const drawn = writeAttributes(reading, tag.attributes, from);
  reading.written.push(`<${tag.name}${drawn}${tag.isSelfClosing ? '/' : ''}>`);
}

function elementFault(name: string): FigureFault | undefined {
  if (isUnsafe(name)) return unsafe(`element <${name}>`);
  return DRAWN.has(name) ? undefined : unsupported(`element <${name}>`, 'expected shapes and text alone');
}

function writeAttributes(
  reading: Reading,
  attributes: Readonly<Record<string, string>>,
  from: number,
): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      const fault = attributeFault(name, value);
      if (fault !== undefined) reportAt(reading, attributeAt(reading.source.text, name, from), fault);
      return fault !== undefined || isDropped(name) ? '' : ` ${name}="${value.trim()}"`;
    })
    .join('');
}

function closeElement(reading: Reading, { name, isSelfClosing }: SaxesTagPlain): void {
  const closed = reading.open.pop();
  const isInside = reading.open.length > 0 && closed?.kept === true;
  if (isInside && DRAWN.has(name) && !isSelfClosing) reading.written.push(`</${name}>`);
}

/** Words outside of text elements are the blanks of the file. */
function addWords(reading: Reading, words: string): void {
  const inside = reading.open.at(-1);
  if (inside === undefined || !inside.kept || !WORDED.has(inside.name)) return;
  reading.written.push(words.replace(/\s+/gu, ' ').replace(/&/gu, '&amp;').replace(/</gu, '&lt;'));
  const size = (inside.fontSize * NARROWEST) / reading.width;
  if (reading.small || words.trim() === '' || size >= LEAST_TEXT) return;
  reading.small = true;
  const message = `Unexpected words "${words.trim()}" of ${size.toFixed(1)} px on a screen of 320 px, expected ${LEAST_TEXT} px or more`;
  reportAt(reading, reading.source.text.indexOf(words), { page: figureCodes.smallFigureText, message });
}

function attributeAt(text: string, name: string, from: number): number {
  const found = [' ', '\n', '\t', '\r'].map((blank) => text.indexOf(`${blank}${name}=`, from));
  const [at = from - 1] = found.filter((place) => place >= 0).sort((a, b) => a - b);
  return at + 1;
}

function unsafe(what: string): FigureFault {
  return { page: figureCodes.unsafeFigure, message: `Unexpected ${what}, expected a drawing alone` };
}

function unsupported(what: string, expected: string): FigureFault {
  return { page: figureCodes.unsupportedSvg, message: `Unexpected ${what}, ${expected}` };
}

function reportAt({ source, diagnostics }: Reading, offset: number, { page, message }: FigureFault): void {
  if (diagnostics.length >= LIMITS.listed) return;
  const from = Math.max(0, offset);
  const length = /^[<]?[\w!?:/-]+/u.exec(source.text.slice(from, from + 60))?.[0].length ?? 1;
  diagnostics.push(diagnose(page, source.place(from, from + length), message));
}

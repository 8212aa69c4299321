/** The first sheet of an Excel file, read by the references of its cells, as Excel does, and not by their order. */
import { inspectCodes } from '../codes.ts';
import { entryName, pointIn, tell, type Files, type Inspecting } from '../inspecting.ts';
import { openXml } from '../open-entry.ts';
import type { Place } from '#lib/base/diagnostic.ts';
import { all, attribute, under, within, type XmlPart, type XmlTree } from '../xml/xml-tree.ts';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const TEXTS = 'xl/sharedStrings.xml';

/** A cell: `n` for numbers, and for days, which are numbers; `s` for text, `f` for formulas, `e` for errors, `b` for booleans. */
export interface Cell {
  readonly type: string;
  readonly value: string;
}

/** By reference: `B9`. */
export interface Sheet {
  readonly cells: ReadonlyMap<string, Cell>;
  /** `quiz.xlsx!Sheet1`, with the row as line. */
  readonly place: (reference: string) => Place;
}

/**
 * The sheet that the workbook names first: Kahoot reads no other. Diagnostics: those of documents, `exchange/package-head`.
 *
 * @returns undefined when it cannot be read
 */
export function readSheet(inspecting: Inspecting, files: Files): Sheet | undefined {
  const [book, relations] = [WORKBOOK, RELATIONS].map((path) => openXml(inspecting, files, path));
  if (book === undefined || relations === undefined) return undefined;
  const [sheet] = within(unprefixed(book.root), 'sheet');
  const relation = all(relations.root, 'Relationship').find(
    (one) => sheet !== undefined && attribute(one, 'Id') === attribute(sheet, 'r:id'),
  );
  if (sheet === undefined || relation === undefined) {
    tell(
      inspecting,
      inspectCodes.packageHead,
      book.place(book.root),
      'Unexpected workbook that names no sheet, expected one',
    );
    return undefined;
  }
  const part = openXml(inspecting, files, pathOf(attribute(relation, 'Target')));
  if (part === undefined) return undefined;
  // Programs write no list of texts where every text stands in its cell.
  const texts = files.has(TEXTS) || usesTexts(part.root) ? openXml(inspecting, files, TEXTS) : undefined;
  const name = entryName(inspecting, attribute(sheet, 'name'));
  return {
    cells: cellsOf(
      inspecting,
      part,
      texts === undefined ? [] : all(unprefixed(texts.root), 'si').map(textOf),
    ),
    place: (reference) => pointIn(name, Number(/\d+/u.exec(reference)?.[0] ?? 1), columnOf(reference)),
  };
}

/** Some programs write every element with a prefix: `x:row`. */
function unprefixed(tree: XmlTree): XmlTree {
  const [prefix, name] = tree.name.split(':');
  return name === undefined || prefix === undefined
    ? tree
    : { ...tree, name, children: tree.children.map(unprefixed) };
}

function usesTexts(root: XmlTree): boolean {
  return within(unprefixed(root), 'c').some((cell) => cell.attributes['t'] === 's');
}

function cellsOf(inspecting: Inspecting, part: XmlPart, texts: readonly string[]): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const cell of within(unprefixed(part.root), 'c')) {
    const read = cellOf(cell, texts);
    if (read === undefined)
      tell(
        inspecting,
        inspectCodes.cell,
        part.place(cell),
        `Unexpected text ${all(cell, 'v')[0]?.text ?? ''} in the cell ${attribute(cell, 'r')}, expected one of the ${String(texts.length)} texts of the file`,
      );
    else cells.set(attribute(cell, 'r'), read);
  }
  return cells;
}

/** From `xl/`, or from the root of the package. */
function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Without the readings that stand over Japanese words. */
function textOf(tree: XmlTree): string {
  return tree.children
    .map((child) => (child.name === 't' ? child.text : child.name === 'rPh' ? '' : textOf(child)))
    .join('');
}

function cellOf(cell: XmlTree, texts: readonly string[]): Cell | undefined {
  const type = cell.attributes['t'] ?? 'n';
  const value = all(cell, 'v')[0]?.text ?? '';
  if (all(cell, 'f').length > 0) return { type: 'f', value };
  if (type === 'inlineStr') return { type: 's', value: textOf(under(cell, 'is') ?? cell) };
  if (type !== 's') return { type: type === 'str' ? 's' : type, value };
  const text = texts[Number(value)];
  return text === undefined ? undefined : { type, value: text };
}

/** A is 1. */
function columnOf(reference: string): number {
  return (
    Array.from(reference.replace(/[^A-Z]/gu, '')).reduce(
      (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
      0,
    ) || 1
  );
}

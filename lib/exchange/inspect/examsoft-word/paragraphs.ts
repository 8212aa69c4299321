import { inspectCodes } from '../codes.ts';
import { tell, type Files, type Inspecting } from '../inspecting.ts';
import { openXml } from '../open-entry.ts';
import { attribute, within, type XmlPart, type XmlTree } from '../xml/xml-tree.ts';

const TYPES = '[Content_Types].xml';
const RELATIONS = '_rels/.rels';
const DOCUMENT = /\/officeDocument$/u;

/** A paragraph of the document. */
export interface Paragraph {
  readonly text: string;
  readonly tree: XmlTree;
}

/** The document of a Word file with its paragraphs. */
export interface WordText {
  readonly part: XmlPart;
  readonly paragraphs: readonly Paragraph[];
}

/** The paragraphs of a Word file. Diagnostics: those of documents, `exchange/package-head`, `exchange/word-paragraph`. */
export function readParagraphs(inspecting: Inspecting, files: Files): WordText | undefined {
  const [types, relations] = [TYPES, RELATIONS].map((path) => openXml(inspecting, files, path));
  if (types === undefined || relations === undefined) return undefined;
  for (const override of within(types.root, 'Override')) {
    const path = attribute(override, 'PartName').slice(1);
    if (!files.has(path))
      tell(
        inspecting,
        inspectCodes.packageFile,
        types.place(override),
        `Unexpected part "${path}", expected a file of the package`,
      );
  }
  const main = within(relations.root, 'Relationship').find((one) => DOCUMENT.test(attribute(one, 'Type')));
  if (main === undefined) {
    tell(
      inspecting,
      inspectCodes.packageHead,
      relations.place(relations.root),
      'Unexpected file without a document, expected one',
    );
    return undefined;
  }
  const part = openXml(inspecting, files, attribute(main, 'Target').replace(/^\//u, ''));
  if (part === undefined) return undefined;
  const paragraphs = within(part.root, 'w:body').flatMap((body) => within(body, 'w:p'));
  tellOfLost(inspecting, part);
  return { part, paragraphs: paragraphs.map((tree) => ({ tree, text: textOf(tree) })) };
}

/** What stands in runs, links and insertions, and not what was deleted. */
function textOf(tree: XmlTree): string {
  return tree.children
    .map((child) => {
      switch (child.name) {
        case 'w:t':
          return child.text;
        case 'w:tab':
          return '\t';
        case 'w:br':
        case 'w:cr':
          return '\n';
        case 'w:noBreakHyphen':
          return '\u2011';
        // What was deleted, or stands in a box, is none of the paragraph; of properties and tabs of its style nothing is shown.
        case 'w:del':
        case 'w:pPr':
        case 'w:rPr':
          return '';
        default:
          return textOf(child);
      }
    })
    .join('');
}

/** What ExamSoft does not take over. */
const LOST: Readonly<Record<string, string>> = {
  'w:numPr': 'numbering by Word, whose letters are no text',
  'w:del': 'change that nobody accepted or refused',
  'w:ins': 'change that nobody accepted or refused',
  'w:tbl': 'table',
  'w:drawing': 'picture',
};

function tellOfLost(inspecting: Inspecting, part: XmlPart): void {
  for (const [name, what] of Object.entries(LOST)) {
    const [first] = within(part.root, name);
    if (first !== undefined)
      tell(
        inspecting,
        inspectCodes.paragraph,
        part.place(first),
        `Unexpected ${what}, expected typed paragraphs alone`,
      );
  }
}

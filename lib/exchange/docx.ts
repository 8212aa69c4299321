import { element, xmlDocument, type XmlElement } from './xml/xml.ts';
import { zip } from './zip.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** Half points: 11 pt. */
const FONT_SIZE = '22';

/**
 * A Word document of plain paragraphs (ISO/IEC 29500, Office Open XML), the same bytes for the same texts. An empty text is an
 * empty paragraph; spaces are kept. Nothing is numbered, bold or linked: who reads the file by rules reads text.
 */
export function docx(paragraphs: readonly string[]): Uint8Array<ArrayBuffer> {
  const parts: readonly (readonly [path: string, root: XmlElement])[] = [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', relations(`${OFFICE}/officeDocument`, 'word/document.xml')],
    ['word/document.xml', documentOf(paragraphs)],
    ['word/_rels/document.xml.rels', relations(`${OFFICE}/styles`, 'styles.xml')],
    ['word/styles.xml', styles()],
  ];
  const encoder = new TextEncoder();
  return zip(parts.map(([path, root]) => ({ path, bytes: encoder.encode(xmlDocument(root)) })));
}

function contentTypes(): XmlElement {
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ] as const;
  const overrides = [
    ['/word/document.xml', `${WORD_TYPE}.document.main+xml`],
    ['/word/styles.xml', `${WORD_TYPE}.styles+xml`],
  ] as const;
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    ...defaults.map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
    ...overrides.map(([PartName, ContentType]) => element('Override', { PartName, ContentType })),
  );
}

function relations(Type: string, Target: string): XmlElement {
  return element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    element('Relationship', { Id: 'rId1', Type, Target }),
  );
}

function documentOf(paragraphs: readonly string[]): XmlElement {
  return element('w:document', { 'xmlns:w': WORD }, element('w:body', {}, ...paragraphs.map(paragraph)));
}

function paragraph(text: string): XmlElement {
  if (text === '') return element('w:p', {});
  return element('w:p', {}, element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, text)));
}

function styles(): XmlElement {
  const font = { 'w:ascii': 'Calibri', 'w:hAnsi': 'Calibri', 'w:cs': 'Calibri' };
  const run = element('w:rPr', {}, element('w:rFonts', font), element('w:sz', { 'w:val': FONT_SIZE }));
  return element(
    'w:styles',
    { 'xmlns:w': WORD },
    element('w:docDefaults', {}, element('w:rPrDefault', {}, run)),
    element(
      'w:style',
      { 'w:type': 'paragraph', 'w:default': '1', 'w:styleId': 'Normal' },
      element('w:name', { 'w:val': 'Normal' }),
    ),
  );
}

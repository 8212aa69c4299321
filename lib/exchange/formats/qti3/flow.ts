/** Plain text as elements of a QTI body: paragraphs and lists, the only markup that is written. */
import { element, type XmlElement, type XmlNode } from '../../xml/xml.ts';

/** Paragraphs: an empty line ends one, a line end breaks the line. None for an empty text. */
export function flow(text: string): readonly XmlElement[] {
  return text
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => element('p', {}, ...inline(paragraph)));
}

/** A list; nothing for no entries. */
export function flowList(entries: readonly string[]): readonly XmlElement[] {
  if (entries.length === 0) return [];
  return [element('ul', {}, ...entries.map((entry) => element('li', {}, ...inline(entry))))];
}

/** Text within a paragraph. */
export function inline(text: string): readonly XmlNode[] {
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [element('br', {}), line]));
}

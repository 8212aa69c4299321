/** A small writer of XML: elements as values, escaped when they are written. */

/** Text, an element, or text that is written as CDATA. */
export type XmlNode = string | XmlElement | XmlData;

/** An element; build it with `element`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** Text as CDATA, which people read more easily where it holds markup of its own. */
export interface XmlData {
  readonly data: string;
}

/** An element. An attribute that is undefined is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly XmlNode[]
): XmlElement {
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { name, attributes: Object.fromEntries(given), children };
}

/** Text as CDATA. */
export function cdata(data: string): XmlData {
  return { data };
}

/** The document, in UTF-8, two spaces deeper for each element whose children are elements only. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementText(root, '')}\n`;
}

/** Text for a place between tags. A carriage return is written as a reference, or readers would take it for a line end. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/gu, (character) => ENTITIES[character] ?? character);
}

/** Text for a place between double quotes; white space is written so that readers keep it. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/gu, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function elementText({ name, attributes, children }: XmlElement, indent: string): string {
  const start = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join('');
  if (children.length === 0) return `${indent}<${name}${start}/>`;
  const inner = children.every(isElement)
    ? `\n${children.map((child) => elementText(child, `${indent}  `)).join('\n')}\n${indent}`
    : children.map(nodeText).join('');
  return `${indent}<${name}${start}>${inner}</${name}>`;
}

function nodeText(node: XmlNode): string {
  if (typeof node === 'string') return escapeText(node);
  return 'data' in node ? dataText(node.data) : elementText(node, '');
}

/** CDATA cannot hold its own end: it is split there. Nor can it hold a carriage return, which readers would change. */
function dataText(data: string): string {
  return data.includes('\r') ? escapeText(data) : `<![CDATA[${data.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string' && 'name' in node;
}

import { SaxesParser } from 'saxes';
import { INSPECT_LIMITS } from '../inspecting.ts';
import type { XmlTree } from './xml-tree.ts';

/** Why a text is no document, and where. */
export interface NoXml {
  readonly fault: 'syntax' | 'doctype' | 'depth';
  /** Words of the parser. */
  readonly said: string;
  readonly at: number;
}

class TooDeep extends Error {}

/** The root of a document. Document types are refused, and with them every entity that one could define. Never throws. */
export function parseXml(xml: string): XmlTree | NoXml {
  const doctype = xml.search(/<!DOCTYPE/iu);
  if (doctype !== -1) return { fault: 'doctype', said: '', at: doctype };
  const parser = new SaxesParser();
  try {
    const root = readTree(parser, xml);
    return root ?? { fault: 'syntax', said: 'no element', at: 0 };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const at = Math.min(parser.position, xml.length);
    if (error instanceof TooDeep) return { fault: 'depth', said: '', at };
    return { fault: 'syntax', said: error.message.replace(/^\d+:\d+: /u, '').replace(/\.$/u, ''), at };
  }
}

/** @throws what the parser finds */
function readTree(parser: SaxesParser, xml: string): XmlTree | undefined {
  const open: XmlTree[] = [];
  let root: XmlTree | undefined;
  let from = 0;
  parser.on('opentagstart', () => (from = xml.lastIndexOf('<', parser.position - 1)));
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= INSPECT_LIMITS.depth) throw new TooDeep();
    const tree = {
      name,
      attributes: { ...attributes },
      children: [],
      text: '',
      content: [],
      from,
      to: parser.position,
    };
    const parent = open.at(-1);
    parent?.children.push(tree);
    parent?.content.push(tree);
    root ??= tree;
    open.push(tree);
  });
  parser.on('closetag', () => void open.pop());
  const add = (text: string): void => {
    const top = open.at(-1);
    if (top === undefined) return;
    top.text += text;
    top.content.push(text);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(xml).close();
  return root;
}

/** XML read into a tree by another program than the one that wrote it. */
import { parseXml } from '#lib/exchange/inspect/xml/parse-xml.ts';
import type { XmlTree } from '#lib/exchange/inspect/xml/xml-tree.ts';

/** The root of a document. @throws when it is not well formed */
export function xmlTree(xml: string): XmlTree {
  const root = parseXml(xml);
  if ('fault' in root) throw new RangeError(`${root.fault} ${root.said}`);
  return root;
}

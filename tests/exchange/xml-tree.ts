/** XML read into a tree by another program than the one that wrote it. */
import { SaxesParser } from 'saxes';

export interface XmlTree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlTree[];
  /** Its own text, without that of its children. */
  text: string;
  /** Text and children in their order. */
  readonly content: (XmlTree | string)[];
}

/** The root of a document. @throws when it is not well formed */
export function xmlTree(xml: string): XmlTree {
  const root: XmlTree = { name: '', attributes: {}, children: [], text: '', content: [] };
  const open: XmlTree[] = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const tree = { name, attributes: { ...attributes }, children: [], text: '', content: [] };
    open.at(-1)?.children.push(tree);
    open.at(-1)?.content.push(tree);
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
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  const [document] = root.children;
  if (document === undefined) throw new RangeError('no element');
  return document;
}

/** The children of a name. */
export function all(tree: XmlTree, name: string): readonly XmlTree[] {
  return tree.children.filter((child) => child.name === name);
}

/** The text of a descendant by its path, trimmed as Moodle does; empty where there is none. */
export function textAt(tree: XmlTree, ...path: readonly string[]): string {
  const found = path.reduce<XmlTree | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    tree,
  );
  return found?.text.trim() ?? '';
}

/** The elements of a name, however deep, in the order of the document. */
export function within(tree: XmlTree, name: string): readonly XmlTree[] {
  return tree.children.flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);
}

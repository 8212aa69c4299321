import type { Place } from '#lib/base/diagnostic.ts';

/** An element of a document, read by another program than the one that wrote it. */
export interface XmlTree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlTree[];
  /** Its own text, without that of its children. */
  text: string;
  /** Text and children in their order. */
  readonly content: (XmlTree | string)[];
  /** Offsets of its opening tag in the document. */
  readonly from: number;
  readonly to: number;
}

/** A document of a package. */
export interface XmlPart {
  readonly path: string;
  readonly root: XmlTree;
  /** Where the opening tag of an element stands. */
  readonly place: (tree: XmlTree) => Place;
}

/** An element that stands nowhere, so that what is missing has no attributes and no children. */
export const NOTHING: XmlTree = {
  name: '',
  attributes: {},
  children: [],
  text: '',
  content: [],
  from: 0,
  to: 0,
};

/** The children of a name. */
export function all(tree: XmlTree, name: string): readonly XmlTree[] {
  return tree.children.filter((child) => child.name === name);
}

/** The first descendant by a path of names; undefined where there is none. */
export function under(tree: XmlTree, ...path: readonly string[]): XmlTree | undefined {
  return path.reduce<XmlTree | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    tree,
  );
}

/** The text of a descendant by its path, trimmed as Moodle does; empty where there is none. */
export function textAt(tree: XmlTree, ...path: readonly string[]): string {
  return under(tree, ...path)?.text.trim() ?? '';
}

/** The elements of a name, however deep, in the order of the document. */
export function within(tree: XmlTree, name: string): readonly XmlTree[] {
  const found: XmlTree[] = [];
  collect(tree, name, found);
  return found;
}

function collect({ children }: XmlTree, name: string, found: XmlTree[]): void {
  for (const child of children) {
    if (child.name === name) found.push(child);
    collect(child, name, found);
  }
}

/** An attribute; empty where there is none. */
export function attribute({ attributes }: XmlTree, name: string): string {
  return attributes[name] ?? '';
}

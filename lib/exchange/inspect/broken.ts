import type { CodePage } from '#lib/base/code-page.ts';
import { tell, type Inspecting } from './inspecting.ts';
import type { XmlPart, XmlTree } from './xml/xml-tree.ts';

/** Something that cannot be read on from: it ends the reading of one question, and becomes a fault there. */
export class Broken extends Error {
  override readonly name = 'Broken';
  readonly page: CodePage;
  /** Where it is; undefined for the element that is read as a whole. */
  readonly tree: XmlTree | undefined;

  /** @param message as in a diagnostic: "Unexpected …, expected …" */
  constructor(page: CodePage, message: string, tree?: XmlTree) {
    super(message);
    this.page = page;
    this.tree = tree;
  }
}

/** Reads something of an element. @returns undefined when it is broken, of which it tells */
export function attempt<T>(
  inspecting: Inspecting,
  part: XmlPart,
  tree: XmlTree,
  read: () => T,
): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    tell(inspecting, error.page, part.place(error.tree ?? tree), error.message);
    return undefined;
  }
}

import { diagnose, type CodePage } from '#lib/base/code-page.ts';
import type { Diagnostic, Fix, Place } from '#lib/base/diagnostic.ts';
import type { MarkdownRoot } from '../markdown-tree.ts';
import type { SourceText } from '../source-text.ts';
import type { Span } from './sections.ts';

/** A block of Markdown, as it stands in the section of an item. */
export type Block = MarkdownRoot['children'][number];
/** Words of Markdown: text, and marks around it. */
export type Inline = Extract<Block, { type: 'paragraph' }>['children'][number];
/** A node with its place in the section. */
type Positioned = Pick<Block, 'position'>;

/** The section of one item while it is read; what is wrong in it is added to `diagnostics`. */
export interface Section {
  readonly source: SourceText;
  readonly span: Span;
  readonly diagnostics: Diagnostic[];
}

/** Where a node stands: offsets in the file. */
export function spanOf({ span }: Section, { position }: Positioned): Span {
  return {
    from: span.from + (position?.start.offset ?? 0),
    to: span.from + (position?.end.offset ?? 0),
  };
}

/** The place of a node in its file. */
export function placeOf(section: Section, node: Positioned): Place {
  const { from, to } = spanOf(section, node);
  return section.source.place(from, to);
}

/** The Markdown of a node, as it was written. */
export function rawOf(section: Section, node: Positioned): string {
  const { from, to } = spanOf(section, node);
  return section.source.text.slice(from, to);
}

/** Adds a fault at the first line of a node. */
export function refuse(section: Section, node: Positioned, page: CodePage, message: string, fix?: Fix): void {
  const { from } = spanOf(section, node);
  const [line = ''] = rawOf(section, node).split(/\r?\n/u, 1);
  section.diagnostics.push(diagnose(page, section.source.place(from, from + line.length), message, { fix }));
}

import type { Block } from './blocks.ts';
import { textOf, type HtmlElement, type HtmlNode } from './markdown-tree.ts';

/** Words of a block to be marked: offsets in the block's text. */
export interface Mark {
  readonly anchor: string;
  readonly from: number;
  readonly to: number;
}

/** A mark or a part of one; all parts nest. */
interface Piece extends Mark {
  /** True for the part behind the end of a mark that this one overlaps. */
  readonly rest: boolean;
}

/**
 * Wraps the marked words of a block in `<span class="evidence" id=anchor>`, in place. Inline elements that a mark cuts are
 * split, so that one span holds all its words and `:target` can show them. Only where two marks overlap, neither inside the
 * other, the later one has a second span: `<span class="evidence evidence-rest">`, without an id, behind the first mark.
 * Style both parts with `.evidence:target, .evidence:has(> .evidence:last-child:target) + .evidence-rest`.
 * Wrap the blocks of one element from the last to the first: wrapping changes the count of children.
 */
export function wrapMarks({ parent, start, count }: Block, marks: readonly Mark[]): void {
  let nodes = parent.children.slice(start, start + count);
  for (const piece of nested(marks)) nodes = wrap(nodes, piece);
  parent.children.splice(start, count, ...nodes);
}

/** The marks cut so that any two are apart or one is in the other; outer ones first. */
function nested(marks: readonly Mark[]): Piece[] {
  const open: Piece[] = [];
  const pieces: Piece[] = [];
  const queue: Piece[] = marks.map((mark) => ({ ...mark, rest: false })).sort(outerFirst);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    while (open.length > 0 && (open.at(-1)?.to ?? 0) <= next.from) open.pop();
    const end = open.at(-1)?.to ?? next.to;
    if (next.to > end) {
      queue.push({ ...next, from: end, rest: true });
      queue.sort(outerFirst);
    }
    const piece = { ...next, to: Math.min(next.to, end) };
    open.push(piece);
    pieces.push(piece);
  }
  return pieces;
}

function outerFirst(a: Piece, b: Piece): number {
  return a.from - b.from || b.to - a.to || (a.anchor < b.anchor ? -1 : 1);
}

/** Wraps a stretch of sibling nodes, or goes into the one element that holds it. */
function wrap(nodes: readonly HtmlNode[], piece: Piece): HtmlNode[] {
  let at = 0;
  for (const node of nodes) {
    const end = at + textOf(node).length;
    if (node.type === 'element' && holds(node, at, end, piece)) {
      node.children = wrap(node.children, { ...piece, from: piece.from - at, to: piece.to - at });
      return [...nodes];
    }
    at = end;
  }
  const [before, behind] = split(nodes, piece.from);
  const [inside, after] = split(behind, piece.to - piece.from);
  return [...before, span(piece, inside), ...after];
}

/** An inline element that is marked whole stays inside the span; a span of another mark goes around. */
function holds(element: HtmlElement, at: number, end: number, { from, to }: Piece): boolean {
  if (from < at || to > end) return false;
  return element.tagName === 'span' || from > at || to < end;
}

function span({ anchor, rest }: Piece, children: HtmlNode[]): HtmlElement {
  const properties = rest
    ? { className: ['evidence', 'evidence-rest'] }
    : { className: ['evidence'], id: anchor };
  return { type: 'element', tagName: 'span', properties, children };
}

/** Cuts sibling nodes at an offset of their text; an element that is cut stands on both sides. */
function split(nodes: readonly HtmlNode[], offset: number): [HtmlNode[], HtmlNode[]] {
  const left: HtmlNode[] = [];
  const right: HtmlNode[] = [];
  let at = 0;
  for (const node of nodes) {
    const length = textOf(node).length;
    if (at + length <= offset && (length > 0 || at < offset)) left.push(node);
    else if (at >= offset) right.push(node);
    else cut(node, offset - at, left, right);
    at += length;
  }
  return [left, right];
}

function cut(node: HtmlNode, offset: number, left: HtmlNode[], right: HtmlNode[]): void {
  if (node.type === 'text') {
    left.push({ type: 'text', value: node.value.slice(0, offset) });
    right.push({ type: 'text', value: node.value.slice(offset) });
  } else if (node.type === 'element') {
    const [before, after] = split(node.children, offset);
    left.push({ ...node, children: before });
    right.push({ ...node, properties: { ...node.properties }, children: after });
  }
}

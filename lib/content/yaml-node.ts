import type { Place } from '#lib/base/diagnostic.ts';
import type { Locate } from './model.ts';
import type { SourceText } from './source-text.ts';

/** A field of a map: where its key stands, and its value. */
export interface YamlField {
  readonly keyFrom: number;
  readonly keyTo: number;
  readonly node: YamlNode;
}

/** A value of YAML with the offsets of its text in the file. */
export type YamlNode =
  | {
      readonly kind: 'map';
      readonly from: number;
      readonly to: number;
      readonly fields: ReadonlyMap<string, YamlField>;
    }
  | { readonly kind: 'list'; readonly from: number; readonly to: number; readonly items: readonly YamlNode[] }
  | {
      readonly kind: 'scalar';
      readonly from: number;
      readonly to: number;
      readonly value: string | number | boolean | null;
    };

/** Keys and indexes that lead to a value. */
export type YamlPath = readonly (string | number)[];

/** The plain value of a node: what JSON.parse would give for the same content. */
export function plainValue(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  const value: Record<string, unknown> = {};
  for (const [key, field] of node.fields) value[key] = plainValue(field.node);
  return value;
}

/** The field or item of a node under a key or an index, or undefined. */
export function childOf(node: YamlNode, step: string | number): YamlNode | undefined {
  if (node.kind === 'map') return node.fields.get(String(step))?.node;
  return node.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined;
}

/** The node at a path below `root`, or undefined. */
export function nodeAt(root: YamlNode, path: YamlPath): YamlNode | undefined {
  let node: YamlNode | undefined = root;
  for (const step of path) node = node === undefined ? undefined : childOf(node, step);
  return node;
}

/**
 * Finds the places of values below `root`. A path that leads nowhere ends at the nearest parent.
 * `part: 'key'` gives the key of the last step where the value stands in a map, else the value; `{ words }` the words within
 * the value where they stand there once, else the value.
 * `rootKey` is the key that `root` itself stands under, if any.
 */
export function locator(source: SourceText, root: YamlNode, rootKey?: YamlField): Locate {
  return (path, part = 'value') => {
    let node = root;
    let field = rootKey;
    for (const step of path) {
      const next = childOf(node, step);
      if (next === undefined) break;
      field = node.kind === 'map' ? node.fields.get(String(step)) : undefined;
      node = next;
    }
    if (part === 'key' && field !== undefined) return source.place(field.keyFrom, field.keyTo);
    return typeof part === 'object' ? wordsPlace(source, node, part.words) : source.place(node.from, node.to);
  };
}

/** Escapes and folded lines may hide the words; then the whole value is shown. */
function wordsPlace(source: SourceText, { from, to }: YamlNode, words: string): Place {
  const written = source.text.slice(from, to);
  const at = written.indexOf(words);
  if (words === '' || at === -1 || written.includes(words, at + 1)) return source.place(from, to);
  return source.place(from + at, from + at + words.length);
}

/**
 * Where an author looks for what is missing in the entry at `path`: the key of the entry; for an item of a list its first
 * field; for the whole file `start`.
 */
export function headPlace(source: SourceText, root: YamlNode, path: YamlPath, start: Place): Place {
  let node = root;
  let field: YamlField | undefined;
  for (const step of path) {
    const next = childOf(node, step);
    if (next === undefined) return start;
    field = node.kind === 'map' ? node.fields.get(String(step)) : undefined;
    node = next;
  }
  if (path.length === 0) return start;
  return field === undefined ? firstField(source, node) : source.place(field.keyFrom, field.keyTo);
}

function firstField(source: SourceText, node: YamlNode): Place {
  const [first] = node.kind === 'map' ? node.fields.values() : [];
  if (first === undefined) return source.place(node.from, node.to);
  const whole = source.place(first.keyFrom, first.node.to);
  return whole.line === whole.endLine ? whole : source.place(first.keyFrom, first.keyTo);
}

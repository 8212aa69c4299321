import { isMap, isSeq, parseDocument, type Node } from 'yaml';
import type { Place } from '#lib/base/diagnostic.ts';
import { lineMap } from '#lib/base/line-map.ts';
import type { FindPlace } from '#lib/bank/verify-items.ts';

/** A JSON file that was read: its value, or where and why it is none. */
export type ReadJson =
  | { readonly ok: true; readonly value: unknown; readonly placeOf: FindPlace }
  | { readonly ok: false; readonly place: Place; readonly why: string };

/**
 * Reads JSON and can say where its parts stand. Positions come from a YAML parser (JSON is YAML), which is asked only
 * when a place is wanted, since it is many times slower than `JSON.parse`.
 */
export function readJsonWithPlaces(file: string, text: string): ReadJson {
  const lines = lineMap(text);
  try {
    const value: unknown = JSON.parse(text);
    let root: Node | null | undefined;
    const placeOf: FindPlace = (path) => {
      root ??= parseDocument(text, { uniqueKeys: false }).contents;
      const [from, to] = rangeOf(root, path);
      return lines.place(file, from, to);
    };
    return { ok: true, value, placeOf };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = Number(/at position (?<at>\d+)/u.exec(error.message)?.groups?.['at'] ?? text.length);
    return { ok: false, place: lines.place(file, at, at + 1), why: error.message };
  }
}

/** Offsets of the value at the path, or of the nearest value around it. */
function rangeOf(root: Node | null | undefined, path: readonly (string | number)[]): readonly [number, number] {
  let node: Node | null | undefined = root;
  for (const step of path) {
    const next: unknown = isMap(node) || isSeq(node) ? node.get(step, true) : undefined;
    if (!isNode(next)) break;
    node = next;
  }
  return [node?.range?.[0] ?? 0, node?.range?.[1] ?? 0];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

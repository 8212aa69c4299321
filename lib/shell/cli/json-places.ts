import { isMap, isSeq, parseDocument, type Node } from 'yaml';
import type { Place } from '#lib/base/diagnostic.ts';
import { lineMap } from '#lib/base/line-map.ts';
import type { FindPlace } from '#lib/bank/verify-items.ts';

/** A JSON file that was read: its value, or where and why it is none. */
export type ReadJson =
  | { readonly ok: true; readonly value: unknown; readonly placeOf: FindPlace }
  | { readonly ok: false; readonly place: Place; readonly unexpected: string };

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
    const at = firstFault(text);
    return {
      ok: false,
      place: lines.place(file, at, at + 1),
      unexpected: at < text.length ? `"${text.charAt(at)}"` : 'end of the file',
    };
  }
}

/**
 * The offset from which the text is no JSON; its length when only the end is missing. `JSON.parse` does not always say
 * where it stopped, but a prefix fails by its end alone exactly as long as it does not reach the fault.
 */
function firstFault(text: string): number {
  let [sound, faulty] = [0, text.length + 1];
  while (faulty - sound > 1) {
    const middle = Math.floor((sound + faulty) / 2);
    if (mayGoOn(text.slice(0, middle))) sound = middle;
    else faulty = middle;
  }
  return sound;
}

function mayGoOn(prefix: string): boolean {
  try {
    JSON.parse(prefix);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const at = /at position (?<at>\d+)/u.exec(message)?.groups?.['at'];
    return /end of JSON input|Unterminated/u.test(message) || at === String(prefix.length);
  }
}

/** Offsets of the value at the path, or of the nearest value around it. */
function rangeOf(
  root: Node | null | undefined,
  path: readonly (string | number)[],
): readonly [number, number] {
  let node: Node | null | undefined = root;
  for (const step of path) {
    const next = child(node, step);
    if (next === undefined) break;
    node = next;
  }
  const [from = 0, to = 0] = node?.range ?? [];
  return [from, to];
}

function child(node: Node | null | undefined, step: string | number): Node | undefined {
  const found: unknown = isMap(node) || isSeq(node) ? node.get(step, true) : undefined;
  return isNode(found) ? found : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

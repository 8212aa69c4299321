/** How much a diagnostic weighs: an error blocks the build, a warning does not, info only tells. */
export type Severity = 'error' | 'warning' | 'info';

/** A stretch of a file. Lines and columns count from 1; `end*` point just behind the last character. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Words of a file to be replaced by others. Both may be empty: then words are put in, or taken out. */
export interface Edit {
  readonly place: Place;
  /** What stands there; where something else stands, the edit is not made. */
  readonly before: string;
  readonly after: string;
}

/** How a fault can be mended by changing its file. */
export interface Fix {
  /** What it does, as a heading: "Call the field `title`". */
  readonly what: string;
  readonly edits: readonly Edit[];
  /**
   * Whether there is no other right answer, so that a program may do it unasked. A word that is merely near is never sure:
   * it can mean the opposite ("common", "uncommon"). What is not sure is offered, and a person chooses it.
   */
  readonly sure: boolean;
}

/**
 * One finding about content, knowledge or an item: data, collected and never thrown.
 * `code` is permanent (`stage/what-is-wrong`); `message` says what, `why` says why it matters, `help` says what to do.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly help: string;
  readonly place: Place;
  readonly related: readonly { readonly message: string; readonly place: Place }[];
  readonly fix?: Fix;
  /** The id of the item that it is about, which the message names at its end (`messageOfItem`). */
  readonly item?: string;
}

/** A message with the item that it is about. */
export function messageOfItem(message: string, item: string): string {
  return `${message} (item ${item})`;
}

/** Orders diagnostics by file, line, column, code, message: the same run always prints the same list. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Code-unit order: the same on every machine and in every locale. Returns -1, 0 or 1. */
export function compareText(a: string, b: string): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

/** Diagnostics that differ in their message alone, of several items at the same words: what they share, and each message once. */
export interface GroupedDiagnostic {
  readonly shared: Omit<Diagnostic, 'message' | 'item'>;
  readonly messages: readonly [string, ...string[]];
  /** The items that messages are about, by message. */
  readonly items: ReadonlyMap<string, string>;
}

/** What is to be printed once: the groups in the order of their first members. */
export function groupedDiagnostics(diagnostics: readonly Diagnostic[]): GroupedDiagnostic[] {
  const groups = Map.groupBy(diagnostics, ({ message: _, item: __, ...rest }) => JSON.stringify(rest));
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { message, item: _, ...shared } = first;
    const others = new Set(same.map((one) => one.message));
    others.delete(message);
    const items = new Map(
      same.flatMap((one) => (one.item === undefined ? [] : [[one.message, one.item] as const])),
    );
    return [{ shared, messages: [message, ...others], items }];
  });
}

/** Whether one of them is an error. */
export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

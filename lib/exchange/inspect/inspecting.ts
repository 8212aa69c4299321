import { diagnose, type CodePage } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';

/** What is looked at of a file at most: far above what is exported, and little enough to hold. Beyond: `exchange/limit`. */
export const INSPECT_LIMITS = {
  /** Bytes of a file, and of all files of a package when they are unpacked. */
  bytes: 256 * 1024 * 1024,
  /** Bytes of one unpacked file of a package. */
  entryBytes: 64 * 1024 * 1024,
  /** Files of a package: QTI 3 has one for each question. */
  entries: 20_000,
  /** Elements inside each other. */
  depth: 64,
  /** Options of one list, and lists of a question: all of them are tried. */
  options: 100,
  /** Notes, and cards, of a collection. */
  rows: 100_000,
  /** Faults that are listed for one file. */
  listed: 500,
} as const;

/** A file while it is inspected. */
export interface Inspecting {
  /** How places name it. */
  readonly file: string;
  readonly diagnostics: Diagnostic[];
  /** The id of each of its questions, as the file has it, in its order; empty for one without. */
  readonly ids: string[];
  /** Texts that were read, by the name that places give them. */
  readonly texts: Map<string, string>;
}

/** The unpacked files of a package by their paths. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Looks at a package of one format, and tells of everything that is wrong. Never throws, whatever stands in it. */
export type InspectPackage = (inspecting: Inspecting, files: Files) => void | Promise<void>;

/** @param file how places name it */
export function inspecting(file: string): Inspecting {
  return { file, diagnostics: [], ids: [], texts: new Map() };
}

/** Adds a fault. */
export function tell(
  { diagnostics }: Pick<Inspecting, 'diagnostics'>,
  page: CodePage,
  place: Place,
  message: string,
): void {
  diagnostics.push(diagnose(page, place, message));
}

/** How places name a file of a package: `quiz.zip!items/item_1.xml`. */
export function entryName({ file }: Pick<Inspecting, 'file'>, path: string): string {
  return `${file}!${path}`;
}

/** The beginning of the file, or of a file of the package. */
export function placeOf(inspected: Pick<Inspecting, 'file'>, path?: string): Place {
  return pointIn(path === undefined ? inspected.file : entryName(inspected, path), 1, 1);
}

/** A point in a file that has rows and columns. */
export function pointIn(file: string, line: number, column: number): Place {
  return { file, line, column, endLine: line, endColumn: column };
}

/** A list of faults, each with whether all is well: the second of those that are not. */
export type Rules = readonly (readonly [holds: boolean, fault: string])[];

/** Tells of every rule that does not hold, at one place. */
export function hold(inspected: Inspecting, page: CodePage, place: Place, rules: Rules): void {
  for (const [holds, fault] of rules) if (!holds) tell(inspected, page, place, fault);
}

/** Values that stand more than once, each once. */
export function doubled(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...twice];
}

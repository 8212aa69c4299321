import type { Connection } from 'vscode-languageserver/node';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { shownOf } from './convert.ts';

/** The findings of a file, and as JSON what its editor was told of them. */
interface Shown {
  readonly found: readonly Diagnostic[];
  readonly told: string;
}

const NOTHING: Shown = { found: [], told: '[]' };

/** What an editor shows of each file. */
export class ShownFindings {
  readonly #connection: Connection;
  readonly #uriOf: (path: string) => string;
  #shown = new Map<string, Shown>();

  constructor(connection: Connection, uriOf: (path: string) => string) {
    this.#connection = connection;
    this.#uriOf = uriOf;
  }

  /** Shows the findings of every file that has others now, and takes off those that are gone; the same ones are not told again. */
  show(diagnostics: readonly Diagnostic[]): void {
    const byFile = Map.groupBy(diagnostics, ({ place }) => place.file);
    const paths = new Set([...byFile.keys(), ...this.#shown.keys()]);
    const shown = Array.from(paths, (path) => [path, this.#showFile(path, byFile.get(path) ?? [])] as const);
    this.#shown = new Map(shown.filter(([, { found }]) => found.length > 0));
  }

  #showFile(path: string, found: readonly Diagnostic[]): Shown {
    const before = this.#shown.get(path) ?? NOTHING;
    const isSame = found.length === before.found.length && found.every((one, at) => one === before.found[at]);
    if (isSame) return before;
    const diagnostics = found.map((diagnostic) => shownOf(diagnostic, this.#uriOf));
    const told = JSON.stringify(diagnostics);
    if (told !== before.told) void this.#connection.sendDiagnostics({ uri: this.#uriOf(path), diagnostics });
    return { found, told };
  }
}

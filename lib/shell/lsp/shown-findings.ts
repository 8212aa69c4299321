import type { Connection } from 'vscode-languageserver/node';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { shownOf } from './convert.ts';

/** What an editor shows of each file. */
export class ShownFindings {
  readonly #connection: Connection;
  readonly #uriOf: (path: string) => string;
  #shown = new Map<string, readonly Diagnostic[]>();

  constructor(connection: Connection, uriOf: (path: string) => string) {
    this.#connection = connection;
    this.#uriOf = uriOf;
  }

  /** Shows the findings of every file that has others now, and takes off those that are gone. */
  show(diagnostics: readonly Diagnostic[]): void {
    const byFile = Map.groupBy(diagnostics, ({ place }) => place.file);
    for (const path of new Set([...byFile.keys(), ...this.#shown.keys()])) {
      const [found, before] = [byFile.get(path) ?? [], this.#shown.get(path) ?? []];
      if (found.length === before.length && found.every((one, at) => one === before[at])) continue;
      const told = found.map((diagnostic) => shownOf(diagnostic, this.#uriOf));
      void this.#connection.sendDiagnostics({ uri: this.#uriOf(path), diagnostics: told });
    }
    this.#shown = byFile;
  }
}

/** A language server for content: what `check` says while somebody types, ids to choose from, and fixes. */
import { isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  CodeActionKind,
  CompletionItemKind,
  TextDocuments,
  TextDocumentSyncKind,
  type CodeAction,
  type CompletionItem,
  type Connection,
  type Hover,
  type Location,
  type TextDocumentPositionParams,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { completionsAt, namedAt, wordsAt, type Completion } from '#lib/content/editor/completions.ts';
import { definitionOf } from '#lib/content/editor/definitions.ts';
import { lineContext, type LineContext } from '#lib/content/editor/line-context.ts';
import { REFERENCES, type FieldsFile } from '#lib/content/editor/references.ts';
import { routeOf } from '#lib/content/routes.ts';
import { rangeOf, shownOf, textEditOf } from './convert.ts';
import { Workspace, type Reading } from './workspace.ts';

/** How long nothing must be typed before the files are read again. */
const QUIET_MS = 120;

const ITEM_KIND: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Field,
  id: CompletionItemKind.Reference,
  value: CompletionItemKind.EnumMember,
};

/** Serves one root over a connection until the client ends it. */
export function serveLanguage(connection: Connection, root: string): void {
  const server = new LanguageServer(connection, root);
  server.listen();
}

/** A cursor among the fields of a file. */
interface Cursor {
  readonly path: string;
  readonly file: FieldsFile;
  readonly context: LineContext;
}

class LanguageServer {
  readonly #connection: Connection;
  readonly #root: string;
  readonly #workspace: Workspace;
  readonly #documents = new TextDocuments(TextDocument);
  /** The paths that have findings shown. */
  #shown = new Set<string>();
  #last: Reading | undefined;
  #waiting: NodeJS.Timeout | undefined;

  constructor(connection: Connection, root: string) {
    this.#connection = connection;
    this.#root = root;
    this.#workspace = new Workspace(root);
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize(() => ({
      serverInfo: { name: 'stemma' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        completionProvider: { triggerCharacters: [' ', '[', '#', '-'] },
        hoverProvider: true,
        definitionProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      },
    }));
    connection.onInitialized(() => this.#show(this.#workspace.check()));
    connection.onCompletion((params) => this.#complete(params));
    connection.onHover((params) => this.#hover(params));
    connection.onDefinition((params) => this.#define(params));
    connection.onCodeAction(({ textDocument, range }) =>
      this.#act(textDocument.uri, range.start.line, range.end.line),
    );
    this.#documents.onDidChangeContent(({ document }) => this.#changed(document));
    this.#documents.onDidSave(() => this.#show(this.#workspace.check()));
    this.#documents.onDidClose(({ document }) => this.#closed(document.uri));
    this.#documents.listen(connection);
    connection.listen();
  }

  #changed(document: TextDocument): void {
    const path = this.#pathOf(document.uri);
    if (path === undefined) return;
    this.#workspace.open(path, document.getText());
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#show(this.#workspace.read()), QUIET_MS);
  }

  #closed(uri: string): void {
    const path = this.#pathOf(uri);
    if (path !== undefined) this.#workspace.close(path);
  }

  /** Shows the findings of all files, and takes off those that are gone. */
  #show(reading: Reading): void {
    this.#last = reading;
    const byFile = Map.groupBy(reading.diagnostics, ({ place }) => place.file);
    for (const path of new Set([...byFile.keys(), ...this.#shown])) {
      const diagnostics = (byFile.get(path) ?? []).map((diagnostic) =>
        shownOf(diagnostic, (file) => this.#uriOf(file)),
      );
      void this.#connection.sendDiagnostics({ uri: this.#uriOf(path), diagnostics });
    }
    this.#shown = new Set(byFile.keys());
  }

  #reading(): Reading {
    this.#last ??= this.#workspace.read();
    return this.#last;
  }

  #complete(params: TextDocumentPositionParams): CompletionItem[] {
    const cursor = this.#cursorAt(params);
    if (cursor === undefined) return [];
    const { line, character } = params.position;
    const range = { start: { line, character: cursor.context.column - 1 }, end: { line, character } };
    return completionsAt(cursor.file, cursor.context, this.#reading().known).map(
      ({ word, detail, insert, kind }) => ({
        label: word,
        kind: ITEM_KIND[kind],
        detail,
        // The words that it stands for find it too: a label is easier to remember than an id.
        filterText: `${word} ${detail}`,
        textEdit: { range, newText: insert },
      }),
    );
  }

  #hover(params: TextDocumentPositionParams): Hover | undefined {
    const cursor = this.#cursorAt(params);
    const words = cursor === undefined ? '' : wordsAt(cursor.file, cursor.context, this.#reading().known);
    return words === '' ? undefined : { contents: { kind: 'plaintext', value: words } };
  }

  #define(params: TextDocumentPositionParams): Location | undefined {
    const cursor = this.#cursorAt(params);
    const named = cursor === undefined ? undefined : namedAt(cursor.file, cursor.context);
    if (cursor === undefined || named === undefined) return undefined;
    const place = definitionOf(this.#reading().parsed, named, cursor.context.word, cursor.path);
    return place === undefined ? undefined : { uri: this.#uriOf(place.file), range: rangeOf(place) };
  }

  /** The fixes of findings on these lines; the sure ones first. */
  #act(uri: string, from: number, to: number): CodeAction[] {
    const path = this.#pathOf(uri);
    const found = this.#reading().diagnostics.filter(
      ({ place }) => place.file === path && place.line - 1 <= to && place.endLine - 1 >= from,
    );
    return found.flatMap((diagnostic) => this.#actionOf(diagnostic));
  }

  #actionOf(diagnostic: Diagnostic): CodeAction[] {
    const { fix, place } = diagnostic;
    if (fix === undefined) return [];
    const uriOf = (file: string): string => this.#uriOf(file);
    return [
      {
        title: fix.what,
        kind: CodeActionKind.QuickFix,
        isPreferred: fix.sure,
        diagnostics: [shownOf(diagnostic, uriOf)],
        edit: { changes: { [uriOf(place.file)]: fix.edits.map(textEditOf) } },
      },
    ];
  }

  #cursorAt({ textDocument, position }: TextDocumentPositionParams): Cursor | undefined {
    const path = this.#pathOf(textDocument.uri);
    const text = this.#documents.get(textDocument.uri)?.getText();
    if (path === undefined || text === undefined) return undefined;
    const { kind } = routeOf(path);
    const context = lineContext(text, position.line + 1, position.character + 1);
    return context === undefined || !hasFields(kind) ? undefined : { path, file: kind, context };
  }

  #pathOf(uri: string): string | undefined {
    if (!uri.startsWith('file:')) return undefined;
    const path = relative(this.#root, fileURLToPath(uri));
    return path.startsWith('..') || isAbsolute(path) ? undefined : path.split(sep).join('/');
  }

  #uriOf(path: string): string {
    return pathToFileURL(join(this.#root, path)).href;
  }
}

function hasFields(kind: string): kind is FieldsFile {
  return Object.hasOwn(REFERENCES, kind);
}

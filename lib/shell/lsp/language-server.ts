/** A language server for content: what `check` says while somebody types, ids to choose from, and fixes. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
  type ClientCapabilities,
  type Connection,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Answers } from './answers.ts';
import { CAPABILITIES } from './capabilities.ts';
import { ShownFindings } from './shown-findings.ts';
import { pathBelow, uriBelow } from './uris.ts';
import { Workspace, type Reading } from './workspace.ts';

/** How long nothing must change before the files are read again; as long as the last reading took, if that was longer. */
const QUIET_MS = 120;
/** What a long check has found so far is shown so often. */
const SHOWN_EACH_MS = 1000;
const WATCHED = '{content,quizzes}/**';

/** Serves one root over a connection until the client ends it. */
export function serveLanguage(connection: Connection, root: string): void {
  const server = new LanguageServer(connection, root);
  server.listen();
}

class LanguageServer {
  readonly #connection: Connection;
  readonly #root: string;
  readonly #workspace: Workspace;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #shown: ShownFindings;
  readonly #answers: Answers;
  #last: Reading | undefined;
  #waiting: NodeJS.Timeout | undefined;
  #quietMs = QUIET_MS;
  /** Whether all that `check` finds is wanted after the next reading. */
  #isCheckDue = false;
  #isChecking = false;
  /** Whether something was typed since the last check. */
  #isTyped = false;
  /** Why the files could not be read, as it was told last. */
  #told = '';
  #capabilities: ClientCapabilities = {};

  constructor(connection: Connection, root: string) {
    this.#connection = connection;
    this.#root = root;
    this.#workspace = new Workspace(root);
    this.#shown = new ShownFindings(connection, (path) => this.#uriOf(path));
    this.#answers = new Answers({
      root,
      workspace: this.#workspace,
      documents: this.#documents,
      reading: () => this.#reading(),
    });
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize(({ capabilities }) => {
      this.#capabilities = capabilities;
      return { serverInfo: { name: 'stemma' }, capabilities: CAPABILITIES };
    });
    connection.onInitialized(() => this.#begin());
    connection.onDidChangeWatchedFiles(({ changes }) => this.#changedOnDisk(changes.map(({ uri }) => uri)));
    this.#answer(connection);
    this.#documents.onDidChangeContent(({ document }) => this.#changed(document));
    this.#documents.onDidSave(({ document }) => this.#saved(document.uri));
    this.#documents.onDidClose(({ document }) => this.#closed(document.uri));
    this.#documents.listen(connection);
    connection.listen();
  }

  #answer(connection: Connection): void {
    const answers = this.#answers;
    connection.onCompletion((params) => answers.complete(params));
    connection.onHover((params) => answers.hover(params));
    connection.onDefinition((params) => answers.define(params));
    connection.onReferences((params) => answers.uses(params, params.context.includeDeclaration));
    connection.onCodeAction(({ textDocument, range }) =>
      answers.act(textDocument.uri, range.start.line, range.end.line),
    );
    connection.onDocumentSymbol(({ textDocument }) => {
      const { hierarchicalDocumentSymbolSupport } = this.#capabilities.textDocument?.documentSymbol ?? {};
      return answers.outline(textDocument.uri, hierarchicalDocumentSymbolSupport === true);
    });
    connection.onPrepareRename((params) => answers.renamable(params));
    connection.onRenameRequest((params) => answers.rename(params));
  }

  /** Looks at everything once, and asks to be told of files that change outside of the editor. */
  #begin(): void {
    this.#soon('check');
    const { dynamicRegistration, relativePatternSupport } =
      this.#capabilities.workspace?.didChangeWatchedFiles ?? {};
    if (dynamicRegistration !== true) return;
    const globPattern =
      relativePatternSupport === true ? { baseUri: this.#uriOf(''), pattern: WATCHED } : `**/${WATCHED}`;
    // A client that refuses has its saves followed, and no more.
    this.#connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] })
      .catch((error: unknown) => this.#connection.console.warn(String(error)));
  }

  #changed(document: TextDocument): void {
    const path = this.#pathOf(document.uri);
    // A file that is merely opened is as it was read: what was found in it stays.
    if (path === undefined || !this.#workspace.open(path, document.getText())) return;
    this.#isTyped = true;
    this.#soon('read');
  }

  #saved(uri: string): void {
    const path = this.#pathOf(uri);
    if (path === undefined) return;
    this.#workspace.changedOnDisk([path]);
    this.#soon('check');
  }

  /** What was typed and not saved is gone with its file. */
  #closed(uri: string): void {
    const path = this.#pathOf(uri);
    if (path === undefined) return;
    this.#workspace.close(path);
    if (this.#isTyped) this.#soon('check');
  }

  /** Files made, renamed, removed or written by others; of an open one the editor's text counts. */
  #changedOnDisk(uris: readonly string[]): void {
    const news = uris.flatMap((uri) =>
      this.#documents.get(uri) === undefined ? (this.#pathOf(uri) ?? []) : [],
    );
    if (news.length === 0) return;
    // Of a folder one is told by its own name alone.
    this.#workspace.changedOnDisk(news.every((path) => /\.[a-z]+$/u.test(path)) ? news : undefined);
    this.#soon('check');
  }

  /** Reads the files when all is quiet: many changes in a row are read once. */
  #soon(wanted: 'read' | 'check'): void {
    if (wanted === 'check') this.#isCheckDue = true;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#look(), this.#quietMs);
  }

  #look(): void {
    const begun = performance.now();
    const reading = this.#attempt(() => this.#workspace.read());
    this.#quietMs = Math.max(QUIET_MS, performance.now() - begun);
    if (reading === undefined) return;
    this.#show(reading);
    if (this.#isCheckDue && !this.#isChecking) void this.#check();
  }

  /** Checks what has changed, one family of courses after the other, so that typing is answered meanwhile. */
  async #check(): Promise<void> {
    this.#isChecking = true;
    try {
      while (this.#isCheckDue) await this.#checkDue();
    } catch (error) {
      this.#tell(error instanceof Error ? error.message : String(error));
    } finally {
      this.#isChecking = false;
    }
  }

  async #checkDue(): Promise<void> {
    [this.#isCheckDue, this.#isTyped] = [false, false];
    let shownMs = performance.now();
    for (const due of this.#workspace.due()) {
      await nextTurn();
      this.#workspace.check(due);
      if (performance.now() < shownMs + SHOWN_EACH_MS) continue;
      this.#showNow();
      shownMs = performance.now();
    }
    this.#showNow();
  }

  #showNow(): void {
    const reading = this.#attempt(() => this.#workspace.read());
    if (reading !== undefined) this.#show(reading);
  }

  /** Reads; when that fails, as it does while a folder is being replaced, says why, once, and serves on with what it had. */
  #attempt(read: () => Reading): Reading | undefined {
    try {
      const reading = read();
      this.#told = '';
      return reading;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (message !== this.#told) this.#tell(message);
      this.#told = message;
      return undefined;
    }
  }

  #show(reading: Reading): void {
    this.#last = reading;
    this.#shown.show(reading.diagnostics);
  }

  /** Shows an error to the author. Told, not asked: a client that cannot answer must not end the server. */
  #tell(message: string): void {
    const params = { type: MessageType.Error, message: `Stemma: ${message}` };
    void this.#connection.sendNotification(ShowMessageNotification.method, params);
  }

  /** What was read last; undefined while the files cannot be read. */
  #reading(): Reading | undefined {
    this.#last ??= this.#attempt(() => this.#workspace.read());
    return this.#last;
  }

  #pathOf(uri: string): string | undefined {
    return pathBelow(this.#root, uri);
  }

  #uriOf(path: string): string {
    return uriBelow(this.#root, path);
  }
}

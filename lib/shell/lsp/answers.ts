/** What an editor asks at a place of an open file. */
import {
  LSPErrorCodes,
  ResponseError,
  type CodeAction,
  type CompletionItem,
  type DocumentSymbol,
  type Hover,
  type Location,
  type Range,
  type RenameParams,
  type SymbolInformation,
  type TextDocumentPositionParams,
  type TextDocuments,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Place } from '#lib/base/diagnostic.ts';
import { completionsAt, namedAt, wordsAt, type Completion } from '#lib/content/editor/completions.ts';
import type { Cursor } from '#lib/content/editor/fitting-ids.ts';
import { lineContext } from '#lib/content/editor/line-context.ts';
import { outlineOf } from '#lib/content/editor/outline.ts';
import type { FieldsFile, Named } from '#lib/content/editor/references.ts';
import { canRename } from '#lib/content/editor/rename-id.ts';
import { hasFields, namedHere } from '#lib/content/editor/uses.ts';
import { routeOf } from '#lib/content/routes.ts';
import { actionsOf, completionOf, rangeOf, symbolOf, symbolsOf, textEditOf } from './convert.ts';
import { pathBelow, uriBelow } from './uris.ts';
import type { Reading, Workspace } from './workspace.ts';

/** A cursor among the fields of a file. */
interface FieldCursor extends Cursor {
  readonly path: string;
  readonly file: FieldsFile;
}

/** A cursor at an id. */
interface IdCursor extends FieldCursor {
  readonly named: Named;
}

/** What is asked of. */
interface Asked {
  readonly root: string;
  readonly workspace: Workspace;
  readonly documents: TextDocuments<TextDocument>;
  /** What was read last; undefined while the files cannot be read. */
  readonly reading: () => Reading | undefined;
}

/** Answers of one root. */
export class Answers {
  readonly #root: string;
  readonly #workspace: Workspace;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #reading: () => Reading | undefined;

  constructor({ root, workspace, documents, reading }: Asked) {
    this.#root = root;
    this.#workspace = workspace;
    this.#documents = documents;
    this.#reading = reading;
  }

  complete(params: TextDocumentPositionParams): CompletionItem[] {
    const [cursor, reading] = [this.#cursorAt(params), this.#reading()];
    if (cursor === undefined || reading === undefined) return [];
    const { line, character } = params.position;
    const range = { start: { line, character: cursor.context.column - 1 }, end: { line, character } };
    const offered = completionsAt(cursor.file, cursor.context, this.#workspace.knownIn(cursor.path, reading));
    const named = cursor.file === 'lesson' ? namedAt(cursor.file, cursor.context) : undefined;
    const fitting = named && this.#workspace.fitting(named, cursor.path, cursor);
    // No lesson serves an objective of another.
    const isMeant = ({ word }: Completion): boolean => named !== 'objective' || fitting?.has(word) !== false;
    return offered.filter(isMeant).map((one) => completionOf(one, range, fitting));
  }

  hover(params: TextDocumentPositionParams): Hover | undefined {
    const [cursor, reading] = [this.#cursorAt(params), this.#reading()];
    if (cursor === undefined || reading === undefined) return undefined;
    const words = wordsAt(cursor.file, cursor.context, this.#workspace.knownIn(cursor.path, reading));
    return words === '' ? undefined : { contents: { kind: 'plaintext', value: words } };
  }

  define(params: TextDocumentPositionParams): Location | undefined {
    const [cursor, reading] = [this.#idAt(params), this.#reading()];
    if (cursor === undefined || reading === undefined) return undefined;
    const place = this.#workspace.definition(cursor.named, cursor.context.word, cursor.path);
    return place === undefined ? undefined : this.#locationOf(place);
  }

  /** Every place at which the id at the cursor stands. */
  uses(params: TextDocumentPositionParams, isDefinitionWanted: boolean): Location[] {
    const [cursor, reading] = [this.#idAt(params), this.#reading()];
    if (cursor === undefined || reading === undefined) return [];
    const { named, context, path } = cursor;
    const uses = this.#workspace.uses(named, context.word, path, isDefinitionWanted);
    return uses.map((place) => this.#locationOf(place));
  }

  #locationOf(place: Place): Location {
    return { uri: this.#uriOf(place.file), range: rangeOf(place) };
  }

  /** The fixes of findings on these lines; the sure ones first. */
  act(uri: string, from: number, to: number): CodeAction[] {
    const path = this.#pathOf(uri);
    const found = this.#reading()?.diagnostics.filter(
      ({ place }) => place.file === path && place.line - 1 <= to && place.endLine - 1 >= from,
    );
    return (found ?? []).flatMap((diagnostic) => actionsOf(diagnostic, (file) => this.#uriOf(file)));
  }

  #cursorAt({ textDocument, position }: TextDocumentPositionParams): FieldCursor | undefined {
    const path = this.#pathOf(textDocument.uri);
    const text = this.#documents.get(textDocument.uri)?.getText();
    if (path === undefined || text === undefined) return undefined;
    const { kind } = routeOf(path);
    const line = position.line + 1;
    const context = lineContext(text, line, position.character + 1);
    return context === undefined || !hasFields(kind) ? undefined : { path, file: kind, text, line, context };
  }

  /** What stands in a file. @param isNested whether the editor takes what stands in what, and not a list alone */
  outline(uri: string, isNested: boolean): DocumentSymbol[] | SymbolInformation[] {
    const [path, text] = [this.#pathOf(uri), this.#documents.get(uri)?.getText()];
    const reading = this.#reading();
    if (path === undefined || text === undefined || reading === undefined) return [];
    const { kind } = routeOf(path);
    if (!hasFields(kind)) return [];
    const entries = outlineOf(kind, { path, text }, this.#workspace.knownIn(path, reading));
    return isNested ? entries.map(symbolOf) : symbolsOf(entries, uri);
  }

  /** The id at the cursor that can be renamed; undefined where none stands. */
  renamable(params: TextDocumentPositionParams): { range: Range; placeholder: string } | undefined {
    const [cursor, reading] = [this.#idAt(params), this.#reading()];
    if (cursor === undefined || reading === undefined || !canRename(cursor.named)) return undefined;
    const { word, column } = cursor.context;
    if (this.#workspace.definition(cursor.named, word, cursor.path) === undefined) return undefined;
    const { line } = params.position;
    const range = {
      start: { line, character: column - 1 },
      end: { line, character: column - 1 + word.length },
    };
    return { range, placeholder: word };
  }

  /** The edits that rename the id at the cursor, in all files, or an error that says why it keeps its name. */
  rename(params: RenameParams): WorkspaceEdit | ResponseError {
    const cursor = this.#idAt(params);
    if (cursor === undefined || !canRename(cursor.named))
      return notDone('Concepts and facts can be renamed, where their ids stand among the fields.');
    const { named, context, path } = cursor;
    const edits = this.#workspace.rename(named, context.word, path, params.newName.trim());
    if (!edits.ok) return notDone(edits.error);
    const byFile = Map.groupBy(edits.value, ({ place }) => this.#uriOf(place.file));
    return { changes: Object.fromEntries([...byFile].map(([uri, own]) => [uri, own.map(textEditOf)])) };
  }

  #idAt(params: TextDocumentPositionParams): IdCursor | undefined {
    const cursor = this.#cursorAt(params);
    const named = cursor === undefined ? undefined : namedHere(cursor.file, cursor.context);
    return cursor === undefined || named === undefined ? undefined : { ...cursor, named };
  }

  #pathOf(uri: string): string | undefined {
    return pathBelow(this.#root, uri);
  }

  #uriOf(path: string): string {
    return uriBelow(this.#root, path);
  }
}

function notDone(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

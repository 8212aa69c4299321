/** Between the engine's places (from 1) and those of the language server protocol (from 0); both count UTF-16 code units. */
import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  SymbolKind,
  type CodeAction,
  type CompletionItem,
  type Diagnostic as Shown,
  type DocumentSymbol,
  type Range,
  type SymbolInformation,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { Diagnostic, Edit, Place, Severity } from '#lib/base/diagnostic.ts';
import type { Completion } from '#lib/content/editor/completions.ts';
import type { OutlineEntry } from '#lib/content/editor/outline-entry.ts';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** The range of a place. */
export function rangeOf({ line, column, endLine, endColumn }: Place): Range {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

/** The range at which a finding is shown: its first line, since a page that is underlined whole says nothing. */
function shownRangeOf(place: Place): Range {
  const range = rangeOf(place);
  const next = { line: range.start.line + 1, character: 0 };
  return range.end.line > range.start.line ? { start: range.start, end: next } : range;
}

/** A finding as an editor shows it: what, why and what to do. */
export function shownOf(diagnostic: Diagnostic, uriOf: (path: string) => string): Shown {
  const { code, severity, message, why, help, place, related } = diagnostic;
  return {
    range: shownRangeOf(place),
    severity: SEVERITY[severity],
    code,
    source: 'stemma',
    message: `${message}\n${why}\n${help}`,
    relatedInformation: related.map((entry) => ({
      message: entry.message,
      location: { uri: uriOf(entry.place.file), range: rangeOf(entry.place) },
    })),
  };
}

/** An edit of a fix. */
export function textEditOf({ place, after }: Edit): TextEdit {
  return { range: rangeOf(place), newText: after };
}

/** The fix of a finding, if it has one; one that has no other right answer is preferred. */
export function actionsOf(diagnostic: Diagnostic, uriOf: (path: string) => string): CodeAction[] {
  const { fix, place } = diagnostic;
  if (fix === undefined) return [];
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

const ITEM_KIND: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Field,
  id: CompletionItemKind.Reference,
  value: CompletionItemKind.EnumMember,
};

/** A word to choose, put in place of a range. @param fitting the words that fit there best, which are offered first */
export function completionOf(
  { word, detail, insert, kind }: Completion,
  range: Range,
  fitting: ReadonlySet<string> | undefined,
): CompletionItem {
  return {
    label: word,
    kind: ITEM_KIND[kind],
    detail,
    sortText: `${fitting?.has(word) === false ? 1 : 0} ${word}`,
    // The words that it stands for find it too: a label is easier to remember than an id.
    filterText: `${word} ${detail}`,
    textEdit: { range, newText: insert },
  };
}

const SYMBOL_KIND: Readonly<Record<OutlineEntry['kind'], SymbolKind>> = {
  field: SymbolKind.Field,
  entry: SymbolKind.Constant,
  heading: SymbolKind.String,
};

/** An entry of an outline with what stands in it. */
export function symbolOf({ name, detail, kind, place, head, children }: OutlineEntry): DocumentSymbol {
  return {
    name,
    detail,
    kind: SYMBOL_KIND[kind],
    range: rangeOf(place),
    selectionRange: rangeOf(head),
    children: children.map(symbolOf),
  };
}

/** The same as a list, for editors that take no other. */
export function symbolsOf(
  entries: readonly OutlineEntry[],
  uri: string,
  around?: string,
): SymbolInformation[] {
  return entries.flatMap(({ name, kind, place, children }) => [
    {
      name,
      kind: SYMBOL_KIND[kind],
      location: { uri, range: rangeOf(place) },
      ...(around === undefined ? {} : { containerName: around }),
    },
    ...symbolsOf(children, uri, name),
  ]);
}

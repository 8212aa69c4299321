import { compileBank, type CompiledBank } from '#lib/bank/compile-bank.ts';
import { isSheet } from '#lib/bank/sheet-path.ts';
import type { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import { compareDiagnostics, type Diagnostic } from '#lib/base/diagnostic.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { hasUnknownNames, withLostWords } from '#lib/knowledge/lost-words.ts';
import { committedSheets } from '#lib/shell/files/committed-sheets.ts';
import { goneWords } from '#lib/shell/files/gone-words.ts';
import { readContent, type ReadContent } from '#lib/shell/files/read-content.ts';
import { toldOnce } from '#lib/shell/files/told-once.ts';
import { findPage } from './code-pages.ts';
import { countSeverity, type Report } from './report.ts';
import { secondsSince } from './report-of-files.ts';

/** Everything that stands below a root, read and compiled. */
export interface CompiledRoot {
  readonly compiled: CompiledBank;
  readonly files: readonly SourceFile[];
  /** Of reading and of every stage, in their order. */
  readonly diagnostics: readonly Diagnostic[];
  /** Those of reading alone. */
  readonly ofReading: readonly Diagnostic[];
  /** The folder that was read; undefined where nothing was read from a disk. */
  readonly folder: string | undefined;
  /** Milliseconds of the clock that never runs backwards, when reading began. */
  readonly startedMs: number;
}

/** Reads and compiles a root. @throws RootError when there is none */
export function compileRoot(root: string): CompiledRoot {
  const startedMs = performance.now();
  const { files, diagnostics, folder } = readContent(root);
  const withCommitted = committedSheets(root);
  const known = files.map((file) => (isSheet(file.path) ? withCommitted(file) : file));
  return compileRead({ files: known, diagnostics, folder }, startedMs);
}

/** Compiles what was read. @param memory as of `compileBank` */
export function compileRead(
  { files, diagnostics, folder }: ReadContent,
  startedMs: number,
  memory?: CompileMemory,
): CompiledRoot {
  const compiled = compileBank(files, memory);
  const all = [...diagnostics, ...toldOnce(compiled.diagnostics, diagnostics)].sort(compareDiagnostics);
  return { compiled, files, diagnostics: all, ofReading: diagnostics, folder, startedMs };
}

/** The report of a compiled root, with what a command found besides. */
export function reportOf(root: CompiledRoot, more: readonly Diagnostic[] = []): Report {
  const diagnostics = toldOfGone([...root.diagnostics, ...more], root.folder);
  const texts = new Map(root.files.map(({ path, text }) => [path, text]));
  return {
    diagnostics,
    counts: {
      ...root.compiled.counts,
      errors: countSeverity(diagnostics, 'error'),
      warnings: countSeverity(diagnostics, 'warning'),
    },
    seconds: secondsSince(root.startedMs),
    textOf: (file) => texts.get(file),
    pageOf: findPage,
  };
}

/** In their order, what is told of words that are gone with their file as one. */
function toldOfGone(found: readonly Diagnostic[], folder: string | undefined): readonly Diagnostic[] {
  if (!hasUnknownNames(found)) return [...found].sort(compareDiagnostics);
  return withLostWords(found, folder === undefined ? [] : goneWords(folder));
}

import { compileBank, type CompiledBank } from '#lib/bank/compile-bank.ts';
import { overdueSources } from '#lib/bank/overdue.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedContent, SourceFile } from '#lib/content/model.ts';
import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** The untouched root: its files, and everything that was made from them. */
export interface World {
  readonly files: readonly SourceFile[];
  readonly parsed: ParsedContent;
  readonly kb: KnowledgeBase;
  readonly items: readonly Item[];
  /** What `stemma check` says of it on `today`. */
  readonly diagnostics: readonly Diagnostic[];
  /** The day on which sources are overdue or not. */
  readonly today: string;
}

/** Compiles a root as `stemma check` does. @param compiled what was compiled of these files, where that is at hand */
export function worldOf(
  files: readonly SourceFile[],
  today: string,
  compiled: CompiledBank = compileBank(files),
): World {
  const { parsed, kb, items } = compiled;
  return { files, parsed, kb, items, diagnostics: toldOf(compiled, today), today };
}

/** Errors and warnings of `stemma check`. */
export function checkFiles(files: readonly SourceFile[], today: string): readonly Diagnostic[] {
  return toldOf(compileBank(files), today);
}

function toldOf({ diagnostics, parsed }: CompiledBank, today: string): readonly Diagnostic[] {
  return [...diagnostics, ...overdueSources(parsed, today)].filter(({ severity }) => severity !== 'info');
}

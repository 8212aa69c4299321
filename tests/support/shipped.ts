/** The content of this repository, compiled once for all tests of a worker: it takes seconds. */
import { fileURLToPath } from 'node:url';
import { compileBank, type CompiledBank } from '#lib/bank/compile-bank.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
let kept: CompiledBank | undefined;

/** Its files, read anew each time. */
export function shippedFiles(): readonly SourceFile[] {
  return readContent(ROOT).files;
}

/** Its bank and what it was made from, which no test may change. */
export function shippedBank(): CompiledBank {
  return (kept ??= compileBank(shippedFiles()));
}

import type { CompiledFiles } from '#lib/shell/compile/root-compiler.ts';
import { readSource } from '#lib/shell/files/read-content.ts';
import { countSeverity, type TextReport } from './report.ts';

/** The report of files that were compiled one shard after the other; texts are read when they are shown. */
export function reportOfFiles(
  { diagnostics, counts }: CompiledFiles,
  root: string,
  startedMs: number,
): TextReport {
  return {
    diagnostics,
    counts: {
      ...counts,
      errors: countSeverity(diagnostics, 'error'),
      warnings: countSeverity(diagnostics, 'warning'),
    },
    seconds: secondsSince(startedMs),
    textOf: (file) => readSource(root, file).file?.text,
  };
}

/** Seconds since `startedMs`, to the millisecond. */
export function secondsSince(startedMs: number): number {
  return Math.round(performance.now() - startedMs) / 1000;
}

import { join } from 'node:path';
import { applyFixes } from '#lib/base/apply-fixes.ts';
import { fixFile, type MadeFix } from '#lib/content/fix/fix-file.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { writeWhole } from '#lib/shell/files/write-whole.ts';
import { compileRead, type CompiledRoot } from './compile-root.ts';
import { countSeverity } from './report.ts';

/** A root with what is sure mended, and what was changed; nothing is written yet. */
export interface FixedRoot {
  readonly root: CompiledRoot;
  readonly made: readonly MadeFix[];
}

/** Mends what has one right answer: first in each file by itself, then what only the whole course shows. */
export function fixRoot(root: CompiledRoot): FixedRoot {
  const fixed = root.files.map(fixFile);
  const made = fixed.flatMap((one) => one.made);
  const alone =
    made.length === 0
      ? root
      : withFiles(
          root,
          fixed.map(({ file }) => file),
        );
  const together = fixTogether(alone);
  return { root: together.root, made: [...made, ...together.made] };
}

/** Fixes of later stages; they are made when they leave fewer errors. */
function fixTogether(root: CompiledRoot): FixedRoot {
  const sure = root.diagnostics.filter(({ fix }) => fix?.sure === true);
  const made: MadeFix[] = [];
  const files = root.files.map((file): SourceFile => {
    const fixes = sure.flatMap(({ fix, place }) =>
      fix !== undefined && place.file === file.path ? [fix] : [],
    );
    const fixed = applyFixes(file.text, fixes);
    for (const { what, edits } of fixed.made)
      for (const { place, before, after } of edits)
        made.push({ file: file.path, line: place.line, what, before, after });
    return { path: file.path, text: fixed.text };
  });
  if (made.length === 0) return { root, made };
  const after = withFiles(root, files);
  const isBetter = countSeverity(after.diagnostics, 'error') < countSeverity(root.diagnostics, 'error');
  return isBetter ? { root: after, made } : { root, made: [] };
}

function withFiles(root: CompiledRoot, files: readonly SourceFile[]): CompiledRoot {
  return compileRead({ files, diagnostics: root.ofReading }, root.startedMs);
}

/** Writes the files that changed, each in one step. */
export function writeFixed(folder: string, before: CompiledRoot, { root }: FixedRoot): void {
  const texts = new Map(before.files.map(({ path, text }) => [path, text]));
  for (const { path, text } of root.files) if (texts.get(path) !== text) writeWhole(join(folder, path), text);
}

/** `content/gabapentin/mechanism.md:12: safety: yes -> true`. */
export function fixLine({ file, line, what, before, after }: MadeFix): string {
  const isVisible = before.trim() !== after.trim() && before !== '' && after !== '';
  return `${file}:${String(line)}: ${isVisible ? `${shown(before)} -> ${shown(after)}` : what}`;
}

/** On one line, so that each fix is one. */
function shown(text: string): string {
  return text.replaceAll('\t', '\\t').replaceAll('\u00A0', '\\u00A0').replaceAll('\n', '\\n');
}

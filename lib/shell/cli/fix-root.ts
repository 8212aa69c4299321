import { accessSync, constants, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { applyFixes } from '#lib/base/apply-fixes.ts';
import { fixFile, type MadeFix } from '#lib/content/fix/fix-file.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { fileCodes, UNREAD_CODES } from '#lib/shell/files/codes.ts';
import { replaceFile } from '#lib/shell/files/replace-file.ts';
import { compileRead, type CompiledRoot } from './compile-root.ts';
import { countSeverity } from './report.ts';

/** A root with what is sure mended, and what was changed; nothing is written yet. */
export interface FixedRoot {
  readonly root: CompiledRoot;
  readonly made: readonly MadeFix[];
}

/** Mending one fault may show the next; after so many rounds the rest is for the next run. */
const ROUNDS_MAX = 5;

/**
 * Mends what has one right answer: first in each file by itself, then what only the whole course shows. A file that is no text
 * was read with signs in place of its broken letters; it stays as it is.
 */
export function fixRoot(root: CompiledRoot): FixedRoot {
  const made: MadeFix[] = [];
  let now = root;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const alone = fixAlone(now);
    const together = fixTogether(alone.root);
    made.push(...alone.made, ...together.made);
    now = together.root;
    if (together.made.length === 0) break;
  }
  return { root: now, made };
}

function fixAlone(root: CompiledRoot): FixedRoot {
  const broken = brokenFiles(root);
  const fixed = root.files.map((file) => (broken.has(file.path) ? { file, made: [] } : fixFile(file)));
  const made = fixed.flatMap((one) => one.made);
  const files = fixed.map(({ file }) => file);
  return { root: made.length === 0 ? root : withFiles(root, files), made };
}

/** Fixes of later stages; they are made when they leave fewer errors of their kinds: what was hidden may show. */
function fixTogether(root: CompiledRoot): FixedRoot {
  const broken = brokenFiles(root);
  const sure = root.diagnostics.filter(({ fix, place }) => fix?.sure === true && !broken.has(place.file));
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
  const codes = new Set(sure.map(({ code }) => code));
  const isBetter = errorsOf(after, codes) < errorsOf(root, codes);
  return isBetter ? { root: after, made } : { root, made: [] };
}

function errorsOf({ diagnostics }: CompiledRoot, codes: ReadonlySet<string>): number {
  return countSeverity(
    diagnostics.filter(({ code }) => codes.has(code)),
    'error',
  );
}

function withFiles(root: CompiledRoot, files: readonly SourceFile[]): CompiledRoot {
  return compileRead({ files, diagnostics: root.ofReading, folder: root.folder }, root.startedMs);
}

/** The files that are not UTF-8. */
function brokenFiles({ ofReading }: CompiledRoot): ReadonlySet<string> {
  return new Set(
    ofReading
      .filter(({ code }) => code === fileCodes.notText.code || UNREAD_CODES.has(code))
      .map(({ place }) => place.file),
  );
}

/**
 * Writes the files that changed, each in one step and through links; who may read them stays. What was saved since it was read
 * is not written over, nor is what may not be written.
 *
 * @returns the paths of the files that were left
 */
export function writeFixed(folder: string, before: CompiledRoot, { root }: FixedRoot): readonly string[] {
  const texts = new Map(before.files.map(({ path, text }) => [path, text]));
  return root.files
    .filter(({ path, text }) => texts.get(path) !== text)
    .filter(({ path, text }) => !wrote(folder, path, texts.get(path) ?? '', text))
    .map(({ path }) => path);
}

function wrote(folder: string, path: string, before: string, now: string): boolean {
  try {
    const root = realpathSync(folder);
    const target = realpathSync(join(root, path));
    if (!target.startsWith(root.endsWith(sep) ? root : root + sep)) return false;
    accessSync(target, constants.W_OK);
    return replaceFile(target, Buffer.from(before), now);
  } catch (error) {
    if (error instanceof Error && 'code' in error && LEFT.has(error.code)) return false;
    throw error;
  }
}

/** It is gone by now, or may not be written. */
const LEFT: ReadonlySet<unknown> = new Set(['ENOENT', 'EACCES', 'EPERM', 'EROFS']);

/** `content/gabapentin/mechanism.md:12: safety: yes -> true`. */
export function fixLine({ file, line, what, before, after }: MadeFix): string {
  const isVisible = before.trim() !== after.trim() && before !== '' && after !== '';
  return `${file}:${String(line)}: ${isVisible ? `${shown(before)} -> ${shown(after)}` : what}`;
}

/** On one line, so that each fix is one. */
function shown(text: string): string {
  return text.replaceAll('\t', '\\t').replaceAll('\u00A0', '\\u00A0').replaceAll('\n', '\\n');
}

/** Reads the authors' files below a root. The only way in which content enters the program. */
import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { diagnose, type CodePage } from '#lib/base/code-page.ts';
import { compareText, type Diagnostic } from '#lib/base/diagnostic.ts';
import { lineMap } from '#lib/base/line-map.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { fileCodes } from './codes.ts';

/** What was read, in the order of the paths, and what could not be. */
export interface ReadContent {
  readonly files: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The root cannot be used; the message says what is missing and what to do. */
export class RootError extends Error {
  override readonly name = 'RootError';
}

const FOLDERS = ['content', 'quizzes'] as const;
const READ_ENDINGS = ['.md', '.yaml', '.yml', '.svg'] as const;
/** Far more than a lesson for people; a review sheet of a thousand items stays below it. */
const FILE_BYTES_MAX = 4 * 1024 * 1024;
/** `content/<course>/figures/x.svg` is four; the rest is room. */
const DEPTH_MAX = 8;
const FILES_MAX = 100_000;

/**
 * Reads every Markdown, YAML and SVG file of `content/` and `quizzes/` below `root` as UTF-8.
 * Names that start with a dot are passed over. A link is followed only while it stays below the root.
 * @throws RootError when the root does not exist, has no `content/`, or holds too many files
 */
export function readContent(root: string): ReadContent {
  const real = realRoot(root);
  const found: Reading = { real, files: [], diagnostics: [] };
  for (const folder of FOLDERS) if (isFolder(join(real, folder))) readFolder(found, folder, 1);
  found.files.sort((a, b) => compareText(a.path, b.path));
  return found;
}

interface Reading {
  readonly real: string;
  readonly files: SourceFile[];
  readonly diagnostics: Diagnostic[];
}

function realRoot(root: string): string {
  if (!isFolder(root))
    throw new RootError(`There is no folder ${root}. Give the folder that holds content/ with --root.`);
  const real = realpathSync(root);
  if (!isFolder(join(real, 'content')))
    throw new RootError(
      `The folder ${root} has no content/. Give the folder that holds content/ with --root.`,
    );
  return real;
}

function readFolder(reading: Reading, folder: string, depth: number): void {
  if (depth > DEPTH_MAX) return;
  for (const entry of readdirSync(join(reading.real, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    readEntry(reading, entry, `${folder}/${entry.name}`, depth);
  }
}

function readEntry(reading: Reading, entry: Dirent, path: string, depth: number): void {
  const absolute = join(reading.real, path);
  if (entry.isSymbolicLink() && !staysInside(reading.real, absolute)) {
    report(reading, fileCodes.outsideRoot, path, `Unexpected link "${path}", expected a file below the root`);
    return;
  }
  if (isFolder(absolute)) {
    if (READ_ENDINGS.some((ending) => path.endsWith(ending))) tellOfFolder(reading, path);
    readFolder(reading, path, depth + 1);
  } else if (READ_ENDINGS.some((ending) => path.endsWith(ending))) {
    readText(reading, path, absolute);
  }
}

function tellOfFolder(reading: Reading, path: string): void {
  const message = `Unexpected folder "${path}", expected a file of that name`;
  report(reading, fileCodes.folderNotFile, path, message);
}

/** False too for a link that leads nowhere. A link to a folder around it ends at the greatest depth. */
function staysInside(real: string, absolute: string): boolean {
  try {
    return realpathSync(absolute).startsWith(real.endsWith(sep) ? real : real + sep);
  } catch {
    return false;
  }
}

function readText(reading: Reading, path: string, absolute: string): void {
  if (reading.files.length >= FILES_MAX)
    throw new RootError(`More than ${FILES_MAX} files stand below ${reading.real}. Is this the right root?`);
  if (statSync(absolute).size > FILE_BYTES_MAX) {
    report(
      reading,
      fileCodes.tooLarge,
      path,
      `Unexpected size of more than ${FILE_BYTES_MAX / 1024} KiB, expected a text for people`,
    );
    return;
  }
  const bytes = readFileSync(absolute);
  try {
    reading.files.push({
      path,
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    });
  } catch {
    readBroken(reading, path, bytes);
  }
}

/** What can be read of a file that is not UTF-8: its faults are told of with the first broken letter, and others do not miss it. */
function readBroken(reading: Reading, path: string, bytes: Uint8Array): void {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const at = Math.max(0, text.indexOf('\uFFFD'));
  const message = 'Unexpected bytes that are not UTF-8, expected text';
  reading.files.push({ path, text });
  reading.diagnostics.push(diagnose(fileCodes.notText, lineMap(text).place(path, at, at + 1), message));
}

function report(reading: Reading, page: CodePage, file: string, message: string): void {
  reading.diagnostics.push(diagnose(page, { file, line: 1, column: 1, endLine: 1, endColumn: 1 }, message));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

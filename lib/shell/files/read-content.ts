/** Reads the authors' files below a root. The only way in which content enters the program. */
import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { diagnose, type CodePage } from '#lib/base/code-page.ts';
import { nearestWord } from '#lib/base/did-you-mean.ts';
import { compareText, type Diagnostic } from '#lib/base/diagnostic.ts';
import { lineMap } from '#lib/base/line-map.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { fileCodes } from './codes.ts';

/** What was read, in the order of the paths, and what could not be. */
export interface ReadContent {
  readonly files: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** The root that they were read from; undefined of what no disk holds. */
  readonly folder?: string | undefined;
}

/** The root cannot be used; the message says what is missing and what to do. */
export class RootError extends Error {
  override readonly name = 'RootError';
}

/** Text of word processors, which is listed where lessons stand and of which nothing is read: it may stand in the place of one. */
const DOCUMENT = /^content\/[^/]+\/[^/]+\.(?:docx?|odt|rtf)$/iu;
const FOLDERS = ['content', 'quizzes'] as const;
/** What is read, and other spellings of it: of a file that bears one, its author is told that it is not. */
const ENDING = /\.(?:md|mdx|mdown|markdown|txt|yaml|yml|json|svg)$/iu;
/** Folders in which files are read. */
const READ_FOLDERS: ReadonlySet<string> = new Set([
  'content/vocabulary',
  'quizzes/blueprints',
  'quizzes/signoffs',
  'quizzes/sheets',
]);
/** Far more than a lesson for people; a review sheet of a thousand items stays below it. */
const FILE_BYTES_MAX = 4 * 1024 * 1024;
/** `content/<course>/figures/x.svg` is four; the rest is room. */
const DEPTH_MAX = 8;
const FILES_MAX = 100_000;
/** The first two bytes of ZIP files, which .docx and .odt are, and of gzip. */
const PACKED = '80,75';
const ZIPPED = '31,139';
/** Of so many bytes at the start of a file, a third at least is NUL when it is UTF-16 of a Western language. */
const LOOKED_AT = 200;
const NULS_OF_WIDE = 3;

/**
 * Reads every Markdown, YAML and SVG file of `content/` and `quizzes/` below `root` as UTF-8.
 * Names that start with a dot are passed over. A link is followed only while it stays below the root.
 * @param read reads one file, for a caller who keeps what was read
 * @throws RootError when the root does not exist, has no `content/`, or holds too many files
 */
export function readContent(
  root: string,
  read: (real: string, path: string) => ReadSource = readSource,
): ReadContent {
  const { real, paths, diagnostics } = listContent(root);
  const files: SourceFile[] = [];
  const faults = [...diagnostics];
  for (const path of paths) {
    const { file, fault } = read(real, path);
    if (file !== undefined) files.push(file);
    if (fault !== undefined) faults.push(fault);
  }
  return { files, diagnostics: faults, folder: real };
}

/** The paths of the files that are read below a root, sorted, and what must not be followed. */
export interface ListedContent {
  /** The root, without links. */
  readonly real: string;
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds what `readContent` reads, and reads none of it.
 * @throws RootError when the root does not exist, has no `content/`, or holds too many files
 */
export function listContent(root: string): ListedContent {
  const real = realRoot(root);
  const listing: Listing = { real, paths: [], diagnostics: [] };
  for (const folder of FOLDERS)
    if (isFolder(join(real, folder))) listFolder(listing, folder, 1);
    else if (isThere(join(real, folder))) tellOfFile(listing, folder);
    else tellOfOther(listing, folder);
  listing.paths.sort(compareText);
  return listing;
}

/** A file as it was read: with a fault, when it is not text, what can be read of it. Neither of a file that is gone. */
export interface ReadSource {
  readonly file?: SourceFile;
  readonly fault?: Diagnostic;
  /** What it was read from; undefined of a file that is not there or too large. */
  readonly bytes?: Buffer;
}

/** One file below a root as it was listed. @param before as it was read before: taken again when its bytes are the same */
export function readSource(
  real: string,
  path: string,
  before?: { readonly bytes: Buffer; readonly source: ReadSource },
): ReadSource {
  if (DOCUMENT.test(path)) return { file: { path, text: '' } };
  const absolute = join(real, path);
  const found = unlessRefused(() => statSync(absolute, { throwIfNoEntry: false }));
  if (found === REFUSED) return unread(path, unreadable(path, 'file'));
  if (found?.isFile() !== true) return {};
  if (found.size > FILE_BYTES_MAX)
    return unread(
      path,
      faultOf(
        fileCodes.tooLarge,
        path,
        `Unexpected size of more than ${FILE_BYTES_MAX / 1024} KiB, expected a text for people`,
      ),
    );
  const bytes = unlessRefused(() => readFileSync(absolute));
  if (bytes === REFUSED) return unread(path, unreadable(path, 'file'));
  if (before?.bytes.equals(bytes) === true) return before.source;
  const read = isUtf8(bytes) ? { file: { path, text: bytes.toString('utf8') } } : readBroken(path, bytes);
  return { ...read, bytes };
}

/** A file of which nothing was read is there all the same: others do not miss it. */
function unread(path: string, fault: Diagnostic): ReadSource {
  return { file: { path, text: '' }, fault };
}

/** What can be read of a file that is not UTF-8: its faults are told of with the first broken letter, and others do not miss it. */
function readBroken(path: string, bytes: Uint8Array): ReadSource {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const at = Math.max(0, text.indexOf('\uFFFD'));
  const message = 'Unexpected bytes that are not UTF-8, expected text';
  const help = kindOfBytes(bytes) ?? fileCodes.notText.help;
  return {
    file: { path, text },
    fault: diagnose(fileCodes.notText, lineMap(text).place(path, at, at + 1), message, { help }),
  };
}

/** What bytes are that are no UTF-8: packed documents by how they begin; UTF-16 by its mark, or since every second byte is a NUL. */
function kindOfBytes(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const begins = `${String(first)},${String(second)}`;
  if (begins === PACKED || begins === ZIPPED)
    return 'The file is packed, as documents of word processors are: save its text as plain UTF-8.';
  const start = bytes.subarray(0, LOOKED_AT);
  const isWide = start.filter((byte) => byte === 0).length * NULS_OF_WIDE >= start.length;
  return begins === '255,254' || begins === '254,255' || (isWide && start.length > 0)
    ? 'The file is saved as UTF-16: save it as UTF-8.'
    : undefined;
}

interface Listing {
  readonly real: string;
  readonly paths: string[];
  readonly diagnostics: Diagnostic[];
}

function realRoot(root: string): string {
  if (!isFolder(root))
    throw new RootError(`There is no folder ${root}. Give the folder that holds content/ with --root.`);
  const real = realpathSync(root);
  if (!isFolder(join(real, 'content')))
    throw new RootError(
      `The folder ${root} has no content/. ${otherName(real)}Give the folder that holds content/ with --root.`,
    );
  return real;
}

/** A folder of nearly the name, to be renamed. */
function otherName(real: string): string {
  const names = readdirSync(real, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? [one.name] : [],
  );
  const other = nearestWord('content', names);
  return other === undefined ? '' : `It has ${other}/: rename that to content/. `;
}

/** The system does not let something be read. */
const REFUSED = Symbol('refused');
const REFUSALS: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EIO']);

/** What reading gives, unless the system refuses it. @throws what else goes wrong */
function unlessRefused<T>(read: () => T): T | typeof REFUSED {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (REFUSALS.has(code)) return REFUSED;
    throw error;
  }
}

function unreadable(path: string, what: 'file' | 'folder'): Diagnostic {
  return faultOf(
    fileCodes.unreadable,
    path,
    `Unexpected refusal of the system to read the ${what} "${path}", expected one that may be read`,
  );
}

function listFolder(listing: Listing, folder: string, depth: number): void {
  if (depth > DEPTH_MAX) return;
  const entries = unlessRefused(() => readdirSync(join(listing.real, folder), { withFileTypes: true }));
  if (entries === REFUSED) {
    listing.diagnostics.push(unreadable(folder, 'folder'));
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    listEntry(listing, entry, `${folder}/${entry.name}`, depth);
  }
}

function listEntry(listing: Listing, entry: Dirent, path: string, depth: number): void {
  const absolute = join(listing.real, path);
  const refusal = entry.isSymbolicLink() ? linkFault(listing.real, path) : undefined;
  if (refusal !== undefined) {
    listing.diagnostics.push(refusal);
    return;
  }
  if (entry.isDirectory() || (entry.isSymbolicLink() && isFolder(absolute))) {
    if (ENDING.test(path)) tellOfFolder(listing, path);
    listFolder(listing, path, depth + 1);
  } else if (isListed(path)) {
    if (listing.paths.length >= FILES_MAX)
      throw new RootError(
        `More than ${FILES_MAX} files stand below ${listing.real}. Is this the right root?`,
      );
    listing.paths.push(path);
  } else if (READ_FOLDERS.has(path)) tellOfFile(listing, path);
}

function tellOfFile(listing: Listing, path: string): void {
  const message = `Unexpected file "${path}", expected a folder of that name`;
  listing.diagnostics.push(faultOf(fileCodes.fileNotFolder, path, message));
}

function isListed(path: string): boolean {
  return ENDING.test(path) || DOCUMENT.test(path);
}

function tellOfFolder(listing: Listing, path: string): void {
  const message = `Unexpected folder "${path}", expected a file of that name`;
  listing.diagnostics.push(faultOf(fileCodes.folderNotFile, path, message));
}

/** A folder is missing, and one of nearly its name stands there. */
function tellOfOther(listing: Listing, folder: string): void {
  const entries = unlessRefused(() => readdirSync(listing.real, { withFileTypes: true }));
  const names = entries === REFUSED ? [] : entries.flatMap((one) => (one.isDirectory() ? [one.name] : []));
  const other = nearestWord(folder, names);
  if (other === undefined) return;
  const message = `Unexpected folder "${other}", expected "${folder}"`;
  listing.diagnostics.push(faultOf(fileCodes.misnamedFolder, other, message));
}

/** Of a link that leads out of the root, nowhere, or to a folder around it: everything in that would be read again and again. */
function linkFault(real: string, path: string): Diagnostic | undefined {
  const target = targetOf(join(real, path));
  const around = targetOf(dirname(join(real, path)));
  if (target !== undefined && around !== undefined && `${around}${sep}`.startsWith(`${target}${sep}`)) {
    const message = `Unexpected link "${path}" to a folder that it stands in, expected a file`;
    return faultOf(fileCodes.brokenLink, path, message);
  }
  if (target?.startsWith(real.endsWith(sep) ? real : real + sep) === true) return undefined;
  return target === undefined
    ? faultOf(fileCodes.brokenLink, path, `Unexpected link "${path}" that leads nowhere, expected a file`)
    : faultOf(fileCodes.outsideRoot, path, `Unexpected link "${path}", expected a file below the root`);
}

/** Undefined too where the way is not to be read: who may not follow it finds nothing there. */
function targetOf(absolute: string): string | undefined {
  try {
    return realpathSync(absolute);
  } catch {
    return undefined;
  }
}

function faultOf(page: CodePage, file: string, message: string): Diagnostic {
  return diagnose(page, { file, line: 1, column: 1, endLine: 1, endColumn: 1 }, message);
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

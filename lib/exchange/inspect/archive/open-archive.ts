import { shortened } from '#lib/base/shortened.ts';
import { readCodes } from '../../read/codes.ts';
import { inspectCodes } from '../codes.ts';
import { doubled, INSPECT_LIMITS, placeOf, tell, type Files, type Inspecting } from '../inspecting.ts';
import { readDirectory, type ArchiveEntry, type NoDirectory } from './central-directory.ts';
import { unpackEntry } from './unpack-entry.ts';

const MB = 1024 * 1024;
/** Inside the package, with forward slashes, no step upwards, no drive, nothing that cannot be seen. */
const SAFE = /^(?!\/)(?![A-Za-z]:)(?!(?:.*\/)?\.\.?(?:\/|$))[^\\\u0000-\u001F\u007F]+$/u;
/** What operating systems put beside files. */
const STRAY = /^__MACOSX\/|(?:^|\/)(?:\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$/iu;
const NAMED = 3;

const NO_DIRECTORY: Readonly<Record<NoDirectory, string>> = {
  cut: 'Unexpected end of the archive, expected a whole one: it was cut, or is no zip archive',
  split: 'Unexpected archive in several parts, expected one file',
  zip64: 'Unexpected archive that says it is larger than 4 GB, expected a package of this program',
};

/** Whether the bytes begin as a zip archive does: with a file, or with its end when there is none. */
export function isArchive(bytes: Uint8Array): boolean {
  const [p, k, third, fourth] = bytes;
  return p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
}

/**
 * The files of an archive, each unpacked, checked by its checksum and held to the limits before a byte of it is allocated. What
 * operating systems add is left out.
 * Diagnostics: `exchange/archive`, `exchange/unsafe-path`, `exchange/stray-file`, `exchange/limit`.
 *
 * @returns undefined when nothing of it can be looked at
 */
export function openArchive(inspecting: Inspecting, bytes: Uint8Array): Files | undefined {
  const entries = readDirectory(bytes, INSPECT_LIMITS.entries);
  if (typeof entries === 'string') {
    tell(inspecting, inspectCodes.archive, placeOf(inspecting), NO_DIRECTORY[entries]);
    return undefined;
  }
  const before = inspecting.diagnostics.length;
  tellUnsafe(inspecting, entries);
  tellTooMuch(inspecting, entries);
  if (inspecting.diagnostics.length > before) return undefined;
  for (const path of doubled(entries.map((entry) => entry.path)))
    tell(
      inspecting,
      inspectCodes.archive,
      placeOf(inspecting, path),
      'Unexpected second file of this name, expected one',
    );
  tellStray(inspecting, entries);
  return unpacked(inspecting, bytes, entries);
}

function tellUnsafe(inspecting: Inspecting, entries: readonly ArchiveEntry[]): void {
  for (const { path, isLink } of entries) {
    if (SAFE.test(path) && !isLink) continue;
    const what = isLink ? 'link' : 'path';
    const message = `Unexpected ${what} "${shortened(path, 100)}", expected a file inside of the package`;
    tell(inspecting, inspectCodes.unsafePath, placeOf(inspecting), message);
    return;
  }
}

function tellTooMuch(inspecting: Inspecting, entries: readonly ArchiveEntry[]): void {
  const { entries: most, bytes, entryBytes } = INSPECT_LIMITS;
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const largest = entries.find(({ size }) => size > entryBytes);
  const place = placeOf(inspecting);
  if (entries.length > most)
    tell(
      inspecting,
      readCodes.limit,
      place,
      `Unexpected archive of more than ${String(most)} files, expected at most so many`,
    );
  else if (largest !== undefined)
    tell(
      inspecting,
      readCodes.limit,
      place,
      `Unexpected file "${shortened(largest.path, 100)}" of ${String(largest.size)} bytes, expected at most ${String(entryBytes / MB)} MB`,
    );
  else if (total > bytes)
    tell(
      inspecting,
      readCodes.limit,
      place,
      `Unexpected archive of ${String(total)} bytes when it is unpacked, expected at most ${String(bytes / MB)} MB`,
    );
}

function tellStray(inspecting: Inspecting, entries: readonly ArchiveEntry[]): void {
  const stray = entries.map(({ path }) => path).filter((path) => STRAY.test(path));
  const [first] = stray;
  if (first === undefined) return;
  const named = stray
    .slice(0, NAMED)
    .map((path) => `"${shortened(path, 100)}"`)
    .join(', ');
  const more = stray.length > NAMED ? ` and ${String(stray.length - NAMED)} more` : '';
  const message = `Unexpected ${named}${more}, expected the files of the package alone`;
  tell(inspecting, inspectCodes.strayFile, placeOf(inspecting, first), message);
}

function unpacked(inspecting: Inspecting, bytes: Uint8Array, entries: readonly ArchiveEntry[]): Files {
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (STRAY.test(entry.path) || files.has(entry.path)) continue;
    const file = entry.isEncrypted
      ? 'Unexpected file that is locked with a password, expected one that can be read'
      : unpackEntry(bytes, entry);
    if (typeof file === 'string')
      tell(inspecting, inspectCodes.archive, placeOf(inspecting, shortened(entry.path, 100)), file);
    else files.set(entry.path, file);
  }
  return files;
}

/** The list of files at the end of a zip archive, by which readers find them. Source: APPNOTE.TXT 6.3.10, 4.3.7 to 4.3.16. */
const END = 0x06054b50;
const END_SIZE = 22;
const COMMENT_MAX = 0xffff;
const HEADER = 0x02014b50;
const HEADER_SIZE = 46;
/** In the place of a size or an offset: it stands in the fields of zip64, for more than 4 GB. */
const IN_ZIP64 = 0xffffffff;
const MADE_BY_UNIX = 3;
const SYMBOLIC_LINK = 0o120000;

/** A file as the list has it. */
export interface ArchiveEntry {
  readonly path: string;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes in the archive, and when it is unpacked, as far as the list tells the truth. */
  readonly packed: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/** Why there is no list to be read: `cut`, `split` over several files, `zip64`. */
export type NoDirectory = 'cut' | 'split' | 'zip64';

/** The list, as far as `most` entries and one more. Directories are left out. */
export function readDirectory(bytes: Uint8Array, most: number): readonly ArchiveEntry[] | NoDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return 'cut';
  const total = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (total === 0xffff || start === IN_ZIP64) return 'zip64';
  const isOne = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === total;
  return isOne ? entriesFrom(bytes, view, { start, end, count: Math.min(total, most + 1) }) : 'split';
}

function entriesFrom(
  bytes: Uint8Array,
  view: DataView,
  { start, end, count }: { readonly start: number; readonly end: number; readonly count: number },
): readonly ArchiveEntry[] | NoDirectory {
  const entries: ArchiveEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + HEADER_SIZE > end || view.getUint32(at, true) !== HEADER) return 'cut';
    const entry = entryAt(view, bytes, at);
    if (entry.size === IN_ZIP64 || entry.offset === IN_ZIP64) return 'zip64';
    if (!entry.path.endsWith('/')) entries.push(entry);
    at += HEADER_SIZE + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  return entries;
}

/** Where the record at the end begins: behind it stands a comment at most. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - COMMENT_MAX); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): ArchiveEntry {
  const flags = view.getUint16(at + 8, true);
  const length = view.getUint16(at + 28, true);
  const mode = view.getUint32(at + 38, true) >>> 16;
  return {
    path: nameOf(bytes.subarray(at + HEADER_SIZE, at + HEADER_SIZE + length)),
    isEncrypted: (flags & 1) === 1,
    isLink: view.getUint8(at + 5) === MADE_BY_UNIX && (mode & 0o170000) === SYMBOLIC_LINK,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** In UTF-8, or as old programs write names: one byte a letter. */
export function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

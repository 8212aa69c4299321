import { Inflate } from 'fflate';
import { nameOf, type ArchiveEntry } from './central-directory.ts';
import { crc32 } from './crc32.ts';

/** Of the header before each file. Source: APPNOTE.TXT 6.3.10, 4.3.7. */
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
/** Deflated bytes that are unpacked at a time: they grow at most a thousandfold, so that a bomb is noticed in time. */
const STEP = 4_096;

/** A file of an archive. @returns what is wrong with it, as in "Unexpected …, expected …", when it cannot be unpacked */
export function unpackEntry(bytes: Uint8Array, entry: ArchiveEntry): Uint8Array | string {
  const packed = packedBytes(bytes, entry);
  if (typeof packed === 'string') return packed;
  if (entry.method === 0) {
    if (entry.packed !== entry.size) return 'Unexpected sizes that differ, expected those of a whole file';
    return checked(packed, entry);
  }
  if (entry.method !== 8)
    return `Unexpected compression by method ${String(entry.method)}, expected the usual one (deflate)`;
  const unpacked = inflated(packed, entry.size);
  return typeof unpacked === 'string' ? unpacked : checked(unpacked, entry);
}

function packedBytes(bytes: Uint8Array, { path, offset, packed }: ArchiveEntry): Uint8Array | string {
  const cut = 'Unexpected end of the archive, expected the file that its list names';
  if (offset + LOCAL_SIZE > bytes.length) return cut;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, LOCAL_SIZE);
  if (view.getUint32(0, true) !== LOCAL) return cut;
  const [name = 0, extra = 0] = [26, 28].map((at) => view.getUint16(at, true));
  const from = offset + LOCAL_SIZE + name + extra;
  if (from + packed > bytes.length) return cut;
  const own = nameOf(bytes.subarray(offset + LOCAL_SIZE, offset + LOCAL_SIZE + name));
  return own === path
    ? bytes.subarray(from, from + packed)
    : 'Unexpected file that is called otherwise in the list of the archive, expected one name';
}

function inflated(packed: Uint8Array, size: number): Uint8Array | string {
  const unpacked = new Uint8Array(size);
  let filled = 0;
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > size) return;
    unpacked.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return 'Unexpected bytes, expected a file that can be unpacked: the archive is damaged';
  }
  if (length > size)
    return `Unexpected file of more than the ${String(size)} bytes that the archive says, expected so many`;
  return length === size
    ? unpacked
    : `Unexpected file of ${String(length)} bytes, expected ${String(size)}: the archive is damaged`;
}

function checked(unpacked: Uint8Array, { crc }: ArchiveEntry): Uint8Array | string {
  return crc32(unpacked) === crc
    ? unpacked
    : 'Unexpected checksum, expected that of the file: the archive is damaged';
}

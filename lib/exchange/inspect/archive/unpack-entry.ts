import { Inflate, inflateSync } from 'fflate';
import { nameOf, type ArchiveEntry } from './central-directory.ts';
import { crc32 } from './crc32.ts';

/** Of the header before each file. Source: APPNOTE.TXT 6.3.10, 4.3.7. */
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
/** Deflated bytes that are unpacked at a time: they grow at most a thousandfold, so that a bomb is noticed in time. */
const STEP = 4_096;
/** Deflated bytes that are unpacked at once: at most some 64 MB of work. */
const SMALL = 65_536;

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
  try {
    const unpacked = packed.length <= SMALL ? inflatedSmall(packed, size) : inflatedByStep(packed, size);
    if (unpacked.length === size) return unpacked;
    return unpacked.length > size
      ? `Unexpected file of more than the ${String(size)} bytes that the archive says, expected so many`
      : `Unexpected file of ${String(unpacked.length)} bytes, expected ${String(size)}: the archive is damaged`;
  } catch {
    return 'Unexpected bytes, expected a file that can be unpacked: the archive is damaged';
  }
}

/** One byte more than there should be shows that there is more. */
function inflatedSmall(packed: Uint8Array, size: number): Uint8Array {
  return inflateSync(packed, { out: new Uint8Array(size + 1) });
}

/** @returns as many bytes as there are, or one more than there should be */
function inflatedByStep(packed: Uint8Array, size: number): Uint8Array {
  const unpacked = new Uint8Array(size + 1);
  let length = 0;
  const stream = new Inflate((chunk) => {
    unpacked.set(chunk.subarray(0, Math.max(0, size + 1 - length)), Math.min(length, size + 1));
    length += chunk.length;
  });
  for (let at = 0; at < packed.length && length <= size; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  return unpacked.subarray(0, length);
}

function checked(unpacked: Uint8Array, { crc }: ArchiveEntry): Uint8Array | string {
  return crc32(unpacked) === crc
    ? unpacked
    : 'Unexpected checksum, expected that of the file: the archive is damaged';
}

import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes read at once. */
const BLOCK = 1 << 20;
const LINE_END = 10;

/** What `read` makes of an open file; undefined when there is none that can be opened. */
export function withFile<T>(path: string, read: (file: number) => T): T | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return undefined;
  }
  try {
    return read(file);
  } finally {
    closeSync(file);
  }
}

/** The bytes of an open file, a block at a time: what was given is void once the next one is asked for. @param from where they begin */
export function* blocksOf(file: number, from = 0): Generator<Buffer> {
  const block = Buffer.allocUnsafe(BLOCK);
  let at = from;
  for (;;) {
    const read = readSync(file, block, 0, BLOCK, at);
    if (read === 0) return;
    at += read;
    yield block.subarray(0, read);
  }
}

/** Its lines without their ends, held one at a time. What stands behind the last end is no line. @param from where the first one begins */
export function* linesOf(file: number, from = 0): Generator<string> {
  let begun: Buffer[] = [];
  for (const block of blocksOf(file, from)) {
    let start = 0;
    for (let end = block.indexOf(LINE_END); end !== -1; end = block.indexOf(LINE_END, start)) {
      const last = block.subarray(start, end);
      yield (begun.length === 0 ? last : Buffer.concat([...begun, last])).toString('utf8');
      begun = [];
      start = end + 1;
    }
    if (start < block.length) begun.push(Buffer.from(block.subarray(start)));
  }
}

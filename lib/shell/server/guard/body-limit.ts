/** How much a request may bring with it. What is larger is refused before anything reads it. */
import type { IncomingMessage } from 'node:http';
import { readWhole } from './whole-request.ts';

const KIB = 1024;

/** Forms, answers and actions; the largest answer is about 3 kB. */
const LARGEST_BYTES = 64 * KIB;

/** A learner with 20,000 responses makes a file of about 20 MB. */
const LARGEST_BY_PATH: ReadonlyMap<string, number> = new Map([['/api/my-data/import', 64 * KIB * KIB]]);

/** Bytes that a request to this path may bring. */
export function bodyLimit(path: string): number {
  return LARGEST_BY_PATH.get(path) ?? LARGEST_BYTES;
}

/**
 * The request, when it brings no more than it may; undefined when it brings more.
 *
 * What says its length is judged by that, and Node lets nothing beyond it in. What does not is read here, up to what forms may
 * bring, and handed on whole.
 */
export async function withinLimit(
  request: IncomingMessage,
  path: string,
): Promise<IncomingMessage | undefined> {
  if (request.headers['transfer-encoding'] !== undefined)
    return (await readWhole(request, LARGEST_BYTES))?.request;
  const length = Number(request.headers['content-length'] ?? 0);
  return length <= bodyLimit(path) ? request : undefined;
}

import { sha256 } from '#lib/base/hash.ts';
import type { FormEntry } from './form.ts';

/** 64 bits: within one attempt, two of a few hundred handles are alike once in 10^14 attempts. */
const HANDLE_DIGITS = 16;

/**
 * An opaque name of an item, part or option, good in one place of one attempt.
 *
 * @param secret the attempt's secret; whoever lacks it cannot tell which id a handle stands for
 * @param path ids from the part downwards; empty for the item itself
 * @returns 16 hexadecimal digits
 */
export function handleFor(secret: string, entry: FormEntry, ...path: readonly string[]): string {
  const message = [String(entry.position), entry.revision, ...path].join('\u0000');
  return sha256(`${secret}\u0000${sha256(`${secret}\u0000${message}`)}`).slice(0, HANDLE_DIGITS);
}

import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether two texts are the same: takes the same time whatever was given, since hashes have one length. */
export function isSameText(given: string, wanted: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
  return timingSafeEqual(hash(given), hash(wanted));
}

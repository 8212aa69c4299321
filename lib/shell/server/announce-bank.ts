/** Pages that were made from the bank are kept; they are told when another bank takes its place. */
import { unwatchFile, watchFile } from 'node:fs';
import { bankFiles } from '../files/bank-files.ts';
import { PUBLISH_HEADER, publishSecret } from './publish-secret.ts';

/** How often the small file that names the current bank is looked at. */
const LOOK_EVERY_MS = 500;
const PATIENCE_MS = 5000;

/**
 * Tells the pages now (they may be kept from before this process) and whenever the bank below `root` is another one.
 *
 * @param url where this very server answers
 * @returns stops it
 */
export async function announceBanks(root: string, url: string): Promise<() => void> {
  const { pointer } = bankFiles(root);
  watchFile(pointer, { interval: LOOK_EVERY_MS, persistent: false }, () => void announce(url));
  await announce(url);
  return () => unwatchFile(pointer);
}

/** Tells the pages now: they may be kept from before this process. @returns nothing that has to be stopped */
export async function announceOnce(url: string): Promise<() => void> {
  await announce(url);
  return () => undefined;
}

/** Tells the pages now. One that misses the news is made again within half a minute all the same. */
export async function announce(url: string): Promise<void> {
  try {
    await fetch(`${url}/api/published`, {
      method: 'POST',
      headers: { [PUBLISH_HEADER]: publishSecret() },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch (cause) {
    console.error('The pages could not be told of the new bank', cause);
  }
}

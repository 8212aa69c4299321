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

/**
 * Tells the pages now. One that misses the news is made again within half a minute all the same, so of a failure one sentence is enough.
 *
 * @param patienceMs how long an answer may take: longer where the page is compiled first
 */
export async function announce(url: string, patienceMs = PATIENCE_MS): Promise<void> {
  try {
    await fetch(`${url}/api/published`, {
      method: 'POST',
      headers: { [PUBLISH_HEADER]: publishSecret() },
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch (cause) {
    console.error(
      `The pages could not be told of the new bank (${whyNot(cause, patienceMs)}): they show it within half a minute.`,
    );
  }
}

function whyNot(cause: unknown, patienceMs: number): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.name === 'TimeoutError') return `no answer within ${String(patienceMs / 1000)} s`;
  return cause.cause instanceof Error ? `${cause.message}: ${cause.cause.message}` : cause.message;
}

import { verifyBank } from '../files/read-bank.ts';

/**
 * Looks through the files of the bank that a server begins with, while it serves: whoever runs it reads of one that is damaged before a
 * learner meets it. A damaged file is not served.
 *
 * @returns stops it
 */
export function lookThroughBank(root: string): () => void {
  const stop = new AbortController();
  verifyBank(root, stop.signal).catch((error: unknown) => {
    if (!stop.signal.aborted)
      console.error('A file of the bank is not what was built; it is not served.', error);
  });
  return () => stop.abort();
}

/** Pages that Next keeps come again and again with the same bytes: what was worked out for them is kept too. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { pagePolicy } from './policies.ts';

export interface FinishedPage {
  readonly policy: string;
  readonly compressed: Buffer;
}

/** Of some 10 kB each; more lessons than are read at the same time. */
const MOST = 256;

const compress = promisify(gzip);
const finished = new Map<string, FinishedPage>();

/** The policy of a page, and the page compressed. Told apart by a hash of all its bytes, so that no page gets another's. */
export async function finishedPage(body: Buffer): Promise<FinishedPage> {
  const key = createHash('sha256').update(body).digest('base64');
  const known = finished.get(key);
  const page = known ?? { policy: pagePolicy(body.toString('utf8')), compressed: await compress(body) };
  // The one that was asked for longest ago stands first.
  finished.delete(key);
  finished.set(key, page);
  const [oldest] = finished.keys();
  if (finished.size > MOST && oldest !== undefined) finished.delete(oldest);
  return page;
}

/** Pages that Next keeps come again and again with the same text: what was worked out for them is kept too. */
import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { policyOf } from './policies.ts';

export interface FinishedPage {
  readonly policy: string;
  readonly compressed: Buffer;
  /** Names the text, by a hash of all of it: who has a text of that tag has this one. */
  readonly tag: string;
}

/** Of some 10 kB each, beside the text that Next keeps; more lessons than are read at the same time. */
const MOST = 256;

const compress = promisify(gzip);
const finished = new Map<string, { readonly type: string; readonly page: FinishedPage }>();

/** The policy, the tag and the compressed bytes of a page. Looked up by its whole text, so that no page gets another's. */
export async function finishedPage(text: string, type: string): Promise<FinishedPage> {
  const known = finished.get(text);
  const page = known?.type === type ? known.page : await finish(text, type);
  // The one that was asked for longest ago stands first.
  finished.delete(text);
  finished.set(text, { type, page });
  const [oldest] = finished.keys();
  if (finished.size > MOST && oldest !== undefined) finished.delete(oldest);
  return page;
}

async function finish(text: string, type: string): Promise<FinishedPage> {
  return {
    policy: policyOf(type, text),
    compressed: await compress(text),
    tag: `"${hash('sha256', text, 'base64url')}"`,
  };
}

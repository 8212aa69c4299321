import { once } from '#lib/base/remembered.ts';
import { sha256 } from '#lib/base/hash.ts';
import type { FileDigest } from '#lib/bank/shards/plan-shards.ts';

/** What tells the digest of a file from that of any other, computed once for each. */
export const digestHash: (digest: FileDigest) => string = once((digest: FileDigest) =>
  sha256(JSON.stringify(digest)),
);

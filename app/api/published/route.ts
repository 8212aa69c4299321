import { revalidateTag } from 'next/cache';
import { BANK_TAG } from '#app/_load/published.ts';
import { isPublishSecret, PUBLISH_HEADER } from '#lib/shell/server/publish-secret.ts';

/**
 * Told by the server that another bank is in use: what was rendered from the old one is dropped. Only the server itself
 * knows the secret; to anyone else there is no such address.
 */
export function POST(request: Request): Response {
  if (!isPublishSecret(request.headers.get(PUBLISH_HEADER))) return new Response(null, { status: 404 });
  revalidateTag(BANK_TAG, { expire: 0 });
  return new Response(null, { status: 204 });
}

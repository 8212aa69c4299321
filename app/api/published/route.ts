import { revalidateTag } from 'next/cache';
import { BANK_TAG } from '#app/_load/published.ts';

/**
 * Told by the server that another bank is in use: what was rendered from the old one is dropped. Whoever else calls it
 * makes the pages be rendered once more, and nothing else.
 */
export function POST(): Response {
  revalidateTag(BANK_TAG, { expire: 0 });
  return new Response(null, { status: 204 });
}

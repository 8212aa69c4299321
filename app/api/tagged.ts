import { namesTag } from '#lib/shell/web/names-tag.ts';

/** Answers what is made from a bank alone: unchanged (304) for whoever has it already. */
export function tagged(request: Request, tag: string, make: (headers: HeadersInit) => Response): Response {
  const headers = { etag: tag, 'cache-control': 'public, max-age=0, must-revalidate' };
  return namesTag(request.headers.get('if-none-match'), tag)
    ? new Response(null, { status: 304, headers })
    : make(headers);
}

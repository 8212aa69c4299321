import { connection } from 'next/server';
import { INDEX_FORMAT } from '#lib/search/find/search-index.ts';
import { searchIndexOf } from '#lib/shell/usecases/search-bank.ts';
import { loadBank } from '#lib/shell/web/bank.ts';

/** Everything that may be searched, for browsers that search as one types; unchanged (304) until another bank is published. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const bank = await loadBank();
  const tag = `"${bank.revision}-${INDEX_FORMAT}"`;
  const headers = { etag: tag, 'cache-control': 'public, max-age=0, must-revalidate' };
  if (namesTag(request.headers.get('if-none-match'), tag))
    return new Response(null, { status: 304, headers });
  return Response.json(searchIndexOf(bank), { headers });
}

/** A proxy that compresses may have made the tag a weak one. */
function namesTag(asked: string | null, tag: string): boolean {
  return asked?.split(',').some((one) => one.trim().replace(/^W\//u, '') === tag) ?? false;
}

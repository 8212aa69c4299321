import { connection } from 'next/server';
import { searchAsked } from '#app/_load/search-page.ts';
import { INDEX_FORMAT } from '#lib/search/find/search-index.ts';
import { searchIndexOf } from '#lib/shell/usecases/search-bank.ts';
import { loadBank } from '#lib/shell/web/bank.ts';
import { tagged } from '../tagged.ts';

/**
 * Everything that may be searched of the bank, or of one course (`?course=`), for browsers that search as one types; unchanged (304)
 * until another bank is published. There is none where it would be too much to send: `/api/search` answers there.
 */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const bank = await loadBank();
  const { course } = searchAsked(Object.fromEntries(new URL(request.url).searchParams));
  const index = await searchIndexOf(bank, course);
  if (index === undefined) return new Response(null, { status: 404 });
  return tagged(request, `"${bank.revision}-${INDEX_FORMAT}"`, (headers) =>
    Response.json(index, { headers }),
  );
}

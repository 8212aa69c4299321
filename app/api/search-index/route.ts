import { connection } from 'next/server';
import { INDEX_FORMAT } from '#lib/search/find/search-index.ts';
import { searchIndexOf } from '#lib/shell/usecases/search-bank.ts';
import { loadBank } from '#lib/shell/web/bank.ts';
import { tagged } from '../tagged.ts';

/** Everything that may be searched, for browsers that search as one types; unchanged (304) until another bank is published. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const bank = await loadBank();
  const index = await searchIndexOf(bank);
  if (index === undefined) return new Response(null, { status: 404 });
  return tagged(request, `"${bank.revision}-${INDEX_FORMAT}"`, (headers) =>
    Response.json(index, { headers }),
  );
}

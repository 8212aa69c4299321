import { connection } from 'next/server';
import { searchAsked } from '#app/_load/search-page.ts';
import { resultsOf } from '#lib/search/find/results.ts';
import { REFUSALS } from '#lib/shell/usecases/refusals.ts';
import { searchBank } from '#lib/shell/usecases/search-bank.ts';
import { loadBank } from '#lib/shell/web/bank.ts';
import { isWithinWork } from '#lib/shell/web/work.ts';

/** What `?q=` finds, in one course with `?course=`: for browsers that search as one types where the bank is too large to be sent. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const { query, course } = searchAsked(Object.fromEntries(new URL(request.url).searchParams));
  if (!(await isWithinWork('search'))) {
    const code = 'too-many-tries';
    return Response.json({ code }, { status: REFUSALS[code].status });
  }
  const found = await searchBank(await loadBank(), query, course);
  return Response.json(resultsOf(found), { headers: { 'cache-control': 'private, no-store' } });
}

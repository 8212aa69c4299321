import { z } from 'zod';
import { LONGEST_QUERY } from '#lib/search/find/search-index.ts';
import { resultsOf } from '#lib/search/find/results.ts';
import { searchBank } from '#lib/shell/usecases/search-bank.ts';
import { loadBank } from '#lib/shell/web/bank.ts';
import type { SearchPageData } from '../_ui/search/search-view.tsx';

const querySchema = z.string().max(LONGEST_QUERY);

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** What the address asks for: the query as it was typed; empty when there is none, or it is no text, or too long. */
export function queryIn(search: Search): { readonly query: string; readonly isTooLong: boolean } {
  const asked = search['q'];
  const query = querySchema.safeParse(asked);
  return query.success
    ? { query: query.data, isTooLong: false }
    : { query: '', isTooLong: typeof asked === 'string' };
}

/** The page of a query, with its results. */
export async function loadSearch(search: Search): Promise<SearchPageData> {
  const bank = await loadBank();
  const { query, isTooLong } = queryIn(search);
  return {
    query,
    isTooLong,
    results: resultsOf(await searchBank(bank, query)),
    courses: bank.courses.map(({ id, title }) => ({ id, title })),
  };
}

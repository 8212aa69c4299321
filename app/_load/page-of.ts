import { z } from 'zod';
import type { ListPage } from '../_ui/pages/list-pages.tsx';

type Search = Readonly<Record<string, string | string[] | undefined>>;

const pageSchema = z.coerce.number().int().min(1).max(100_000).catch(1);

/** Entries of a list on one page: some telephone screens, and less than 100 kB. */
export const PER_PAGE = 24;

/**
 * The part of a list that the address asks for (`?page=`, from 1; the last one when there are fewer), and the pages around it.
 *
 * @param path with the rest of the query, if there is any
 */
export function pageOf<T>(
  all: readonly T[],
  search: Search,
  path: string,
  perPage = PER_PAGE,
): { readonly shown: readonly T[]; readonly at: ListPage } {
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const page = Math.min(pages, pageSchema.parse(search['page'] ?? 1));
  const more = path.includes('?') ? '&' : '?';
  const address = (other: number): string => (other === 1 ? path : `${path}${more}page=${String(other)}`);
  return {
    shown: all.slice((page - 1) * perPage, page * perPage),
    at: {
      page,
      pages,
      before: page > 1 ? address(page - 1) : undefined,
      after: page < pages ? address(page + 1) : undefined,
    },
  };
}

import { z } from 'zod';
import { LONGEST_QUERY } from '#lib/search/find/search-index.ts';
import { resultsOf } from '#lib/search/find/results.ts';
import { isTogether, searchBank } from '#lib/shell/usecases/search-bank.ts';
import { loadBank } from '#lib/shell/web/bank.ts';
import type { SearchPageData } from '../_ui/search/search-view.tsx';
import { PER_PAGE } from './page-of.ts';

const querySchema = z.string().max(LONGEST_QUERY);
const courseSchema = z.string().min(1).max(80).optional().catch(undefined);

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** What an address asks to be searched. */
export interface SearchAsked {
  /** As it was typed; empty when there is none, or it is no text, or too long. */
  readonly query: string;
  readonly isTooLong: boolean;
  /** The course that is searched alone. */
  readonly course: string | undefined;
}

/** What the address asks for. */
export function searchAsked(search: Search): SearchAsked {
  const asked = search['q'];
  const query = querySchema.safeParse(asked);
  return {
    query: query.data ?? '',
    isTooLong: !query.success && typeof asked === 'string',
    course: courseSchema.parse(search['course']),
  };
}

/** The page of a query, with its results. */
export async function loadSearch(search: Search): Promise<SearchPageData> {
  const bank = await loadBank();
  const { query, isTooLong, course: asked } = searchAsked(search);
  const course = bank.courses.find(({ id }) => id === asked);
  return {
    query,
    isTooLong,
    results: resultsOf(await searchBank(bank, query, course?.id)),
    course: course && { id: course.id, title: course.title },
    isTogether: isTogether(bank, course?.id),
    courses: bank.courses.slice(0, PER_PAGE).map(({ id, title }) => ({ id, title })),
    moreCourses: Math.max(0, bank.courses.length - PER_PAGE),
  };
}

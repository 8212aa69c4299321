import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadSearch, searchAsked } from '#app/_load/search-page.ts';
import { messages } from '#app/_ui/messages/messages.ts';
import { SearchView } from '#app/_ui/search/search-view.tsx';

type Props = PageProps<'/search'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query } = searchAsked(await searchParams);
  const { title, titleOf } = messages.search;
  return { title: query.trim() === '' ? title : titleOf(query.trim()), robots: { index: false } };
}

export default async function SearchPage({ searchParams }: Props): Promise<ReactNode> {
  return <SearchView {...await loadSearch(await searchParams)} />;
}

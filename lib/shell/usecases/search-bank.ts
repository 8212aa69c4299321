import type { Bank } from '#lib/bank/bank.ts';
import { makeFinder, type Finder, type Found } from '#lib/search/find/finder.ts';
import type { SearchIndex } from '#lib/search/find/search-index.ts';
import { makeSearchIndex } from '#lib/search/search-documents.ts';
import { lessonAddress } from './addresses.ts';

/** Made once a bank, and gone with it. */
const indexes = new WeakMap<Bank, SearchIndex>();
const finders = new WeakMap<Bank, Finder>();

/** Everything of the bank that may be searched; the same for everyone. */
export function searchIndexOf(bank: Bank): SearchIndex {
  const known = indexes.get(bank);
  if (known !== undefined) return known;
  const index = makeSearchIndex(bank, { lesson: lessonAddress, quiz: (quiz) => `/quizzes/${quiz}` });
  indexes.set(bank, index);
  return index;
}

/** What a query finds in the bank, best first; nothing for a query without a letter or digit. */
export function searchBank(bank: Bank, query: string): Found {
  const finder = finders.get(bank) ?? makeFinder(searchIndexOf(bank));
  finders.set(bank, finder);
  return finder(query);
}

import { joinFound, makeFinder, type Finder, type Found } from '#lib/search/find/finder.ts';
import { INDEX_FORMAT, type SearchIndex } from '#lib/search/find/search-index.ts';
import { openSlices, type SearchedBank, type SearchSlice } from '#lib/search/searched-bank.ts';
import { sliceRanker } from '#lib/search/slice-words.ts';

/**
 * Documents that are searched as one: browsers fetch them, and make them searchable within a second on a slow telephone. The shipped
 * courses have 350.
 */
export const TOGETHER_MOST = 2000;
/** Slices that a query is put to at first, and at most, when the first ones give less than a page of hits. */
const FIRST_SLICES = 8;
const MOST_SLICES = 24;
const ENOUGH_HITS = 20;
/** Searchable slices that are held, some 2 MB each. */
const HELD_FINDERS = 24;

/** Everything that can be known of a bank's search once. */
interface Prepared {
  /** Course, or empty for all → what is searched as one. */
  readonly indexes: Map<string, Promise<SearchIndex>>;
  ranker: Promise<ReturnType<typeof sliceRanker>> | undefined;
}

/** Made once a bank, and gone with it. */
const prepared = new WeakMap<SearchedBank['slices'], Prepared>();

/** By what they search, the one that was asked for last stands last. */
const finders = new Map<string, Promise<Finder>>();

function prepare({ slices }: SearchedBank): Prepared {
  const known = prepared.get(slices) ?? { indexes: new Map(), ranker: undefined };
  prepared.set(slices, known);
  return known;
}

/** True when all of a course (or of the bank, without one) is searched as one, by browsers too. */
export function isTogether(bank: SearchedBank, course?: string): boolean {
  return slicesOf(bank, course).reduce((sum, { documents }) => sum + documents, 0) <= TOGETHER_MOST;
}

function slicesOf({ slices }: SearchedBank, course: string | undefined): readonly SearchSlice[] {
  return course === undefined ? slices : slices.filter((slice) => slice.course === course);
}

/** Everything of a bank or of a course that may be searched; the same for everyone. Undefined where that is too much to be sent. */
export async function searchIndexOf(bank: SearchedBank, course?: string): Promise<SearchIndex | undefined> {
  if (!isTogether(bank, course)) return undefined;
  const { indexes } = prepare(bank);
  const known = indexes.get(course ?? '');
  if (known !== undefined) return known;
  const { revision, names } = bank;
  const made = openSlices(slicesOf(bank, course)).then((documents): SearchIndex => ({
    format: INDEX_FORMAT,
    revision,
    documents,
    names,
  }));
  if (course === undefined) indexes.set('', made);
  return made;
}

/**
 * What a query finds in the bank or in a course of it, best first; nothing for a query without a letter or digit. A large bank is
 * asked slice by slice, those first whose words are the best ones; the rest is not counted.
 */
export async function searchBank(bank: SearchedBank, query: string, course?: string): Promise<Found> {
  if (isTogether(bank, course)) {
    const name = `${bank.revision}/${course ?? ''}`;
    const find = await finderOf(name, async () => (await searchIndexOf(bank, course))?.documents ?? [], bank);
    return find(query);
  }
  if (query.trim() === '') return joinFound([]);
  const known = prepare(bank);
  known.ranker ??= bank.words().then((words) => sliceRanker(words, bank.names));
  const rank = await known.ranker;
  const ranked = rank(query)
    .flatMap(({ slice }) => bank.slices[slice] ?? [])
    .filter((slice) => course === undefined || slice.course === course);
  const found: Found[] = [];
  for (const slice of ranked.slice(0, MOST_SLICES)) {
    const hits = joinFound(found);
    if (found.length >= FIRST_SLICES && !hits.isPartial && hits.hits.length >= ENOUGH_HITS) break;
    found.push((await finderOf(slice.hash, slice.open, bank))(query));
  }
  const all = joinFound(found);
  return found.length < ranked.length ? { ...all, mayHaveMore: true } : all;
}

async function finderOf(
  name: string,
  open: SearchSlice['open'],
  { revision, names }: SearchedBank,
): Promise<Finder> {
  const known = finders.get(name);
  const finder =
    known ?? open().then((documents) => makeFinder({ format: INDEX_FORMAT, revision, documents, names }));
  finders.delete(name);
  finders.set(name, finder);
  const [oldest] = finders.keys();
  if (finders.size > HELD_FINDERS && oldest !== undefined) finders.delete(oldest);
  try {
    return await finder;
  } catch (error) {
    // The next one who asks tries anew.
    finders.delete(name);
    throw error;
  }
}

import type { Bank } from '#lib/bank/bank.ts';
import { joinSlices, searchSlices, type Addresses } from './search-documents.ts';
import type { SearchDocument } from './find/search-index.ts';
import { wordsOfSlice, type SliceWords } from './slice-words.ts';

/** What may be searched of a bank, in slices that are opened when they are asked for. */
export interface SearchedBank extends Pick<Bank, 'revision' | 'names'> {
  /** In the order of the bank's courses. */
  readonly slices: readonly SearchSlice[];
  /** The words of each slice, in their order. */
  readonly words: () => Promise<readonly SliceWords[]>;
}

/** A slice of what may be searched. */
export interface SearchSlice {
  /** Tells it apart from every slice of other documents. */
  readonly hash: string;
  readonly course: string;
  /** How many documents it has. */
  readonly documents: number;
  readonly open: () => Promise<readonly SearchDocument[]>;
}

/** What may be searched of a bank that is held whole. */
export function heldSearch(bank: Bank, addresses: Addresses): SearchedBank {
  const ids = new Set(bank.lessons.map(({ course }) => course));
  const slices = [...ids].flatMap((id) => {
    const own = {
      course: bank.courses.find((course) => course.id === id),
      lessons: bank.lessons.filter(({ course }) => course === id),
      quizzes: bank.quizzes.filter(({ course }) => course === id),
    };
    return searchSlices(own, addresses).map((documents, at) => ({ id, at, documents }));
  });
  return {
    revision: bank.revision,
    names: bank.names,
    slices: slices.map(({ id, at, documents }) => ({
      hash: `${bank.revision}/${id}/${String(at)}`,
      course: id,
      documents: documents.length,
      open: () => Promise.resolve(documents),
    })),
    words: () => Promise.resolve(slices.map(({ documents }) => wordsOfSlice(documents))),
  };
}

/** The documents of some slices, as one list. */
export async function openSlices(slices: readonly SearchSlice[]): Promise<readonly SearchDocument[]> {
  const opened: (readonly SearchDocument[])[] = [];
  for (const slice of slices) opened.push(await slice.open());
  return joinSlices(opened);
}

import { describe, expect, test } from 'vitest';
import { heldSearch } from '#lib/search/searched-bank.ts';
import { searchAddresses } from '#lib/shell/usecases/addresses.ts';
import { isTogether, searchBank, searchIndexOf } from '#lib/shell/usecases/search-bank.ts';
import { shippedBank } from '../support/shipped.ts';

const COPIES = 8;

/** The shipped courses several times, each copy under names of its own. */
function largeBank(): ReturnType<typeof shippedBank>['bank'] {
  const { bank } = shippedBank();
  const copies = Array.from({ length: COPIES }, (_, at) => {
    const renamed = <T extends { readonly course: string; readonly title: string }>(one: T): T => ({
      ...one,
      course: `${one.course}-${String(at)}`,
      title: `${one.title} ${'abcdefgh'.charAt(at)}x`,
    });
    return {
      courses: bank.courses.map((one) => ({ ...one, id: `${one.id}-${String(at)}` })),
      lessons: bank.lessons.map(renamed),
      quizzes: bank.quizzes.map((quiz) => ({ ...renamed(quiz), id: `${quiz.id}-${String(at)}` })),
    };
  });
  return {
    ...bank,
    revision: 'large',
    courses: copies.flatMap(({ courses }) => courses),
    lessons: copies.flatMap(({ lessons }) => lessons),
    quizzes: copies.flatMap(({ quizzes }) => quizzes),
  };
}

describe('a large bank', () => {
  const bank = heldSearch(largeBank(), searchAddresses);

  test('is not sent to be searched; each of its courses is', async () => {
    expect(isTogether(bank)).toBe(false);
    expect(await searchIndexOf(bank)).toBeUndefined();
    const own = (await searchIndexOf(bank, 'gabapentin-3')) ?? expect.fail('no index');
    expect(own.documents.length).toBeGreaterThan(100);
    expect(own.documents.filter(({ href }) => !/^\/(courses\/gabapentin-3|quizzes)\b/u.test(href))).toEqual(
      [],
    );
  });

  test.each(['Neurontin', 'How gabapentin acts gx', 'CrCl', 'tremmor'])(
    'is searched for %s',
    async (query) => {
      const { hits, isPartial } = await searchBank(bank, query);
      expect(isPartial).toBe(false);
      const [best] = hits;
      expect(best?.document.title.toLowerCase()).toMatch(/tremor|gabapentin|creatinine|crcl/u);
    },
  );

  test('finds in one course nothing of another', async () => {
    const { hits } = await searchBank(bank, 'tremor', 'gabapentin-2');
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.filter(({ document }) => !/gabapentin-2|quizzes/u.test(document.href))).toEqual([]);
    expect((await searchBank(bank, 'tremor', 'no-course')).hits).toEqual([]);
  });
});

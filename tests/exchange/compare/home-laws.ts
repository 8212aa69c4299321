/** Items of this repository's courses that come home: as they went out, changed in every way, and with marks changed. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareBank, type ComparedBank } from '#lib/exchange/compare/compare-bank.ts';
import { reportOf } from '#lib/exchange/export.ts';
import { countOf, type ReadBank } from '#lib/exchange/read/read-bank.ts';
import type { Selection } from '#lib/exchange/select.ts';
import { shippedBank } from '../../support/shipped.ts';
import { consumers, type Consumer } from '../consumers.ts';
import { shippedTwins } from '../shipped-twins.ts';
import { truthTable, type Twin } from '../truth-table.ts';
import { courseSelection, EXCHANGED, fileOf, homeOf, type Exchanged } from './home.ts';
import { mutation, type Question } from './mutations.ts';

const COURSES = ['gabapentin', 'pregabalin'] as const;
const shared: { selections: readonly Selection[]; twins: readonly Twin[] } = { selections: [], twins: [] };

/** The laws, as part of a file of tests that has compiled these courses already: it takes seconds. */
export function comesHome(): void {
  beforeAll(() => {
    shared.selections = COURSES.map((course) => courseSelection(shippedBank(), course));
    shared.twins = shippedTwins();
  }, 60_000);

  describe.each(EXCHANGED)('$format.name comes home', everyItem);
  const read = consumers.filter(({ format }) => EXCHANGED.some((one) => one.format === format));
  describe.each(read)('$format.name comes home with marks changed', everyMark);
}

/** What is told of them, without their words. */
const verdictsOf = ({ own }: ComparedBank): readonly string[] => own.map(({ verdict }) => verdict);

function bankOf(bank: ReadBank, changed: readonly { readonly question: Question }[]): ReadBank {
  const all = changed.map(({ question }) => question);
  return {
    ...bank,
    questions: all.flatMap((question) => ('parts' in question ? [] : [question])),
    composites: all.flatMap((question) => ('parts' in question ? [question] : [])),
  };
}

/** Items of more responses take too long to score for each change. */
const RESPONSES = 300;
/** What decides points in one of the formats: marks of answers, shares, numbers, pairs. */
const MARKS = /fraction="[^"]*"|%-?[\d.]+%|<single>\w+|(?<=-> ).+|[=~](?=[A-Z\d%])|\d[\d.]*/gu;

/** Two marks of a file change places, or one is another one. */
interface Edit {
  readonly at: number;
  readonly other: number;
  readonly put: string | undefined;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(100_000),
  other: fc.nat(100_000),
  put: fc.option(fc.constantFrom('', '=', '~', '0', '5', '100', '%50%', 'fraction="50"'), { nil: undefined }),
});

/** Of the answers: what stands in front of them decides nothing. */
function editedText(text: string, { at, other, put }: Edit): string {
  const begin = Math.max(text.indexOf(' {'), text.indexOf('<questiontext'), 0);
  const marks = [...text.slice(begin).matchAll(MARKS)];
  const [one, second] = [marks[at % marks.length], marks[other % marks.length]];
  if (one === undefined || second === undefined) return text;
  const changed =
    put === undefined
      ? ([
          [one, second[0]],
          [second, one[0]],
        ] as const)
      : ([[one, put]] as const);
  const sorted = changed.toSorted(([a], [b]) => b.index - a.index);
  return sorted.reduce((words, [{ 0: found, index }, after]) => {
    const from = begin + index;
    return `${words.slice(0, from)}${after}${words.slice(from + found.length)}`;
  }, text);
}

/** Whether some response is scored otherwise than the format declares; false where the other reader reads nothing. */
function scoredOtherwise(table: () => ReturnType<typeof truthTable>): boolean {
  try {
    return table().some(({ unequal, isDeclared }) => unequal !== undefined && !isDeclared);
  } catch {
    return false;
  }
}

function everyItem(exchanged: Exchanged): void {
  const { read } = exchanged;
  /** Every question of both courses, as it is read. */
  let kept: ReadBank | undefined;
  const all = async (): Promise<ReadBank> => (kept ??= await readAll());
  const readAll = async (): Promise<ReadBank> => {
    const files = await Promise.all(shared.selections.map((one) => fileOf(exchanged, one)));
    const [first, second] = files.map(({ text }) => read('bank', text));
    if (first === undefined || second === undefined) throw new Error('no course');
    expect(countOf(first) + countOf(second)).toBe(files.reduce((sum, { count }) => sum + count, 0));
    return {
      ...first,
      questions: [...first.questions, ...second.questions],
      composites: [...first.composites, ...second.composites],
    };
  };

  it('brings every item home as the same, with nothing to draft and nothing to tell', async () => {
    const bank = await all();
    const compared = await compareBank(bank, homeOf(shippedBank(), exchanged));
    expect(new Set(verdictsOf(compared))).toEqual(new Set(['same']));
    expect(compared.own.length).toBe(countOf(bank));
    expect([countOf(compared.others), compared.diagnostics]).toEqual([0, []]);
    expect(compared.own.length).toBeGreaterThan(500);
  });

  it('tells every change of a question for what it is, and drafts none', async () => {
    const bank = await all();
    const questions: readonly Question[] = [...bank.questions, ...bank.composites];
    const changes = fc.array(mutation, { minLength: questions.length, maxLength: questions.length });
    await fc.assert(
      fc.asyncProperty(changes, async (chosen) => {
        const changed = questions.flatMap((question, index) => {
          const { one, at } = chosen[index] ?? {};
          const other = at === undefined ? undefined : one?.change(question, at);
          const place = { ...question.place, line: index + 1 };
          return one === undefined || other === undefined
            ? []
            : [{ question: { ...other, place }, name: one.name, verdict: one.verdict }];
        });
        const compared = await compareBank(bankOf(bank, changed), homeOf(shippedBank(), exchanged));
        const found = new Map(compared.own.map(({ place, verdict }) => [place.line, verdict]));
        const told = new Set(
          compared.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message),
        );
        expect(countOf(compared.others)).toBe(0);
        expect(
          changed.map(({ question, name }) => [question.id, name, found.get(question.place.line)]),
        ).toEqual(changed.map(({ question, name, verdict }) => [question.id, name, verdict]));
        expect(told.size).toBeGreaterThanOrEqual(
          changed.filter(({ verdict }) => verdict === 'changed-key').length,
        );
      }),
      // To shrink as many changes would take minutes.
      { numRuns: 2, endOnFailure: true },
    );
  });
}

function everyMark({ format, read: readThere }: Consumer): void {
  it('never takes an item for the same that another reader scores otherwise', async () => {
    const exchanged = EXCHANGED.find((one) => one.format === format);
    const [selection] = shared.selections;
    if (exchanged === undefined || selection === undefined) throw new Error('no course');
    const twins = shared.twins.filter(({ item }) => item.course === 'gabapentin');
    const file = async ({ view }: Twin): Promise<string> =>
      (await fileOf(exchanged, { ...selection, items: [view] })).text;
    const found: Question[] = [];
    await fc.assert(
      fc.asyncProperty(fc.nat(100_000), edit, async (chosen, change) => {
        const twin = twins[chosen % twins.length];
        if (twin === undefined) throw new Error('no item');
        const only = { ...selection, items: [twin.view] };
        if (!reportOf(format, only).written.some(({ id }) => id === twin.item.id)) return;
        const edited = editedText(await file(twin), change);
        const isOtherwise = scoredOtherwise(() =>
          truthTable([twin], reportOf(format, only), readThere(new TextEncoder().encode(edited)), RESPONSES),
        );
        if (!isOtherwise) return;
        const { questions, composites } = exchanged.read('bank', edited);
        found.push(...questions, ...composites);
        const compared = await compareBank(exchanged.read('bank', edited), homeOf(shippedBank(), exchanged));
        expect([edited, verdictsOf(compared)]).not.toEqual([edited, ['same']]);
      }),
      { numRuns: 200 },
    );
    expect(found.length).toBeGreaterThan(5);
  });
}

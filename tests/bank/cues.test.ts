import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf, type Choice } from '#lib/bank/cues/choice.ts';
import { checkCues } from '#lib/bank/cues/check-cues.ts';
import { cueResults, truthResults } from '#lib/bank/cues/cue-tests.ts';
import { guess, testWise } from '#lib/bank/cues/test-wise.ts';
import { upperTail } from '#lib/bank/cues/upper-tail.ts';
import type { ParsedContent } from '#lib/content/model.ts';
import { buildKnowledgeBase } from '../support/knowledge-builder.ts';
import { madeItem } from './made-item.ts';

const kb = buildKnowledgeBase({});

/** The binomial tail as an exact fraction: chance one in `options`. */
function exactTail(trials: number, options: number, successes: number): number {
  const [n, k] = [BigInt(trials), BigInt(options)];
  let choose = 1n;
  let sum = 0n;
  for (let i = 0n; i <= n; i += 1n) {
    if (i >= BigInt(successes)) sum += choose * (k - 1n) ** (n - i);
    choose = (choose * (n - i)) / (i + 1n);
  }
  const scale = 10n ** 18n;
  return Number((sum * scale) / k ** n) / 1e18;
}

describe('the upper tail', () => {
  it('is that of exact arithmetic', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 0, max: 61 }),
        (n, k, x) => {
          expect(upperTail(Array<number>(n).fill(1 / k), x)).toBeCloseTo(exactTail(n, k, x), 13);
        },
      ),
    );
  });

  it('falls with the number of successes, from 1 to 0, and does not depend on the order of the chances', () => {
    const chances = fc.array(fc.constantFrom(1 / 2, 1 / 3, 1 / 4, 1 / 5), { maxLength: 40 });
    fc.assert(
      fc.property(chances, fc.nat(40), (list, x) => {
        expect(upperTail(list, 0)).toBe(1);
        expect(upperTail(list, list.length + 1)).toBe(0);
        expect(upperTail(list, x)).toBeGreaterThanOrEqual(upperTail(list, x + 1));
        expect(upperTail([...list].reverse(), x)).toBeCloseTo(upperTail(list, x), 13);
      }),
    );
  });

  it.each([
    [4, [11, 18, 36, 66]],
    [3, [13, 21, 46, 83]],
  ])('falls below 0.01 at the counts of the table for %i options', (options, counts) => {
    const first = [20, 40, 100, 200].map((n) =>
      Array.from({ length: n }, (_, x) => x).find(
        (x) => upperTail(Array<number>(n).fill(1 / options), x) < 0.01,
      ),
    );
    expect(first).toEqual(counts);
  });

  it('takes a bank of 30,000 items', () => {
    expect(upperTail(Array<number>(30_000).fill(0.25), 7_500)).toBeCloseTo(0.5, 1);
    expect(upperTail(Array<number>(30_000).fill(0.25), 9_000)).toBeLessThan(1e-20);
  });
});

/** The choice of an item with these texts; the key is the first. */
function choice(texts: readonly string[], stem = 'Which one is it?', id = 'made'): Choice {
  const options = texts.map((text, index) => ({
    id: `o${String(index)}`,
    text,
    ...(index === 0 ? { key: true as const } : {}),
  }));
  const [read] = choicesOf(madeItem(id, options, { stem }), kb);
  if (read === undefined) throw new Error('an item with one key offers a choice');
  return read;
}

function hitsOf(made: Choice): readonly string[] {
  return cueResults([made]).flatMap(({ cue, hits }) => (hits === 1 ? [cue] : []));
}

describe('a cue', () => {
  it.each([
    ['longest', ['much longer', 'short', 'small'], undefined],
    ['shortest', ['ash', 'birch tree', 'cedar tree'], undefined],
    ['convergence', ['evening tablet', 'evening syrup', 'morning tablet', 'noon drops'], undefined],
    ['stem-word', ['nerve', 'colon', 'liver'], 'What hurts in nerve pain?'],
    ['no-absolute', ['often so', 'never so', 'always so'], undefined],
    ['middle', ['200 mg', '100 mg', '300 mg'], undefined],
  ] as const)('%s points at the key', (cue, texts, stem) => {
    expect(hitsOf(choice(texts, stem))).toContain(cue);
  });

  it.each([
    ['longest', ['longer', 'larger', 'small'], undefined],
    ['shortest', ['ash', 'elm', 'cedar'], undefined],
    ['convergence', ['evening tablet', 'evening tablets', 'noon drops'], undefined],
    ['stem-word', ['nerve', 'nerve end', 'liver'], 'What hurts in nerve pain?'],
    ['no-absolute', ['often so', 'at times', 'always so'], undefined],
    ['middle', ['100 mg', '200 mg', '300 mg'], undefined],
    ['middle', ['200 mg', '100 mg', '300 mg', '400 mg'], undefined],
  ] as const)('%s does not point at it', (cue, texts, stem) => {
    expect(hitsOf(choice(texts, stem))).not.toContain(cue);
  });

  it('counts what points at the key, by the number of options', () => {
    const made = [
      choice(['longer one', 'short', 'small'], 'Which?', 'first'),
      choice(['one', 'short', 'small']),
      choice(['longer one', 'b', 'c', 'd'], 'Which?', 'third'),
    ];
    const longest = cueResults(made).filter(({ cue }) => cue === 'longest');
    expect(longest).toEqual([
      {
        cue: 'longest',
        options: 3,
        choices: 2,
        hits: 1,
        items: ['first'],
        p: expect.closeTo(5 / 9) as number,
      },
      { cue: 'longest', options: 4, choices: 1, hits: 1, items: ['third'], p: 1 / 4 },
    ]);
  });

  it('is not asked of true and false, of several keys, or of a typed number', () => {
    const judged = madeItem('t', [{ text: 'True', key: true }, { text: 'False' }]).options;
    const truth = madeItem('t', [], { parts: [{ id: 'row', text: 'It is so.', options: judged }] });
    const several = madeItem('s', [{ text: 'a', key: true }, { text: 'b', key: true }, { text: 'c' }]);
    const options = madeItem('n', [{ text: '5 mg', key: true }, { text: '6 mg' }, { text: '7 mg' }]).options;
    const entry = { unit: 'mg', lowest: '5', highest: '5', units: [] };
    const typed = madeItem('n', [], { parts: [{ id: 'main', text: '', options, entry }] });
    for (const item of [truth, several, typed]) expect(choicesOf(item, kb)).toEqual([]);
  });

  it('counts true and false statements alike', () => {
    const statements = [true, true, true, false].map((holds) => ({ holds }));
    expect(truthResults(statements).map(({ cue, hits, p }) => [cue, hits, p])).toEqual([
      ['true', 3, 5 / 16],
      ['false', 1, 15 / 16],
    ]);
  });
});

describe('the test-wise solver', () => {
  it.each([
    ['takes the longest', ['longest of all', 'short', 'small']],
    ['shuns absolute words', ['it is often', 'it is never', 'always now']],
    ['follows the words that options share', ['blue tablet', 'blue syrups', 'pale tablet', 'gold drops.']],
    ['takes the middle value', ['200 mg', '100 mg', '300 mg']],
  ])('%s', (_, texts) => {
    expect(guess(choice(texts))).toBe(0);
  });

  it('does not know the key', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 3, maxLength: 5 }), (texts) => {
        const made = choice(texts);
        for (const key of made.options.keys()) expect(guess({ ...made, key })).toBe(guess(made));
      }),
    );
  });

  it('stays near chance where options look alike', () => {
    const alike = Array.from({ length: 2_000 }, (_, index) =>
      choice(['ash', 'elm', 'fir', 'oak'], 'Which?', `item ${String(index)}`),
    );
    const { n, correct, expected, p } = testWise(alike);
    expect([n, expected]).toEqual([2_000, 500]);
    expect(Math.abs(correct - expected)).toBeLessThan(100);
    expect(p).toBeGreaterThan(0.001);
  });
});

describe('a course', () => {
  const place = { file: 'content/course/course.md', line: 1, column: 1, endLine: 1, endColumn: 1 };
  const parsed = { courses: [{ id: 'course', locate: () => place }] } as unknown as ParsedContent;
  const items = (long: number, short: number) =>
    Array.from({ length: long + short }, (_, index) =>
      madeItem(`item ${String(index)}`, [
        { text: index < long ? 'elderberry' : 'elm', key: true },
        { text: 'oaks' },
        { text: 'pine' },
        { text: 'rose' },
      ]),
    );
  const codes = (long: number, short: number) =>
    checkCues(parsed, items(long, short), kb)
      .filter(({ code }) => code !== 'bank/cue-shortest')
      .map(({ code, severity }) => [code, severity]);

  it('fails at the count of the table, warns before it, and passes at chance', () => {
    expect(codes(18, 22)).toEqual([
      ['bank/cue-longest', 'error'],
      ['bank/cue-test-wise', 'error'],
    ]);
    expect(codes(17, 23)).toContainEqual(['bank/cue-longest', 'warning']);
    expect(codes(10, 30)).toEqual([]);
  });

  it('names items of which a cue points at the key, and how many more there are', () => {
    const messages = checkCues(parsed, items(18, 22), kb).map(({ code, message }) => [code, message]);
    const some = 'expected about 10: item 0, item 1, item 2 and 15 more';
    expect(messages).toContainEqual(['bank/cue-longest', expect.stringMatching(`${some}$`)]);
    expect(messages).toContainEqual([
      'bank/cue-test-wise',
      expect.stringMatching(/expected about 10: item 0, item 1, item 2 and \d+ more$/u),
    ]);
  });

  it('with few items says nothing', () => {
    expect(codes(19, 0)).toEqual([]);
  });
});

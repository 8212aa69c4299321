import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Rule } from '#lib/checks/rule.ts';
import { aMatrix, anItemWith, row } from '#lib/checks/rules/example-item.ts';
import { exampleKnowledge as kb } from '#lib/checks/rules/example-knowledge.ts';
import { ofWords } from '#lib/checks/text/each-word.ts';
import { countWords, words } from '#lib/checks/text/words.ts';
import type { Item } from '#lib/items/item.ts';

const TELLING = '#lib/checks/text/telling.ts';
const SOUGHT = '#lib/checks/text/sought.ts';

/** All rules, as they are, and with every word telling of everything and every text having all that is sought, so that each looks into every text. */
async function rulesWith(all: boolean): Promise<readonly Rule[]> {
  vi.resetModules();
  if (all) {
    vi.doMock(SOUGHT, async (original) => ({
      ...(await original<object>()),
      optionHas: () => true,
      contextHas: () => true,
    }));
    vi.doMock(TELLING, async (original) => ({
      ...(await original<object>()),
      tells: () => true,
      itemTells: () => true,
      askedTells: () => true,
      optionTells: () => true,
    }));
  } else [TELLING, SOUGHT].forEach((name) => vi.doUnmock(name));
  const { rules } = await import('#lib/checks/rules/registry.gen.ts');
  return rules;
}

/** What rules look for, in pieces: a text of them has many near misses, and words that are glued to others. */
const PIECES = (
  'always|Never|all|both|of the above|None|neither|those|may|can|some|usually|often|is|are|very|common|Rare|best|MOST|first|' +
  'priority|prioritised|dose|not|except|least|False|true|cannot|isn\u2019t|at least|the|previous|last|question|item|answer|part|' +
  'your|to|3|you|chose|above|US|U.S.|United|States|UK|Great|Britain|EU|New|Zealand|Norwegian|GABA|XYZ|XYZ\u2019s|ABCs|addict|' +
  'drug|abusers|alcoholic|a|epileptics|diabetic|patients|elderly|mentally|ill|committed|suicide|wheelchair-bound|he|or|she|' +
  'his/her|5.0|mg|.5|IU|U|QD|q.o.d|MS|\u00b5g|10|cc|10000|units|Crohn\u2019s|Stevens-Johnson|disease|syndrome|other|unknown|n/a|' +
  'Neurontin|__|and|A|b|I.|II.|To take|raised|lowered|which of these|statements|is true|stopping the|with|+|2 in 100|rash|.|' +
  "don't|know|no|idea|etc|yes|gabapentin|tremor|in|1|100|people|?|.|,|(|)|-|'|_|\u00e9|\u0301|\u017f|\n\n|\u00a0"
).split('|');
const piece = fc.constantFrom(...PIECES);
const text = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 9, arbitrary: piece }, fc.string({ maxLength: 3 })),
      fc.constantFrom(' ', ' ', ' ', ''),
    ),
    {
      maxLength: 9,
    },
  )
  .map((parts) => parts.flat().join(''));
const item = fc
  .tuple(text, fc.array(text, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([stem, [key = '', ...others], inParts]): Item => {
    if (!inParts) return anItemWith(stem, key, ...others);
    return { ...aMatrix(...[key, ...others].map((one, at) => row(one, at % 2 === 0))), stem };
  });

it('passes no text over in which a rule finds something', async () => {
  const [whole, quick] = [await rulesWith(true), await rulesWith(false)];
  expect(quick.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
  let found = 0;
  fc.assert(
    fc.property(item, (one) => {
      for (const [at, rule] of quick.entries()) {
        const expected = whole[at]?.check(one, kb) ?? [];
        found += expected.length;
        expect(rule.check(one, kb), rule.code).toEqual(expected);
      }
    }),
    { numRuns: 150 },
  );
  expect(found).toBeGreaterThan(150);
});

it('knows the words of a text of common signs as it knows all others', () => {
  const some = fc.array(
    fc.constantFrom(
      'a',
      'B',
      '7',
      "'",
      '-',
      '_',
      ' ',
      '.',
      "n't",
      '--x',
      '\u201c',
      '\u2013',
      '\u00e9',
      '\u00b2',
      '\u0301',
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(some, (parts) => {
      const common = parts.join('');
      const others = words(`${common} \u{10400}`).slice(0, -1);
      expect(words(common)).toEqual(others);
      expect(countWords(common)).toBe(others.length);
    }),
  );
});

it('says the same of two words that have one place', () => {
  const upper = ofWords((word) => word.toUpperCase());
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'ab', 'ba', ''), fc.nat({ max: 1 }))),
      (asked) => {
        for (const [word, hash] of asked)
          expect(upper(`-${word}-`, 1, 1 + word.length, hash)).toBe(word.toUpperCase());
      },
    ),
  );
});

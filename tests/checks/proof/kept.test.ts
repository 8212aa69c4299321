/** What is kept of a knowledge base spares work and decides nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import { fillSlots } from '#lib/checks/proof/fill-slots.ts';
import { lowerFirst, phrasingOf } from '#lib/checks/proof/frames.ts';
import { PatternsByWord } from '#lib/checks/proof/patterns-by-word.ts';
import type { StatedItem, StatedOption } from '#lib/checks/proof/stated-item.ts';
import { kb, sound } from './sample.ts';

const items: readonly StatedItem[] = Object.values(sound);
const options = items.flatMap((item) => [
  ...item.options,
  ...(item.parts ?? []).flatMap((part) => part.options),
]);
const facts = [...kb.facts.keys()];

/** An item with some rationales of others, some marks turned round, and another list of facts: some are sound, most are not. */
const spoiled: fc.Arbitrary<StatedItem> = fc
  .record({
    item: fc.constantFrom(...items),
    rationales: fc.dictionary(fc.nat({ max: 3 }).map(String), fc.constantFrom(...options), { maxKeys: 2 }),
    turned: fc.option(fc.nat({ max: 3 })),
    listed: fc.option(fc.subarray(facts, { maxLength: 3 })),
  })
  .map(({ item, rationales, turned, listed }) => {
    const change = (option: StatedOption, at: number): StatedOption => ({
      ...option,
      key: at === turned ? !option.key : option.key,
      rationale: rationales[String(at)]?.rationale ?? option.rationale,
    });
    const parts = item.parts?.map((part) => ({ ...part, options: part.options.map(change) }));
    const changed = { ...item, facts: listed ?? item.facts, options: item.options.map(change) };
    return parts === undefined ? changed : { ...changed, parts };
  });

describe('of items judged one after the other', () => {
  it('each is judged as if it were the only one', () => {
    const judged = { sound: 0, faulty: 0 };
    fc.assert(
      fc.property(fc.array(fc.oneof(spoiled, fc.constantFrom(...items)), { maxLength: 8 }), (all) => {
        const shared = { ...kb };
        for (const item of all) {
          const verdict = checkItem(item, shared);
          expect(verdict).toEqual(checkItem(item, { ...kb }));
          judged[verdict.findings.some(({ severity }) => severity === 'error') ? 'faulty' : 'sound'] += 1;
        }
      }),
      { numRuns: 300 },
    );
    for (const count of Object.values(judged)) expect(count).toBeGreaterThan(100);
  });
});

describe('of the patterns of a knowledge base', () => {
  const all = [...phrasingOf(kb).byWord.values()].flat();
  const patterns = new PatternsByWord(kb, () => true);
  const named = [...kb.concepts.values()].flatMap(({ names }) => names);
  const filled = fc
    .record({
      pattern: fc.constantFrom(...all),
      names: fc.array(fc.constantFrom(...named), { minLength: 4, maxLength: 4 }),
      article: fc.constantFrom('', 'the ', 'a '),
    })
    .map(({ pattern: { literals }, names, article }) =>
      literals
        .map((literal, at) => (at === 0 ? literal : `${article}${names[at - 1] ?? ''}${literal}`))
        .join(''),
    );
  const joined = fc.array(filled, { minLength: 1, maxLength: 2 }).map((texts) => texts.join(', '));

  it('words pass over none that a text fills', () => {
    let filling = 0;
    fc.assert(
      fc.property(joined, fc.boolean(), (text, isLower) => {
        const sentence = isLower ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
        const fits = all.filter((pattern) => fillSlots(kb, pattern, lowerFirst(sentence)).length > 0);
        expect(patterns.in(sentence)).toEqual(expect.arrayContaining(fits));
        filling += fits.length;
      }),
      { numRuns: 2000 },
    );
    expect(filling).toBeGreaterThan(100);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '#lib/base/canonical-json.ts';
import type { Bank } from '#lib/bank/bank.ts';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { streamFor, shuffled } from '#lib/base/random.ts';
import {
  MAIN_PART,
  partsOf,
  type Item,
  type ItemDraft,
  type Option,
  type Part,
  type Response,
} from '#lib/items/item.ts';
import type { ItemKind } from '#lib/items/kind.ts';
import type { KindExample } from '#lib/items/kind-example.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { itemKindOf } from '../support/item-kind.ts';
import { shippedBank, shippedFiles } from '../support/shipped.ts';
import { pointsBy } from '../support/points-by.ts';

/** The laws that every item kind's folder obeys; a new kind needs no new test. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}lib/items/kinds/`;
const names = readdirSync(folder).filter((name) => existsSync(`${folder}${name}/kind.ts`));

const folders = await Promise.all(
  names.map(async (name) => {
    const { examples } = (await import(`../../lib/items/kinds/${name}/examples.ts`)) as {
      examples: readonly KindExample[];
    };
    return { name, kind: itemKindOf(name), examples };
  }),
);

/** The response that chooses exactly the keys; where a number is typed, the key's text is. */
function keyResponse(item: Item): Response {
  return partsOf(item).reduce<Response>(
    (response, part) =>
      answering(
        response,
        part,
        part.options.filter(({ key }) => key),
      ),
    { picks: {} },
  );
}

/** The response with one part answered otherwise. */
function answering(response: Response, part: Part, options: readonly Option[]): Response {
  if (part.entry === undefined)
    return { ...response, picks: { ...response.picks, [part.id]: options.map(({ id }) => id) } };
  return { ...response, entries: { ...response.entries, [part.id]: options[0]?.text ?? '' } };
}

describe.each(folders)('$name', ({ name, kind, examples }) => {
  it('goes by the name of its folder, in code and in its README', () => {
    expect(kind.id).toBe(name);
    expect(readFileSync(`${folder}${name}/README.md`, 'utf8')).toContain(`# ${name}`);
  });

  it('has scored examples and a malformed one', () => {
    expect(examples.some(({ responses }) => responses.length > 1)).toBe(true);
    expect(examples.some(({ faults }) => faults.length > 0)).toBe(true);
  });

  it.each(examples)('$name', ({ item, responses, faults }) => {
    expect(kind.shapeFaults(item)).toEqual(faults);
    for (const { name: what, response, points, max } of responses) {
      const { points: earned, max: most } = kind.score(item, response);
      expect({ what, earned, most }).toEqual({ what, earned: points, most: max });
    }
  });

  it('never scores below nought or above the maximum, whatever is sent', () => {
    const ids = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'true', 'false', 'x');
    const picks = fc.dictionary(
      fc.constantFrom(MAIN_PART, 'a', 'b', 'c', 'd', '__proto__'),
      fc.array(ids, { maxLength: 8 }),
    );
    const entries = fc.dictionary(fc.constantFrom(MAIN_PART, 'a', '__proto__'), fc.string({ maxLength: 50 }));
    fc.assert(
      fc.property(picks, entries, fc.constantFrom(...examples), (chosen, typed, { item }) => {
        const { points, max } = kind.score(item, { picks: chosen, entries: typed });
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(max);
      }),
    );
  });
});

/** The points of a response by what the kind says of its scoring. */
function pointsByRule({ scoring, score }: ItemKind, item: ItemDraft, response: Response): number {
  return pointsBy(
    scoring,
    partsOf(item).map(({ id, options, entry }) => ({
      options,
      chosen: response.picks[id] ?? [],
      isAccepted: entry === undefined ? undefined : score(item, response).points === 1,
    })),
  );
}

describe('every item of the bank', () => {
  const compiled: { bank?: Bank } = {};
  beforeAll(() => {
    compiled.bank = shippedBank().bank;
  }, 60_000);
  const items = (): readonly Item[] => compiled.bank?.items ?? [];

  it('is there: at least 8 in every lesson, of many kinds', () => {
    const lessons = Map.groupBy(items(), ({ course, lesson }) => `${course}/${lesson}`);
    for (const { course, id } of compiled.bank?.lessons ?? []) {
      expect(lessons.get(`${course}/${id}`)?.length ?? 0, id).toBeGreaterThanOrEqual(8);
    }
    expect(lessons.size).toBeGreaterThanOrEqual(6);
    expect(new Set(items().map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(7);
    expect(kinds.map(({ id }) => id)).toEqual(expect.arrayContaining(items().map(({ kind }) => kind)));
  });

  it('is well formed, gives its key full marks and every single distractor less', () => {
    for (const item of items()) {
      const kind = itemKindOf(item.kind);
      expect(kind.shapeFaults(item), item.id).toEqual([]);
      const full = kind.score(item, keyResponse(item));
      expect(full.points, item.id).toBe(full.max);
      for (const part of partsOf(item)) {
        for (const option of part.options.filter(({ key }) => !key)) {
          const wrong = kind.score(item, answering(keyResponse(item), part, [option]));
          expect(wrong.points, `${item.id}: ${option.id}`).toBeLessThan(full.max);
        }
      }
    }
  });

  it('scores by the rule that its kind names, whatever is chosen', () => {
    const anyItem = fc.integer({ min: 0, max: items().length - 1 });
    const seeds = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(anyItem, seeds, (index, luck) => {
        const item = items()[index];
        if (item === undefined) throw new RangeError('no item');
        let drawn = 0;
        const picks = partsOf(item).map((part) => [
          part.id,
          part.options.filter(({ key }) => (luck[drawn++ % 40] ?? 0) < (key ? 0.7 : 0.3)).map(({ id }) => id),
        ]);
        const response: Response = { picks: Object.fromEntries(picks) as Response['picks'] };
        const kind = itemKindOf(item.kind);
        expect(kind.score(item, response).points, item.id).toBe(pointsByRule(kind, item, response));
      }),
      { numRuns: 500 },
    );
  });

  it('scores alike in any order of its options, and survives JSON', () => {
    for (const item of items()) {
      const kind = itemKindOf(item.kind);
      const turned = { ...item, options: shuffled(streamFor(item.id, 'turn'), item.options) };
      expect(kind.score(turned, keyResponse(item))).toEqual(kind.score(item, keyResponse(item)));
      const again = JSON.parse(JSON.stringify(item)) as Item;
      expect(canonicalJson(again as unknown as Json)).toBe(canonicalJson(item as unknown as Json));
    }
  });

  it('comes out the same, byte for byte, on a second run and from files in another order', () => {
    const second = compileBank([...shippedFiles()].reverse()).bank;
    expect(JSON.stringify(second)).toBe(JSON.stringify(compiled.bank));
  });
});

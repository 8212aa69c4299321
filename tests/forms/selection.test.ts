import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Constraints } from '#lib/forms/constraints.ts';
import { Selection } from '#lib/forms/selection.ts';

const CANDIDATES = 8;
const anyCandidate = fc.nat(CANDIDATES - 1);

/** Bounds over few candidates, so that they fill, and foes; nothing is read of the candidates themselves. */
const constraints: fc.Arbitrary<Constraints> = fc
  .record({
    bounds: fc.array(
      fc.record({
        members: fc.uniqueArray(anyCandidate, { minLength: 1 }),
        least: fc.nat(2),
        most: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    pairs: fc.array(fc.tuple(anyCandidate, anyCandidate), { maxLength: 6 }),
    objectiveOf: fc.array(fc.nat(2), { minLength: CANDIDATES, maxLength: CANDIDATES }),
  })
  .map(({ bounds, pairs, objectiveOf }) => {
    const all = Array.from({ length: CANDIDATES }, (_, candidate) => candidate);
    const foes = pairs.filter(([a, b]) => a !== b).flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);
    return {
      candidates: new Array(CANDIDATES),
      bounds: bounds.map((bound, at) => ({ ...bound, name: `bound ${String(at)}`, words: '' })),
      boundsOf: all.map((one) => bounds.flatMap(({ members }, at) => (members.includes(one) ? [at] : []))),
      foesOf: all.map((one) => [...new Set(foes.flatMap(([a, b]) => (a === one ? [b] : [])))]),
      objectiveOf,
    };
  });

test('a move that is dearer than what is known is not worked out, and any other is the same', () => {
  fc.assert(
    fc.property(constraints, fc.array(anyCandidate, { maxLength: 12 }), (given, steps) => {
      const selection = new Selection(given, [...given.bounds.keys()]);
      const moveOf = (candidate: number, below: number) =>
        selection.chosen.has(candidate) ? undefined : selection.moveFor(candidate, below);
      for (const step of steps) {
        const whole = [...given.objectiveOf.keys()].flatMap(
          (candidate) => moveOf(candidate, Number.POSITIVE_INFINITY) ?? [],
        );
        for (const { cost } of whole)
          for (const move of whole)
            expect(moveOf(move.candidate, cost)).toEqual(move.cost < cost ? move : undefined);
        const move = whole.find(({ candidate }) => candidate === step);
        if (move !== undefined) selection.apply(move);
      }
    }),
  );
});

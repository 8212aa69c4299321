/** The points of a response by what `Scoring` says in words, whatever the kind: another reading of it than any `score`. */
import type { Scoring } from '#lib/items/scoring.ts';

/** A part with what was chosen in it. */
export interface AnsweredPart {
  readonly options: readonly { readonly id: string; readonly key: boolean }[];
  readonly chosen: readonly string[];
  /** Of a typed number, whether it is accepted; else undefined. */
  readonly isAccepted?: boolean | undefined;
}

/** The points. */
export function pointsBy(scoring: Scoring, answered: readonly AnsweredPart[]): number {
  const parts = answered.map(({ options, chosen, isAccepted }) => {
    const picked = options.filter(({ id }) => chosen.includes(id));
    const right = picked.filter(({ key }) => key).length;
    const isExact = isAccepted ?? (picked.length === 1 && right === 1);
    return { chosen: picked.length, right, keys: options.filter(({ key }) => key).length, isExact };
  });
  const exact = parts.map(({ isExact }) => isExact);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  switch (scoring) {
    case 'zero-one':
      return exact.filter(Boolean).length;
    case 'zero-one-all':
      return exact.every(Boolean) ? 1 : 0;
    case 'zero-one-by-key':
      return sum(parts.map(({ chosen, right, keys }) => (chosen > keys ? 0 : right)));
    case 'plus-minus':
      return sum(parts.map(({ chosen, right }) => Math.max(0, 2 * right - chosen)));
    case 'rationale':
      return exact[0] === true ? exact.slice(1).filter(Boolean).length : 0;
  }
}

import { shuffled, streamFor } from '#lib/base/random.ts';

/**
 * At most `count` of the values, drawn by the operator's own seed and spread over the groups: one of each group in turn.
 * The same values always give the same draw.
 */
export function drawFrom<T>(
  values: readonly T[],
  count: number,
  purpose: string,
  groupOf: (value: T) => string,
): readonly T[] {
  if (values.length <= count) return values;
  const groups = [...Map.groupBy(shuffled(streamFor('mutation test', purpose), values), groupOf).values()];
  const drawn: T[] = [];
  for (let round = 0; drawn.length < count; round += 1)
    for (const group of groups) {
      const value = group[round];
      if (value !== undefined && drawn.length < count) drawn.push(value);
    }
  return drawn;
}

/** The values without repetition, in the order of their first appearance. */
export function unique<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}

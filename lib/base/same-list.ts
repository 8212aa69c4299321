/** Whether two lists hold the same, one by one: the very same objects, or equal texts and numbers. */
export function isSameList<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}

/**
 * The next place that is open after one, going round: later places first, then the earlier ones.
 *
 * @param isOpen by place, from 0
 * @param after a place, from 0; it is never the answer itself
 * @returns a place, from 0; undefined when no other is open
 */
export function nextOpen(isOpen: readonly boolean[], after: number): number | undefined {
  const open = isOpen.flatMap((flag, place) => (flag && place !== after ? [place] : []));
  return open.find((place) => place > after) ?? open[0];
}

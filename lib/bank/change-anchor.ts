/** Where a change of a lesson stands in its page. `day` is YYYY-MM-DD, and a lesson has one entry for a day. */
export function changeAnchor(day: string): string {
  return `changed-${day}`;
}

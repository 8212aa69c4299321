/** Where a problem with an item of an attempt is reported; `position` counts from 1. */
export function reportAddress(attempt: string, position: number): string {
  return `/attempts/${attempt}/report?item=${position}`;
}

'use client';

/** The query that shows the same, with an item open, so that whoever goes elsewhere comes back to it. */
export function queryAt(query: string, item: string): string {
  const asked = new URLSearchParams(query);
  asked.set('at', item);
  return asked.toString();
}

import { shortened } from '#lib/base/shortened.ts';

/** Characters of a text that a message shows, and at most so many of those in front of a difference: to a blank, where there is one. */
const SHOWN = 120;
const BEFORE = { least: 30, most: 60 } as const;

/** Second of the two halves in which a character beyond U+FFFF is kept. */
const LOW_HALF = /^[\uDC00-\uDFFF]/u;

/** Two texts for a message: long ones from a little before the first character in which they differ. */
export function excerpts(here: string, there: string): readonly [here: string, there: string] {
  if (here.length <= SHOWN && there.length <= SHOWN) return [here, there];
  let same = 0;
  while (same < here.length && here[same] === there[same]) same += 1;
  const from = startOf(here, same);
  const cut = (text: string): string => shortened(`${from === 0 ? '' : '… '}${text.slice(from)}`, SHOWN);
  return [cut(here), cut(there)];
}

function startOf(text: string, same: number): number {
  if (same <= BEFORE.least) return 0;
  const blank = text.lastIndexOf(' ', same - BEFORE.least) + 1;
  const from = Math.max(blank, same - BEFORE.most, 0);
  return LOW_HALF.test(text.slice(from, from + 1)) ? from - 1 : from;
}

import { shortened } from '#lib/base/shortened.ts';

/** Characters of a text that a message shows, and of what stands in front of a difference. */
const SHOWN = 120;
const BEFORE = 30;

/** Two texts for a message: long ones from a little before the first word in which they differ. */
export function excerpts(here: string, there: string): readonly [here: string, there: string] {
  if (here.length <= SHOWN && there.length <= SHOWN) return [here, there];
  let same = 0;
  while (same < here.length && here[same] === there[same]) same += 1;
  const from = same <= BEFORE ? 0 : here.lastIndexOf(' ', same - BEFORE) + 1;
  const cut = (text: string): string => shortened(`${from === 0 ? '' : '… '}${text.slice(from)}`, SHOWN);
  return [cut(here), cut(there)];
}

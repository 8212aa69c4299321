import type { PublicItem } from '#lib/items/view.ts';

/** An answer to whatever is shown: as many options as may be chosen in each part; a number where one is typed. */
export function anyPicks({ parts }: PublicItem): Record<string, readonly string[]> {
  return Object.fromEntries(
    parts.map(({ handle, options, picks }, index) => [handle, pickedFrom(options, picks, index)]),
  );
}

function pickedFrom(
  options: PublicItem['parts'][number]['options'],
  picks: number,
  index: number,
): readonly string[] {
  if (options.length === 0) return ['5'];
  const from = picks === 1 ? index % options.length : 0;
  return options.slice(from, from + picks).map((option) => option.handle);
}

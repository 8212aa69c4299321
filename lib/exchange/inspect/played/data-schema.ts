/** The data in the page of a package that plays its items, written from what the page does with them. */
import { z } from 'zod';

const name = z.string().regex(/^[0-9a-f]{8}$/u, 'eight digits');
const words = z.string().refine((text) => text.trim() !== '', 'words');
const option = z.strictObject({ text: words, key: z.boolean(), why: z.string() });
const number = z.string().regex(/^-?\d+(?:\.\d+)?$/u, 'a number');
const entry = z
  .strictObject({
    lowest: number,
    highest: number,
    unit: z.string(),
    slips: z.array(z.strictObject({ value: z.string(), why: words })),
  })
  .refine(({ lowest, highest }) => Number(lowest) <= Number(highest), 'a range that ends after it begins')
  .refine(
    ({ lowest, highest, slips }) =>
      slips.every(({ value }) => !(Number(value) >= Number(lowest) && Number(value) <= Number(highest))),
    'wrong amounts outside of the range',
  );
const part = z
  .strictObject({
    text: z.string(),
    options: z.array(option).min(1).max(100),
    picks: z.int().min(1),
    entry: entry.optional(),
  })
  .refine(({ options }) => options.some(({ key }) => key), 'a key')
  .refine(
    (one) => one.entry !== undefined || one.options.some(({ key }) => !key),
    'something wrong to choose',
  )
  .refine(({ picks, options }) => picks <= options.length, 'at most as many picks as options')
  .refine(
    (one) =>
      one.entry !== undefined || one.options.filter(({ key }) => key).length <= one.picks || one.picks > 1,
    'one key where one option is chosen',
  )
  .refine(
    ({ options }) => new Set(options.map(({ text }) => text.trim())).size === options.length,
    'each option once',
  );

/** The members of an item, for formats that add some. */
export const playedItem = {
  id: z.string().regex(/^[0-9a-f]{32}$/u, 'an identity of 32 digits'),
  name,
  shape: z.string().regex(/^[0-9a-f]{4}$/u, 'four digits'),
  fact: name,
  layout: z.enum(['options', 'phrases', 'rows', 'pairs', 'columns', 'steps', 'blanks', 'number', 'parts']),
  scoring: z.enum(['zero-one', 'zero-one-all', 'zero-one-by-key', 'plus-minus', 'rationale']),
  points: z.int().min(1),
  fixed: z.boolean(),
  stem: z.array(words).min(1),
  parts: z.array(part).min(1).max(100),
  sources: z.array(words).min(1),
};

/** A scored item, as far as its layout and points go by its parts. */
interface ScoredItem {
  readonly layout: string;
  readonly scoring: string;
  readonly points: number;
  readonly parts: readonly z.infer<typeof part>[];
}

/** Rules of an item as a whole: whether each holds, and what is expected. */
export function itemRules({
  layout,
  scoring,
  points,
  parts,
}: ScoredItem): readonly (readonly [boolean, string])[] {
  const keys = parts.flatMap(({ options }) => options.filter(({ key }) => key)).length;
  return [
    [
      (layout === 'number') === parts.some((one) => one.entry !== undefined),
      'a range of numbers for the layout number alone',
    ],
    [points <= Math.max(keys, parts.length), `at most ${String(Math.max(keys, parts.length))} points`],
    [scoring !== 'zero-one-all' || points === 1, '1 point for all or nothing'],
  ];
}

/** The members of the data besides the items. */
export const playedData = {
  title: words,
  lessons: z.array(z.strictObject({ name, title: words })),
  lessonsFirst: z.boolean(),
  form: z.int().min(1),
};

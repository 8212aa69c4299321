import { z } from 'zod';

/** Per cent of the browser's own text size. */
export const TEXT_SIZES = ['100', '112', '125', '150'] as const;
export const SPACINGS = ['normal', 'roomy'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const MOTIONS = ['system', 'reduced'] as const;

const schema = z.object({
  size: z.enum(TEXT_SIZES).catch('100'),
  spacing: z.enum(SPACINGS).catch('normal'),
  theme: z.enum(THEMES).catch('system'),
  motion: z.enum(MOTIONS).catch('system'),
});

/** How a reader wants pages to look and move. */
export type ReadingPreferences = Readonly<z.infer<typeof schema>>;

/** The preferences in what a form or anybody else sent; each that is missing or unknown is as at first. */
export function parsePreferences(fields: unknown): ReadingPreferences {
  return schema.parse(z.record(z.string(), z.unknown()).catch({}).parse(fields));
}

/** `125.roomy.dark.reduced` */
export function writePreferences({ size, spacing, theme, motion }: ReadingPreferences): string {
  return [size, spacing, theme, motion].join('.');
}

/** The opposite of `writePreferences`, for whatever stands in a cookie. */
export function readPreferences(text: string): ReadingPreferences {
  const [size, spacing, theme, motion] = text.split('.');
  return parsePreferences({ size, spacing, theme, motion });
}

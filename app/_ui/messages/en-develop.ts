/** What an author reads over a page while developing. */
export const develop = {
  title: (errors: number) => (errors === 1 ? 'One error in the content' : `${errors} errors in the content`),
  stands:
    'The page shows the last content without an error. It comes up to date when this is mended and saved.',
  warnings: (warnings: number) =>
    warnings === 1 ? 'One warning, too: see stemma check.' : `${warnings} warnings, too: see stemma check.`,
  proving: 'Saved. The questions are being proved again.',
  hide: 'Hide until the next save',
} as const;

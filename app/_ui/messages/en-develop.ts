/** What an author reads over a page while developing. */
export const develop = {
  title: (errors: number) => (errors === 1 ? 'One error in the content' : `${errors} errors in the content`),
  stands:
    'The page shows the last content without an error. It comes up to date when this is mended and saved.',
  standsHere:
    'The workbench shows the content as it is now, as far as it can be read. Learners’ pages show the last content without an error until this is mended and saved.',
  warnings: (warnings: number) => (warnings === 1 ? 'One warning, too.' : `${warnings} warnings, too.`),
  toWarnings: 'See them on the workbench',
  proving: 'Saved. The questions are being proved again.',
  away: 'The server does not answer, so this page stays as it is. Start the server again: then the page comes up to date by itself.',
  hide: 'Hide until the next save (Esc)',
} as const;

import { expect, test } from 'vitest';
import { files, read } from '../support/repository.ts';

/** The two widths of a phone at which pages are looked at (tests/support/learner.ts), in pixels. */
const [NARROW, PHONE] = [320, 390];
/** In a query, whatever the page sets: that of the browser. */
const PX_PER_REM = 16;

/** A condition on a width: `min-width: 60rem`, `width < 56rem`. */
const WIDTH = /width\s*(?::|[<>]=?)\s*(?<count>[\d.]+)(?<unit>[a-z]+)/gu;

test('no style changes between the two widths of a phone: what is shown at one is shown at the other', () => {
  const sheets = files.filter((path) => path.startsWith('app/') && path.endsWith('.css'));
  const queries = sheets.flatMap((file) =>
    [...read(file).matchAll(/@(?:media|container)[^{]*/gu)].map(([query]) => query),
  );
  const widths = queries.flatMap((query) =>
    [...query.matchAll(WIDTH)].map(({ groups }) => {
      expect(groups?.['unit'], query).toBe('rem');
      return Number(groups?.['count']) * PX_PER_REM;
    }),
  );
  expect(widths.length).toBeGreaterThan(10);
  expect(widths.filter((width) => width >= NARROW && width <= PHONE)).toEqual([]);
});

/** An exchange format to begin from: it type-checks, refuses every item, and the laws of formats fail until it is written. */
import { idFrom, titleOf, type Start } from './start.ts';

export const FORMATS_FOLDER = 'lib/exchange/formats';

/** The two files of a format's folder; `npm run golden` adds the third part. */
export function formatStart(name: string): Start {
  const id = idFrom(name);
  const files = { 'write.ts': writeText(id), 'README.md': readmeText(id) };
  return Object.entries(files).map(([file, text]) => ({
    path: `${FORMATS_FOLDER}/${id}/${file}`,
    text,
    isNew: true,
  }));
}

function writeText(id: string): string {
  return `import { refuse } from '#lib/base/result.ts';
import type { Format } from '../../format.ts';

/** In one sentence: whose format it is, and which edition. */
export const format: Format = {
  name: '${id}',
  title: '${titleOf(id)}',
  purpose: 'Say in a sentence for a trainer what it is for.',
  extension: 'txt',
  mediaType: 'text/plain; charset=utf-8',
  // Say what of an item is lost (ok([]) when nothing is), or why it cannot go out. Nothing is ever cut to fit.
  judge: () => refuse({ reason: 'Write judge in lib/exchange/formats/${id}/write.ts.' }),
  // The same items give the same bytes.
  write: (items) => new TextEncoder().encode(items.map(({ id }) => \`\${id}\\n\`).join('')),
};
`;
}

function readmeText(id: string): string {
  return `# ${id}

Whose format it is, which edition, and where it is described.

How each layout and scoring is written; what is lost, and what cannot go out; limits and pitfalls, with sources.

## To do

1. \`judge\` and \`write\` in \`write.ts\`. csv/write.ts is the shortest one to read.
2. \`npm run golden\`, and read what it wrote to \`golden/\`: the sample and the report.
3. \`npx vitest run tests/conformance/formats.test.ts\`: the laws of all formats. Then delete this list.
`;
}

/** `npm run golden`: writes the golden files of every exchange format anew. Read the difference before you commit it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { formats } from '#lib/exchange/formats/registry.gen.ts';
import type { Format } from '#lib/exchange/format.ts';
import { goldenFiles, goldenFolder } from '../support/golden-files.ts';

for (const format of formats as readonly Format[]) {
  mkdirSync(goldenFolder(format), { recursive: true });
  for (const { name, bytes } of await goldenFiles(format)) writeFileSync(`${goldenFolder(format)}${name}`, bytes);
}

import { ok } from '#lib/base/result.ts';
import type { ExchangeMeta, Format } from '../../format.ts';
import type { ExchangeItem } from '../../item.ts';
import { zip } from '../../zip.ts';
import { collection } from './collection.ts';
import { lossesOf } from './losses.ts';
import { notesOf } from './notes.ts';

/** A package of cards for a learner's own collection. */
export const format: Format = {
  name: 'anki',
  title: 'Anki package',
  purpose:
    'Cards for learners who study with Anki: they open the file, and a later one brings their cards up to date.',
  extension: 'apkg',
  mediaType: 'application/octet-stream',
  judge: (item) => ok(lossesOf(item)),
  write,
};

/** The oldest of Anki's three packages, which every version of it still reads: the collection, and the list of its media. */
async function write(
  items: readonly ExchangeItem[],
  _selection: unknown,
  meta: ExchangeMeta,
): Promise<Uint8Array<ArrayBuffer>> {
  return zip([
    { path: 'collection.anki2', bytes: await collection(notesOf(items), meta.changed) },
    { path: 'media', bytes: new TextEncoder().encode('{}') },
  ]);
}

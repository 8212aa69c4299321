import { z } from 'zod';
import { openArchive } from '../archive/open-archive.ts';
import { inspectCodes } from '../codes.ts';
import { inspecting, placeOf, tell, type Inspecting } from '../inspecting.ts';
import { withCollection } from './database.ts';

const COLLECTION = 'collection.anki2';

const known = z.object({ guid: z.string(), mod: z.number(), mid: z.number(), flds: z.string() });

/**
 * Whether a package corrects the notes of one that learners have: Anki does so where the note type is the same and the time is
 * later, and otherwise leaves theirs as they are and says nothing. Source: `rslib/src/import_export/package/apkg/import/notes.rs`.
 * Diagnostics: `exchange/anki-collection`.
 *
 * @param before the package that learners have
 */
export async function tellOfEarlier(
  inspected: Inspecting,
  bytes: Uint8Array,
  before: Uint8Array,
): Promise<void> {
  const [now, earlier] = [
    await notesOf(bytes),
    new Map((await notesOf(before)).map((note) => [note.guid, note])),
  ];
  for (const { guid, mod, mid, flds } of now) {
    const mine = earlier.get(guid);
    if (mine === undefined) continue;
    const place = placeOf(inspected, COLLECTION);
    if (mine.mid !== mid)
      tell(
        inspected,
        inspectCodes.collection,
        place,
        `Unexpected note type ${String(mid)} of ${guid}, expected the ${String(mine.mid)} that learners have`,
      );
    else if (mine.flds !== flds && mod <= mine.mod)
      tell(
        inspected,
        inspectCodes.collection,
        place,
        `Unexpected time ${String(mod)} of ${guid}, which was changed, expected a later one than the ${String(mine.mod)} that learners have`,
      );
  }
}

/** The notes of a package; none where it cannot be read, of which its own inspection tells. */
async function notesOf(bytes: Uint8Array): Promise<readonly z.infer<typeof known>[]> {
  const file = openArchive(inspecting(''), bytes)?.get(COLLECTION);
  if (file === undefined) return [];
  const opened = await withCollection(file, ({ rows }) =>
    rows(known, 'SELECT guid, mod, mid, flds FROM notes LIMIT 100000'),
  );
  return 'read' in opened ? opened.read : [];
}

/** A sound Anki package, and the same broken by hand. */
import { DatabaseSync } from 'node:sqlite';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { exportSelection } from '#lib/exchange/export.ts';
import { format } from '#lib/exchange/formats/anki/write.ts';
import { exchangeSample, SAMPLE_META, selectionOf } from '../support/exchange-sample.ts';

const sample = await exchangeSample();
const KINDS = ['single-best-answer', 'matching', 'drop-down-cloze'];
const items = KINDS.flatMap((kind) => sample.items.find((item) => item.kind === kind) ?? []);
const { bytes } = await exportSelection(format, selectionOf(items), SAMPLE_META);
export const package_ = bytes ?? new Uint8Array();
export const sound = unzipSync(package_);
export const COLLECTION = 'collection.anki2';
export const MEDIA = 'media';
export const QUESTION = 'course/lesson/fact/single-best-answer/1~eca3120b';

export function withFiles(files: Readonly<Record<string, Uint8Array | undefined>>): Uint8Array {
  const all = Object.entries({ ...sound, ...files });
  return zipSync(
    Object.fromEntries(all.flatMap(([path, file]) => (file === undefined ? [] : [[path, file]]))),
    { level: 0 },
  );
}

/** The package with its collection changed. @throws when nothing is changed */
export function changed(sql: string): Uint8Array {
  const database = new DatabaseSync(':memory:');
  try {
    database.deserialize(sound[COLLECTION] ?? new Uint8Array());
    const before = database.serialize();
    database.exec(sql);
    const after = database.serialize();
    if (Buffer.from(before).equals(after)) throw new RangeError(`nothing changes: ${sql}`);
    return withFiles({ [COLLECTION]: after });
  } finally {
    database.close();
  }
}

export const ofNote = (set: string): Uint8Array =>
  changed(`UPDATE notes SET ${set} WHERE guid = '${QUESTION}'`);
export const cardOf = `nid = (SELECT id FROM notes WHERE guid = '${QUESTION}')`;
export const inModels = (from: string, to: string): Uint8Array =>
  changed(`UPDATE col SET models = replace(models, '${from}', '${to}')`);
export const image = strToU8('GIF89a');

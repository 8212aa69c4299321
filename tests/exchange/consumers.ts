import type { Format } from '#lib/exchange/format.ts';
import { format as gift } from '#lib/exchange/formats/gift/write.ts';
import { format as moodleXml } from '#lib/exchange/formats/moodle-xml/write.ts';
import type { ConsumerQuestion } from './consumer.ts';
import { readGift } from './gift-reader.ts';
import { readMoodle } from './moodle-reader.ts';

/** A format with a reader that is not ours. */
export interface Consumer {
  readonly format: Format;
  readonly read: (file: string) => readonly ConsumerQuestion[];
}

/** The formats that grade. */
export const consumers: readonly Consumer[] = [
  { format: gift, read: readGift },
  { format: moodleXml, read: readMoodle },
];

import type { Format } from '#lib/exchange/format.ts';
import { format as canvasQti } from '#lib/exchange/formats/canvas-qti/write.ts';
import { format as cmi5 } from '#lib/exchange/formats/cmi5/write.ts';
import { format as gift } from '#lib/exchange/formats/gift/write.ts';
import { format as moodleXml } from '#lib/exchange/formats/moodle-xml/write.ts';
import { format as qti3 } from '#lib/exchange/formats/qti3/write.ts';
import { format as scorm } from '#lib/exchange/formats/scorm-12/write.ts';
import { readCanvas } from './canvas-reader.ts';
import { unitQuestions } from './cmi5-package.ts';
import type { ConsumerQuestion } from './consumer.ts';
import { readGift } from './gift-reader.ts';
import { readMoodle } from './moodle-reader.ts';
import { readQti3 } from './qti3-reader.ts';
import { playedQuestions } from './scorm-package.ts';

/** A format with a reader that is not its writer. */
export interface Consumer {
  readonly format: Format;
  readonly read: (file: Uint8Array) => readonly ConsumerQuestion[];
}

/** The formats that carry all there is of an item, with readers that are not ours. */
export const consumers: readonly Consumer[] = [
  { format: canvasQti, read: readCanvas },
  { format: gift, read: ofText(readGift) },
  { format: moodleXml, read: ofText(readMoodle) },
  { format: qti3, read: readQti3 },
];

/** The formats that grade. */
export const graders: readonly Consumer[] = [
  ...consumers,
  { format: scorm, read: playedQuestions },
  { format: cmi5, read: unitQuestions },
];

function ofText(read: (text: string) => readonly ConsumerQuestion[]): Consumer['read'] {
  return (file) => read(new TextDecoder().decode(file));
}

/** Items of a compiled course as a format's file has them, and the course that they come home to. */
import type { CompiledBank } from '#lib/bank/compile-bank.ts';
import type { Home } from '#lib/exchange/compare/home.ts';
import { exportSelection } from '#lib/exchange/export.ts';
import type { Format } from '#lib/exchange/format.ts';
import { format as csv } from '#lib/exchange/formats/csv/write.ts';
import { format as gift } from '#lib/exchange/formats/gift/write.ts';
import { format as moodleXml } from '#lib/exchange/formats/moodle-xml/write.ts';
import { readCsv } from '#lib/exchange/read/csv/read.ts';
import { readGift } from '#lib/exchange/read/gift/read.ts';
import { readMoodleXml } from '#lib/exchange/read/moodle-xml/read.ts';
import type { BankReader } from '#lib/exchange/read/read-bank.ts';
import { select, type Selection } from '#lib/exchange/select.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { SAMPLE_META } from '../../support/exchange-sample.ts';

export interface Exchanged {
  readonly format: Format;
  readonly read: BankReader;
}

export const EXCHANGED: readonly Exchanged[] = [
  { format: csv, read: readCsv },
  { format: gift, read: readGift },
  { format: moodleXml, read: readMoodleXml },
];

/** On any day, with nothing recalled. */
export function homeOf(compiled: CompiledBank, exchanged: Exchanged, more: Partial<Home> = {}): Home {
  return { ...compiled, ...exchanged, kinds, today: undefined, withdrawn: new Set(), ...more };
}

/** All of a course. */
export function courseSelection({ bank }: CompiledBank, course: string): Selection {
  const selected = select(bank, { of: 'course', id: course }, kinds, {
    today: undefined,
    withdrawn: new Set(),
  });
  if (!selected.ok) throw new Error(`no course ${course}`);
  return selected.value;
}

/** The file of a selection, and how many items it has. */
export async function fileOf(
  { format }: Pick<Exchanged, 'format'>,
  selection: Selection,
): Promise<{ readonly text: string; readonly count: number }> {
  const { bytes, report } = await exportSelection(format, selection, SAMPLE_META);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { text, count: report.written.length };
}

/** What stands in the folder `golden/` of a format: the sample as it writes it, and its report. */
import { fileURLToPath } from 'node:url';
import { exportSelection } from '#lib/exchange/export.ts';
import type { Format } from '#lib/exchange/format.ts';
import { reportText } from '#lib/exchange/report-text.ts';
import { exchangeSample, SAMPLE_META } from './exchange-sample.ts';

const FORMATS = fileURLToPath(new URL('../../lib/exchange/formats/', import.meta.url));

/** Where the golden files of a format stand, with a slash at its end. */
export function goldenFolder({ name }: Format): string {
  return `${FORMATS}${name}/golden/`;
}

/** The golden files as they should stand. */
export async function goldenFiles(
  format: Format,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const { report, bytes } = await exportSelection(format, await exchangeSample(), SAMPLE_META);
  return [
    { name: `sample.${format.extension}`, bytes: bytes ?? new Uint8Array() },
    { name: 'report.txt', bytes: new TextEncoder().encode(reportText(report, format)) },
  ];
}

import { ok, refuse, type Result } from '#lib/base/result.ts';
import type { ExchangeMeta, Format, Loss, Refusal } from '../../format.ts';
import type { ExchangeItem } from '../../item.ts';
import { numberRange } from '../../number-answers.ts';
import type { Selection } from '../../select.ts';
import { xmlDocument, type XmlElement } from '../../xml/xml.ts';
import { zip } from '../../zip.ts';
import { itemElement } from './item-element.ts';
import { lossesOf } from './losses.ts';
import { manifest, packageIdent, itemsDocument, itemsPath, settings, settingsPath } from './package.ts';
import { shapeOf } from './shape.ts';

/** A package for "QTI .zip file" under Import Course Content in Canvas. */
export const format: Format = {
  name: 'canvas-qti',
  title: 'Canvas QTI',
  purpose:
    'Fills a quiz and a question bank in Canvas, with partial credit and the reason for each answer; ExamSoft reads it too.',
  extension: 'zip',
  mediaType: 'application/zip',
  judge,
  write,
};

function judge(item: ExchangeItem): Result<readonly Loss[], Refusal> {
  const shape = shapeOf(item);
  if (shape === undefined)
    return refuse({
      reason: 'Canvas has no question with several lists of which several options are chosen.',
    });
  if (shape === 'numerical' && item.parts.some((part) => numberRange(part) === undefined))
    return refuse({ reason: 'It accepts no range of numbers.' });
  return ok(lossesOf(item, shape));
}

function write(
  items: readonly ExchangeItem[],
  selection: Selection,
  meta: ExchangeMeta,
): Uint8Array<ArrayBuffer> {
  const { title } = selection;
  const ident = packageIdent(selection, meta);
  const elements = items.flatMap((item) => {
    const shape = shapeOf(item);
    return shape === undefined ? [] : [itemElement(item, shape)];
  });
  return zip([
    file('imsmanifest.xml', manifest(ident, title)),
    file(itemsPath(ident), itemsDocument(ident, title, elements)),
    file(settingsPath(ident), settings(ident, title, items.length)),
  ]);
}

function file(path: string, root: XmlElement) {
  return { path, bytes: new TextEncoder().encode(xmlDocument(root)) };
}

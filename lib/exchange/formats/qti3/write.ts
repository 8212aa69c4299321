import { ok, refuse, type Result } from '#lib/base/result.ts';
import type { ExchangeMeta, Format, Loss, Refusal } from '../../format.ts';
import type { ExchangeItem } from '../../item.ts';
import { numberRange } from '../../number-answers.ts';
import type { Selection } from '../../select.ts';
import { xmlDocument, type XmlElement } from '../../xml/xml.ts';
import { zip } from '../../zip.ts';
import { itemDocument } from './item-document.ts';
import { lossesOf } from './losses.ts';
import { itemPath, manifest, TEST_PATH, testDocument, testName } from './package.ts';
import { SHAPES, type Shape } from './shape.ts';

/** A package of QTI 3.0.1. */
export const format: Format = {
  name: 'qti3',
  title: 'QTI 3',
  purpose:
    'A test and its items in the open standard of assessment systems, for TAO and other players of QTI 3.0, with scoring and feedback as here.',
  extension: 'zip',
  mediaType: 'application/zip',
  judge,
  write,
};

function judge(item: ExchangeItem): Result<readonly Loss[], Refusal> {
  if (!isScored(item, SHAPES[item.layout]))
    return refuse({ reason: 'There is no rule yet for its way of scoring in this interaction.' });
  if (item.layout === 'number' && item.parts.some((part) => numberRange(part) === undefined))
    return refuse({ reason: 'It accepts no range of numbers.' });
  return ok(lossesOf(item));
}

/** Whether the rules that are written for a shape are those of the item's scoring. */
function isScored({ scoring, parts }: ExchangeItem, shape: Shape): boolean {
  switch (shape) {
    case 'match':
    case 'number':
      return scoring === 'zero-one';
    case 'grid':
      return scoring === 'plus-minus';
    case 'order':
      return scoring === 'zero-one-all';
    default:
      return (
        scoring === 'plus-minus' || scoring === 'zero-one-by-key' || parts.every(({ picks }) => picks === 1)
      );
  }
}

function write(
  items: readonly ExchangeItem[],
  selection: Selection,
  meta: ExchangeMeta,
): Uint8Array<ArrayBuffer> {
  const name = testName(selection, meta);
  return zip([
    file('imsmanifest.xml', manifest(name, items)),
    file(TEST_PATH, testDocument(name, selection.title, items)),
    ...items.map((item) => file(itemPath(item), itemDocument(item))),
  ]);
}

function file(path: string, root: XmlElement) {
  return { path, bytes: new TextEncoder().encode(xmlDocument(root)) };
}

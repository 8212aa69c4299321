import { ok } from '#lib/base/result.ts';
import type { Format } from '../../format.ts';
import type { ExchangeItem } from '../../item.ts';
import { playedLosses } from '../../package-player/losses.ts';
import { playedPage } from '../../package-player/page.ts';
import { lessonsBeside, playedFrame, playedItem } from '../../package-player/played-items.ts';
import type { Selection } from '../../select.ts';
import { zip } from '../../zip.ts';
import { manifest, PAGE } from './manifest.ts';
import { PAGE_SCRIPT } from './page-script.gen.ts';
import { formThatFits } from './suspend-data.ts';

/** A package with one object, which asks, scores and reports by itself. */
export const format: Format = {
  name: 'scorm-12',
  title: 'SCORM 1.2 package',
  purpose:
    'A quiz that runs inside another learning system, which keeps the score and where a learner stopped.',
  extension: 'zip',
  mediaType: 'application/zip',
  judge: (item) => ok(playedLosses(item, 'A SCORM package has no tags for its questions.')),
  write,
};

function write(items: readonly ExchangeItem[], selection: Selection): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  return zip([
    { path: 'imsmanifest.xml', bytes: encoder.encode(manifest(selection)) },
    { path: PAGE, bytes: encoder.encode(page(items, selection)) },
  ]);
}

/** The page of the object: it can ask no network for anything. */
function page(items: readonly ExchangeItem[], selection: Selection): string {
  const lessons = lessonsBeside(selection);
  const played = items.map(playedItem);
  const frame = playedFrame(selection, lessons, items.length);
  const data = { ...frame, form: formThatFits(played, frame.form, lessons.length), items: played };
  return playedPage({ data, lessons, script: PAGE_SCRIPT, connects: '' });
}

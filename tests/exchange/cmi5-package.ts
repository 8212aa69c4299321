/** What stands in a cmi5 package. */
import type { Cmi5Data } from '#lib/exchange/formats/cmi5/cmi5-data.ts';
import type { ConsumerQuestion } from './consumer.ts';
import { packageFiles } from './package-files.ts';
import { questionsOf } from './scorm-package.ts';

/** The data in a page of a package. @throws when there is none */
export function pageData(html: string): Cmi5Data {
  const json = /<script type="application\/json" id="items">(.*?)<\/script>/su.exec(html)?.[1] ?? '';
  // Written by our own writer, whose types the tests compare with what the items say.
  return JSON.parse(json) as Cmi5Data;
}

/** The items as the pages grade them, by the function that stands in them. */
export function unitQuestions(bytes: Uint8Array): readonly ConsumerQuestion[] {
  const pages = [...packageFiles(bytes)].filter(([path]) => path.endsWith('.html'));
  return pages.flatMap(([, html]) => questionsOf(pageData(html).items));
}

/** What stands in a SCORM package. */
import { strFromU8, unzipSync } from 'fflate';
import type { PlayedResponse, PlayedData, PlayedItem } from '#lib/exchange/package-player/played-data.ts';
import { shareOf } from '#lib/exchange/package-player/share.ts';
import type { ConsumerQuestion, Shown } from './consumer.ts';
import type { XmlTree } from '#lib/exchange/inspect/xml/xml-tree.ts';
import { xmlTree } from './xml-tree.ts';

export interface ReadScorm {
  readonly paths: readonly string[];
  readonly manifest: XmlTree;
  readonly html: string;
  readonly data: PlayedData;
}

/** @throws when a part is not there */
export function readScorm(bytes: Uint8Array): ReadScorm {
  const parts = unzipSync(bytes);
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const html = text('index.html');
  const json = /<script type="application\/json" id="items">(.*?)<\/script>/su.exec(html)?.[1] ?? '';
  // Written by our own writer, whose types the tests compare with what the items say.
  const data = JSON.parse(json) as PlayedData;
  return { paths: Object.keys(parts), manifest: xmlTree(text('imsmanifest.xml')), html, data };
}

/** The items as the page grades them, by the function that stands in it. */
export function playedQuestions(bytes: Uint8Array): readonly ConsumerQuestion[] {
  return questionsOf(readScorm(bytes).data.items);
}

/** Items as a page grades them. */
export function questionsOf(items: readonly PlayedItem[]): readonly ConsumerQuestion[] {
  return items.map((item) => ({
    id: item.id,
    title: '',
    stem: item.stem.join('\n'),
    tags: [],
    generalFeedback: item.sources.join('\n'),
    answers: item.parts.map(({ options }) => options.map(({ text, why }) => ({ text, feedback: why }))),
    score: (shown) => shareOf(item, answerOf(item, shown)),
  }));
}

function answerOf({ parts }: PlayedItem, { chosen, typed = '' }: Shown): PlayedResponse {
  const picks = parts.map(({ options }, at) =>
    options.flatMap(({ text }, place) => (chosen[at]?.includes(text.trim()) === true ? [place] : [])),
  );
  return { picks, typed };
}

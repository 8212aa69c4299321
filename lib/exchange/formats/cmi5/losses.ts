import type { Loss } from '../../format.ts';
import type { ExchangeItem } from '../../item.ts';
import { lossesOf as scormLosses } from '../scorm-12/losses.ts';

const TAGS: Loss = { feature: 'tags', words: 'A cmi5 package has no tags for its questions.' };

/** What a package does not keep of an item: it is played as in a SCORM package. */
export function lossesOf(item: Pick<ExchangeItem, 'layout'>): readonly Loss[] {
  return [TAGS, ...scormLosses(item).filter(({ feature }) => feature !== 'tags')];
}

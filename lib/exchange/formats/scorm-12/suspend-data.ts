import type { PlayedItem } from '../../package-player/played-data.ts';
import { formWithin } from '../../package-player/saved.ts';

/** Characters of `cmi.suspend_data` (SCORM 1.2 RTE 3.4.6). */
const SUSPEND_DATA_MAX = 4096;

/** How many items an attempt may ask so that a learning system can keep it. @param lessons how many may be read in it */
export function formThatFits(items: readonly PlayedItem[], wanted: number, lessons = 0): number {
  return formWithin(SUSPEND_DATA_MAX, items, wanted, lessons);
}

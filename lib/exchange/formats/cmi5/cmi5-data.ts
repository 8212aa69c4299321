import type { PlayedData, PlayedItem } from '../../package-player/played-data.ts';
import type { Interaction } from '../../xapi/interaction.ts';
import type { Activity } from '../../xapi/item-activity.ts';

/** What the page of an assignable unit is given, as JSON: it holds every key, because a unit scores itself. */
export interface Cmi5Data extends PlayedData {
  readonly items: readonly Cmi5Item[];
  /** Share from which it is passed, where the learning system names none; absent where nothing is judged. */
  readonly mastery?: number;
}

/** An item as the page plays it, and as a record store is told of it. */
export interface Cmi5Item extends PlayedItem {
  readonly activity: Activity;
  readonly interaction: Interaction;
}

import type { Result } from '#lib/base/result.ts';
import type { ExchangeItem } from './item.ts';
import type { Selection } from './select.ts';

/** What of an item another system may not keep. `scoring` is declared whenever some response earns another share of the points. */
export const FEATURES = [
  'scoring',
  'layout',
  'option-rationales',
  'rationale',
  'sources',
  'tags',
  'identity',
  'option-order',
  'number-entry',
  'weight',
] as const;

/** See `FEATURES`. */
export type Feature = (typeof FEATURES)[number];

/** One thing that is lost. */
export interface Loss {
  readonly feature: Feature;
  /** What becomes of it, in a sentence for a trainer. */
  readonly words: string;
}

/** Why an item cannot go out, in a sentence for a trainer. */
export interface Refusal {
  readonly reason: string;
}

/** What formats need to know besides the items. Nothing in here is read from a clock or a network. */
export interface ExchangeMeta {
  /** Public address of this installation, without a slash at its end: for names that are addresses, and links back to lessons. */
  readonly site: string;
  /** Day (YYYY-MM-DD) for formats that say when they were made: the same day gives the same bytes. */
  readonly date: string;
  /**
   * Second since 1970 (UTC) at which the content last changed, as far as the shell knows: for formats whose readers ask which of
   * two files is newer. Like the day it is never the second of the export, or two exports of the same content would differ.
   */
  readonly changed: number;
}

/**
 * What every exchange format provides. A format is one folder: write.ts (this, exported as `format`), golden/, README.md, and
 * read.ts where we import it too.
 */
export interface Format {
  /** The name of its folder. */
  readonly name: string;
  /** As people know it: "Moodle XML". */
  readonly title: string;
  /** What it is for, in a sentence for a trainer. */
  readonly purpose: string;
  /** Of its file, without a dot. */
  readonly extension: string;
  /** Of its file: a text format has a charset. */
  readonly mediaType: string;
  /**
   * What of an item is lost in it (empty when nothing is), or why the item cannot go out. Nothing is ever cut to fit: an item
   * that is too long is refused. Each feature is named at most once.
   */
  readonly judge: (item: ExchangeItem) => Result<readonly Loss[], Refusal>;
  /**
   * The file.
   *
   * @param items those that `judge` let pass, in the order of the selection; at least one
   */
  readonly write: (
    items: readonly ExchangeItem[],
    selection: Selection,
    meta: ExchangeMeta,
  ) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;
}

/** Whether its file is text, which a terminal can show. */
export function isTextFormat({ mediaType }: Pick<Format, 'mediaType'>): boolean {
  return mediaType.includes('charset=');
}

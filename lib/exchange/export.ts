import type { ExchangeMeta, Format, Loss } from './format.ts';
import type { ExchangeItem } from './item.ts';
import type { Selection } from './select.ts';
import { textFault } from './text-faults.ts';

/** An item that goes out, with what is lost of it. */
export interface WrittenItem {
  readonly id: string;
  /** By which it is known in the file: see `identity.ts`. */
  readonly identity: string;
  readonly losses: readonly Loss[];
}

/** An item that does not. */
export interface RefusedItem {
  readonly id: string;
  readonly reason: string;
}

/** Every item of a selection, once: `written` and `refused` add up to `items`. */
export interface ExportReport {
  readonly format: string;
  /** How many items the selection has. */
  readonly items: number;
  readonly written: readonly WrittenItem[];
  readonly refused: readonly RefusedItem[];
}

/** A file for another system, with what it does not hold. */
export interface Exported {
  readonly report: ExportReport;
  /** Undefined when every item was refused: there is nothing to write. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
}

type Judged =
  | { readonly item: ExchangeItem; readonly written: WrittenItem }
  | { readonly item: ExchangeItem; readonly refused: RefusedItem };

/** What a format keeps and loses of a selection, without writing it: what a person reads before a download. */
export function reportOf(format: Format, selection: Selection): ExportReport {
  return toReport(format, selection, judgeAll(format, selection));
}

/** Writes a selection. @returns the report, and the bytes unless every item was refused */
export async function exportSelection(
  format: Format,
  selection: Selection,
  meta: ExchangeMeta,
): Promise<Exported> {
  const judged = judgeAll(format, selection);
  const items = judged.flatMap((one) => ('written' in one ? [one.item] : []));
  const bytes = items.length === 0 ? undefined : await format.write(items, selection, meta);
  return { report: toReport(format, selection, judged), bytes };
}

function judgeAll(format: Format, { items }: Selection): readonly Judged[] {
  return items.map((item) => {
    const fault = textFault(item);
    if (fault !== undefined) return { item, refused: { id: item.id, reason: fault } };
    const judged = format.judge(item);
    return judged.ok
      ? { item, written: { id: item.id, identity: item.identity, losses: judged.value } }
      : { item, refused: { id: item.id, reason: judged.error.reason } };
  });
}

function toReport(format: Format, { items, barred }: Selection, judged: readonly Judged[]): ExportReport {
  return {
    format: format.name,
    items: items.length + barred.length,
    written: judged.flatMap((one) => ('written' in one ? [one.written] : [])),
    refused: [...judged.flatMap((one) => ('refused' in one ? [one.refused] : [])), ...barred],
  };
}

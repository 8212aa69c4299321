import type { ExportReport } from './export.ts';
import type { Feature, Format } from './format.ts';

/** A loss with the number of items that have it. */
export interface LossCount {
  readonly feature: Feature;
  readonly words: string;
  readonly items: number;
}

/** A reason with the number of items that are refused for it. */
export interface RefusalCount {
  readonly reason: string;
  readonly items: number;
}

/** The losses of a report, the most frequent first. */
export function lossCounts({ written }: ExportReport): readonly LossCount[] {
  const losses = written.flatMap((item) => item.losses);
  return [...Map.groupBy(losses, ({ feature, words }) => `${feature} ${words}`).values()]
    .flatMap((group) => (group[0] === undefined ? [] : [{ ...group[0], items: group.length }]))
    .sort((a, b) => b.items - a.items);
}

/** The reasons of a report, the most frequent first. */
export function refusalCounts({ refused }: ExportReport): readonly RefusalCount[] {
  return [...Map.groupBy(refused, ({ reason }) => reason)]
    .map(([reason, group]) => ({ reason, items: group.length }))
    .sort((a, b) => b.items - a.items);
}

/** A report for people: the sums, each loss and each reason with its number, then the items that were refused. */
export function reportText(report: ExportReport, { title }: Pick<Format, 'title'>): string {
  const { items, written, refused } = report;
  const lines = [
    `${title}: ${written.length} of ${amount(items)} written, ${refused.length} refused`,
    ...lossCounts(report).map((loss) => `  ${amount(loss.items)} without ${loss.feature}: ${loss.words}`),
    ...refusalCounts(report).map(({ reason, items: count }) => `  ${amount(count)} refused: ${reason}`),
    ...refused.map(({ id, reason }) => `  ${id}: ${reason}`),
  ];
  return `${lines.join('\n')}\n`;
}

function amount(count: number): string {
  return count === 1 ? '1 item' : `${count} items`;
}

/**
 * `npm run truth`: every response to every item of the course, scored by us and by readers of each format that grades. With
 * `-- --player` QTI 3 is scored by `qti3-item-player` in Chromium instead, which is fetched for it.
 */
import { exportSelection } from '#lib/exchange/export.ts';
import { format as qti3 } from '#lib/exchange/formats/qti3/write.ts';
import { graders } from '../exchange/consumers.ts';
import { shippedTwins } from '../exchange/shipped-twins.ts';
import { truthTable, type Truth } from '../exchange/truth-table.ts';
import { SAMPLE_META, selectionOf } from '../support/exchange-sample.ts';
import { playerTruths, type PlayerTruth } from './player-truth.ts';

/** The player takes some milliseconds for each response. */
const PLAYER_RESPONSES_MAX = 5_000;

const twins = shippedTwins();
const selection = selectionOf(twins.map(({ view }) => view));

if (process.argv.includes('--player')) {
  const truths: PlayerTruth[] = [];
  for await (const truth of playerTruths(twins, PLAYER_RESPONSES_MAX)) truths.push(truth);
  printTruths(`${qti3.title} in qti3-item-player: ${twins.length} items`, truths);
  const other = truths.filter(({ otherFeedback }) => otherFeedback !== undefined);
  console.log(`  ${truths.length - other.length} with the feedback that we name`);
  for (const { item, otherFeedback } of other) console.log(`  ${item} shows for ${String(otherFeedback)}`);
  if (other.length > 0) process.exitCode = 1;
} else {
  for (const { format, read } of graders) {
    const { report, bytes } = await exportSelection(format, selection, SAMPLE_META);
    const truths = truthTable(twins, report, read(bytes ?? new Uint8Array()));
    printTruths(`${format.title}: ${report.written.length} of ${report.items} items written`, truths);
  }
}

function printTruths(title: string, truths: readonly Truth[]): void {
  const wrong = truths.filter(({ unequal, isDeclared }) => isDeclared !== (unequal !== undefined));
  const sum = (of: (truth: Truth) => number): number => truths.reduce((total, truth) => total + of(truth), 0);
  console.log(
    `${title}, ${truths.length} compared, ` +
      `${sum(({ responses }) => responses)} responses (${sum(({ impossible }) => impossible)} cannot be given there), ` +
      `${sum(({ unequal }) => (unequal === undefined ? 0 : 1))} items unequal and declared, ${wrong.length} wrongly declared`,
  );
  for (const { item, unequal } of wrong) console.log(`  ${item}: ${unequal ?? 'declared, and all equal'}`);
  if (wrong.length > 0) process.exitCode = 1;
}

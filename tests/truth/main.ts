/** `npm run truth`: every response to every item of the course, scored by us and by readers of each format that grades. */
import { exportSelection } from '#lib/exchange/export.ts';
import { consumers } from '../exchange/consumers.ts';
import { shippedTwins } from '../exchange/shipped-twins.ts';
import { truthTable } from '../exchange/truth-table.ts';
import { SAMPLE_META, selectionOf } from '../support/exchange-sample.ts';

const twins = shippedTwins();
const selection = selectionOf(twins.map(({ view }) => view));

for (const { format, read } of consumers) {
  const { report, bytes } = await exportSelection(format, selection, SAMPLE_META);
  const truths = truthTable(twins, report, read(new TextDecoder().decode(bytes)));
  const wrong = truths.filter(({ unequal, isDeclared }) => isDeclared !== (unequal !== undefined));
  const sum = (of: (truth: (typeof truths)[number]) => number): number =>
    truths.reduce((total, truth) => total + of(truth), 0);
  console.log(
    `${format.title}: ${report.written.length} of ${report.items} items written, ${truths.length} compared, ` +
      `${sum(({ responses }) => responses)} responses (${sum(({ impossible }) => impossible)} cannot be given there), ` +
      `${sum(({ unequal }) => (unequal === undefined ? 0 : 1))} items unequal and declared, ${wrong.length} wrongly declared`,
  );
  for (const { item, unequal } of wrong) console.log(`  ${item}: ${unequal ?? 'declared, and all equal'}`);
  if (wrong.length > 0) process.exitCode = 1;
}

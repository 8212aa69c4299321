import { compareText } from '#lib/base/diagnostic.ts';
import { listReports, type ProblemReport } from '#lib/shell/db/problem-reports.ts';
import { recallsByRevision, type Recall } from '#lib/shell/db/recalls.ts';
import { flagOption, type CommandInput, type ExitCode } from './command.ts';
import { amount } from './report.ts';
import { withStore } from './with-store.ts';

/** `stats --reports`: what learners reported, most reported item first, and what was recalled. */
export async function printReports(input: CommandInput): Promise<ExitCode> {
  const { reports, recalls } = await withStore((store) =>
    store.read(async (records) => ({
      reports: await listReports(records),
      recalls: [...(await recallsByRevision(records)).values()],
    })),
  );
  if (flagOption(input, 'json')) input.out(`${JSON.stringify({ reports, recalls }, undefined, 2)}\n`);
  else input.out(`${reportsText(reports, recalls)}${recallsText(recalls)}`);
  return 0;
}

function reportsText(reports: readonly ProblemReport[], recalls: readonly Recall[]): string {
  const recalled = new Set(recalls.map(({ revision }) => revision));
  const items = [...Map.groupBy(reports, ({ item, revision }) => `${item} ${revision}`)];
  const blocks = items
    .sort(([a, of], [b, others]) => others.length - of.length || compareText(a, b))
    .map(([name, of]) => itemText(name, of, recalled));
  return `${amount(reports.length, 'report')} of ${amount(blocks.length, 'item')}\n${blocks.join('')}`;
}

function itemText(name: string, reports: readonly ProblemReport[], recalled: ReadonlySet<string>): string {
  const [item = '', revision = ''] = name.split(' ');
  const lines = reports.map(({ problem, text, at }) => {
    const words = text === '' ? '' : `: ${plainLine(text)}`;
    return `    ${at.slice(0, 'YYYY-MM-DD'.length)} ${problem}${words}`;
  });
  return `\n  ${item} (revision ${revision}${recalled.has(revision) ? ', recalled' : ''})\n${lines.join('\n')}\n`;
}

function recallsText(recalls: readonly Recall[]): string {
  if (recalls.length === 0) return '';
  const lines = recalls.map(
    ({ item, revision, why, at }) => `\n  ${item} (revision ${revision})\n    ${at.slice(0, 10)} ${why}\n`,
  );
  return `\n${amount(recalls.length, 'recall')}\n${lines.join('')}`;
}

/** What a stranger wrote goes to a terminal as one line without control characters. */
function plainLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

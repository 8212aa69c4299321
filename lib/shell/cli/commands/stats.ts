import { coverageOf, similarItems, type Counts, type LessonCoverage } from '#lib/bank/coverage.ts';
import { objectiveCoverage, safetyCoverage, type Measured } from '#lib/bank/thin-coverage.ts';
import { flagOption, type Command, type CommandInput, type ExitCode } from '../command.ts';
import { compileRoot } from '../compile-root.ts';
import { amount, countSeverity } from '../report.ts';

/** `stats`: what is covered by items, lesson by lesson. */
export const stats: Command = {
  usage: '[--json] [--reports] [--root DIR]',
  details: [
    '--json        {lessons: [{course, lesson, facts, items, kinds, objectives, difficulties, templates, uncovered: [{fact, why}],',
    '              missing: [{fact, role, why}]}], similar: [{a, b, cosine}],',
    '              objectives: [{course, lesson, objective, items, kinds, enough}], safety: [{fact, items, kinds, enough}]}',
    '--reports     instead, the problems that learners reported and the items that were recalled, from the server’s store;',
    '              with --json {reports: [{id, item, revision, problem, text, at}], recalls: [{item, revision, why, right, at}]}',
  ],
  options: { json: { type: 'boolean' }, reports: { type: 'boolean' } },
  arguments: [0, 0],
  run: runStats,
};

function runStats(input: CommandInput): ExitCode | Promise<ExitCode> {
  // Loaded when asked for: the store would take every command a third longer to start.
  if (flagOption(input, 'reports'))
    return import('../problem-reports.ts').then(({ printReports }) => printReports(input));
  const { compiled, diagnostics } = compileRoot(input.root);
  const lessons = coverageOf(compiled.bank, compiled.kb);
  const similar = similarItems(compiled.bank.items);
  const objectives = objectiveCoverage(compiled.bank);
  const safety = safetyCoverage(compiled.items, compiled.kb);
  if (flagOption(input, 'json'))
    input.out(`${JSON.stringify({ lessons, similar, objectives, safety }, undefined, 2)}\n`);
  else {
    const alike = similar.map(({ a, b, cosine }) => `alike ${cosine.toFixed(2)}: ${a} and ${b}\n`);
    const tables = [
      table(
        'Objectives: 3 items of 2 kinds each',
        objectives.map(({ course, lesson, objective, ...measured }) => ({
          name: `${course}/${lesson}/${objective}`,
          measured,
        })),
      ),
      table(
        'Safety-critical facts: 4 items of 3 kinds each',
        safety.map(({ fact, ...measured }) => ({ name: fact, measured })),
      ),
    ];
    input.out(
      `${lessons.map(lessonText).join('\n')}\n${tables.join('')}${alike.join('')}${totalLine(lessons)}`,
    );
  }
  const errors = countSeverity(diagnostics, 'error');
  if (errors === 0) return 0;
  input.note(
    `The content has ${amount(errors, 'error')}, so facts and items may be missing: see npm run -s stemma -- check`,
  );
  return 1;
}

function lessonText(coverage: LessonCoverage): string {
  const { course, lesson, facts, items, kinds, objectives, difficulties, uncovered, missing } = coverage;
  const lines = [
    `${course}/${lesson}: ${amount(facts, 'fact')}, ${amount(items, 'item')}`,
    ...Object.entries(kinds).map(([kind, count]) => `  ${String(count).padStart(4)} ${kind}`),
    `  difficulty: ${countsText(difficulties)}`,
    ...Object.entries(objectives).map(
      ([objective, counts]) => `  objective ${objective}: ${countsText(counts)}`,
    ),
    ...uncovered.map(({ fact, why }) => `  no item: ${fact}: ${why}`),
    // Relations are phrased one way on purpose, so what has no phrasing stands in the JSON alone.
    ...missing
      .filter(({ why }) => !why.includes('has no phrasing'))
      .map(({ fact, role, why }) => `  not asked for ${role}: ${fact}: ${why}`),
  ];
  return `${lines.join('\n')}\n`;
}

interface Row {
  readonly name: string;
  readonly measured: Measured;
}

/** Items, kinds and name, line by line; what is below the bar has a mark. Empty without rows. */
function table(title: string, rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const lines = rows.map(({ name, measured: { items, kinds, enough } }) => {
    const counts = `${String(items).padStart(5)} ${String(Object.keys(kinds).length).padStart(5)}`;
    return `${counts}  ${enough ? ' ' : '!'} ${name}`;
  });
  const short = rows.filter(({ measured }) => !measured.enough).length;
  const sum = `${String(short)} of ${String(rows.length)} below that, marked !`;
  return `${title} (${sum})\nitems kinds\n${lines.join('\n')}\n\n`;
}

function countsText(counts: Counts): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${String(count)}`)
    .join(', ');
}

function totalLine(lessons: readonly LessonCoverage[]): string {
  const sum = (count: (lesson: LessonCoverage) => number): number =>
    lessons.reduce((total, lesson) => total + count(lesson), 0);
  const bare = sum(({ uncovered }) => uncovered.length);
  return `${amount(lessons.length, 'lesson')}, ${amount(
    sum(({ facts }) => facts),
    'fact',
  )} (${bare} without an item), ${amount(
    sum(({ items }) => items),
    'item',
  )}\n`;
}

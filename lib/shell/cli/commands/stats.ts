import { coverageOf, type LessonCoverage } from '#lib/bank/coverage.ts';
import { flagOption, type Command, type CommandInput, type ExitCode } from '../command.ts';
import { compileRoot } from '../compile-root.ts';
import { amount, countSeverity } from '../report.ts';

/** `stats`: what is covered by items, lesson by lesson. */
export const stats: Command = {
  name: 'stats',
  summary: 'Count facts and items lesson by lesson, and say which facts nothing asks',
  usage: '[--json] [--root DIR]',
  details: ['--json        {lessons: [{course, lesson, facts, items, kinds, uncovered: [{fact, why}]}]}'],
  options: { json: { type: 'boolean' } },
  arguments: [0, 0],
  run: runStats,
};

function runStats(input: CommandInput): ExitCode {
  const { compiled, diagnostics } = compileRoot(input.root);
  const lessons = coverageOf(compiled.bank, compiled.kb);
  if (flagOption(input, 'json')) input.out(`${JSON.stringify({ lessons }, undefined, 2)}\n`);
  else input.out(`${lessons.map(lessonText).join('\n')}\n${totalLine(lessons)}`);
  const errors = countSeverity(diagnostics, 'error');
  if (errors === 0) return 0;
  input.note(
    `The content has ${amount(errors, 'error')}, so facts and items may be missing: see npm run -s stemma -- check`,
  );
  return 1;
}

function lessonText({ course, lesson, facts, items, kinds, uncovered }: LessonCoverage): string {
  const lines = [
    `${course}/${lesson}: ${amount(facts, 'fact')}, ${amount(items, 'item')}`,
    ...Object.entries(kinds).map(([kind, count]) => `  ${String(count).padStart(4)} ${kind}`),
    ...uncovered.map(({ fact, why }) => `  no item: ${fact}: ${why}`),
  ];
  return `${lines.join('\n')}\n`;
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

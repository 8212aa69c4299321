/**
 * `npm run -s mutate -- [--json] [--operators a,b] [--sample N] [--all] [--root DIR] [--today DATE]`: spoils the checked
 * bank and its content, one fault at a time, and counts how many faults the checks notice. See README.md.
 */
import { parseArgs } from 'node:util';
import { readContent } from '#lib/shell/files/read-content.ts';
import { measure, type Measured, type Sample } from './measure.ts';
import type { FaultClass, Operator } from './operator.ts';
import { operators } from './registry.ts';
import { worldOf } from './world.ts';
import { findingsOfUntouched } from './untouched.ts';

/** Enough for an honest share, few enough for five minutes on two cores. */
const SAMPLE: Sample = { items: 150, places: 8 };
/** The share of an operator's faults that must be caught. */
const BAR: Readonly<Record<FaultClass, number>> = {
  'wrong-key': 1,
  'second-true': 1,
  flaw: 0.98,
  content: 0.98,
};

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    operators: { type: 'string' },
    sample: { type: 'string' },
    all: { type: 'boolean', default: false },
    root: { type: 'string', default: '.' },
    today: { type: 'string', default: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length) },
  },
});

const chosen = chooseOperators(values.operators);
const world = worldOf(readContent(values.root).files, values.today);
const sample = chooseSample();
const untouched = findingsOfUntouched(world);
const measured: Measured[] = [];
for (const operator of chosen) {
  const row = measure(operator, world, sample);
  measured.push(row);
  if (!values.json) console.log(lineOf(row));
}
if (values.json)
  console.log(JSON.stringify({ operators: measured, untouched: { findings: untouched.length } }));
else printSummary();
if (untouched.length > 0 || measured.some(isBelowBar)) process.exitCode = 1;

function chooseOperators(names: string | undefined): readonly Operator[] {
  if (names === undefined) return operators;
  const wanted = names.split(',');
  const unknown = wanted.filter((name) => !operators.some((operator) => operator.name === name));
  if (unknown.length > 0) {
    console.error(
      `There is no operator ${unknown.join(', ')}. There are: ${operators.map(({ name }) => name).join(', ')}.`,
    );
    process.exit(2);
  }
  return operators.filter(({ name }) => wanted.includes(name));
}

function chooseSample(): Sample {
  if (values.all) return { items: Infinity, places: Infinity };
  if (values.sample === undefined) return SAMPLE;
  const count = Number(values.sample);
  if (Number.isInteger(count) && count > 0) return { items: count, places: count };
  console.error(`--sample ${values.sample}: expected a number from 1`);
  process.exit(2);
}

function isBelowBar({ class: harm, applied, caught }: Measured): boolean {
  return applied > 0 && caught / applied < BAR[harm];
}

function lineOf(row: Measured): string {
  const share = row.applied === 0 ? '' : ` ${((row.caught / row.applied) * 100).toFixed(1)} %`;
  const codes = Object.entries(row.codes)
    .map(([code, count]) => `${code} ${count}`)
    .join(', ');
  const missed = row.missed.map((what) => `\n    missed: ${what}`).join('');
  return `${isBelowBar(row) ? '✗' : ' '} ${row.name} (${row.class}): ${row.caught} of ${row.applied}${share}${codes === '' ? '' : ` by ${codes}`}${missed}`;
}

function printSummary(): void {
  for (const message of untouched.slice(0, 10)) console.log(`  untouched: ${message}`);
  const applied = measured.reduce((sum, row) => sum + row.applied, 0);
  const caught = measured.reduce((sum, row) => sum + row.caught, 0);
  console.log(
    `\n${measured.length} operators, ${caught} of ${applied} faults caught; ${measured.filter(isBelowBar).length} below the bar; ${measured.filter((row) => row.applied === 0).length} without a place; ${untouched.length} findings on the untouched bank`,
  );
}

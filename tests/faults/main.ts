/**
 * `npm run faults [-- SCENARIO… COUNT]`: faults under load, and whether anything that was acknowledged is lost or there twice.
 * All scenarios, and 20, when none is named. Exit code: 0 all is well, 1 something is not, 2 misuse,
 * 3 something was not run.
 */
import { KILL_SCENARIOS } from './kill-scenarios.ts';
import { OUTAGE_SCENARIOS } from './outage-scenarios.ts';
import { endOf, lineOf, wrongIn, type NotRun, type Tally } from './tally.ts';

const SCENARIOS = [...KILL_SCENARIOS, ...OUTAGE_SCENARIOS];
const COUNT = 20;
const MS_PER_S = 1000;

const given = process.argv.slice(2);
const isCount = (text: string): boolean => /^[1-9]\d{0,3}$/u.test(text);
const names = given.filter((text) => !isCount(text));
const unknown = names.filter((name) => SCENARIOS.every((scenario) => scenario.name !== name));
if (unknown.length > 0) {
  console.error(`There is no scenario ${unknown.join(', ')}. There are:`);
  for (const { name, about } of SCENARIOS) console.error(`  ${name.padEnd(11)} ${about}`);
  process.exit(2);
}

let [wrong, notRun] = [0, 0];
const tell = (part: Tally | NotRun): void => {
  console.log(lineOf(part));
  if ('notRun' in part) {
    notRun += 1;
    return;
  }
  for (const fault of wrongIn(part)) console.error(`  ${fault}`);
  wrong += wrongIn(part).length;
};

const count = Number(given.find(isCount) ?? COUNT);
for (const scenario of SCENARIOS.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const began = performance.now();
  await scenario.run(count, tell);
  console.log(`${scenario.name}: ${((performance.now() - began) / MS_PER_S).toFixed(0)} s`);
}
const { line, code } = endOf(wrong, notRun);
console.log(line);
process.exit(code);

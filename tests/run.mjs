/**
 * `npm test`: every check of the repository, quick ones first, two at a time, each with its seconds.
 * All of them run even after a failure. The last line is `N passed, N failed`: tests, plus one per other step.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command
 * @property {string} [counts] file in which vitest's JSON reporter leaves its counts
 * @property {string} [needs] name of a step without whose success this one says nothing
 * @property {boolean} [alone] wants both cores
 *
 * @typedef {{name: string, passed: number, failed: number, seconds: number, note: string}} Outcome
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SCRATCH = '.stemma/test';
const AT_ONCE = 2;

/** @param {string} path @returns {readonly string[]} */
const node = (path) => [process.execPath, path];
const bin = {
  next: node('node_modules/next/dist/bin/next'),
  tsc: node('node_modules/typescript-7/bin/tsc'),
  oxlint: node('node_modules/oxlint/bin/oxlint'),
  oxfmt: node('node_modules/oxfmt/bin/oxfmt'),
  knip: node('node_modules/knip/bin/knip.js'),
  vitest: node('node_modules/vitest/vitest.mjs'),
};

const CORES = availableParallelism();
/**
 * Tests wait for disks, other processes and pages, those in a browser more than a third of their time; each worker more loads the
 * program once more, which is what tests of modules spend most on beside themselves.
 */
const WORKERS = { unit: CORES + Math.ceil(CORES / 2), browser: CORES * 2 };

/** @param {keyof typeof WORKERS} name @param {readonly string[]} projects @returns {Step} */
function vitestStep(name, projects) {
  const counts = `${SCRATCH}/${name}.json`;
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${counts}`];
  const workers = `--maxWorkers=${WORKERS[name]}`;
  return { name, command: [...bin.vitest, 'run', ...chosen, ...reporters, workers], counts, alone: true };
}

const CLI = 'lib/shell/cli/stemma.mjs';
/** @type {readonly Step[]} */
const steps = [
  { name: 'generate --check', command: [...node('lib/shell/generate/main.ts'), '--check'] },
  { name: 'route types', command: [...bin.next, 'typegen'] },
  { name: 'typecheck', command: [...bin.tsc, '--noEmit', '--incremental', 'false'] },
  { name: 'lint', command: [...bin.oxlint, '-c', 'oxlint.config.mjs', '--max-warnings', '0', '.'] },
  // The longest of them, so that it does not end alone.
  { name: 'page build', command: node('lib/shell/server/build.ts') },
  { name: 'format', command: [...bin.oxfmt, '--check', '.'] },
  { name: 'dependency rules', command: node('tests/cruise.mjs') },
  { name: 'knip', command: bin.knip },
  { name: 'stemma check', command: [...node(CLI), 'check'] },
  { name: 'stemma build --check', command: [...node(CLI), 'build', '--check'] },
  vitestStep('unit', ['unit', 'components', 'pages']),
  { ...vitestStep('browser', ['browser']), needs: 'page build' },
];

/** @param {Step} step @returns {Promise<{code: number | null, output: string}>} */
function run({ command: [program = '', ...parameters] }) {
  const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CI: '1', NO_COLOR: '1' };
  const child = spawn(program, parameters, {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {Buffer[]} */
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  return new Promise((done) => {
    child.once('error', (error) => done({ code: 1, output: String(error) }));
    child.once('close', (code) => done({ code, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/**
 * Counts of a vitest run; a run that left no counts, or failed outside every test, is one failure more.
 *
 * @param {string} file
 * @param {number | null} code
 */
function readCounts(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1, note: 'left no counts' };
  const {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
  } = JSON.parse(readFileSync(file, 'utf8'));
  const note = `${passed} tests${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, note };
}

/** @param {Step} step @returns {Promise<Outcome>} */
async function perform(step) {
  const began = performance.now();
  if (step.counts) rmSync(step.counts, { force: true });
  const { code, output } = await run(step);
  const plain = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, note: '' };
  const result = step.counts ? readCounts(step.counts, code) : plain;
  const seconds = (performance.now() - began) / 1000;
  if (result.failed > 0) console.log(`\n--- ${step.name} failed ---\n${output.trimEnd()}\n---\n`);
  console.log(`${result.failed > 0 ? 'FAIL' : 'ok  '} ${step.name} (${seconds.toFixed(1)} s)`);
  return { name: step.name, ...result, seconds };
}

/** @type {Map<string, Outcome>} */
const outcomes = new Map();

/** @param {Step} step */
async function performOrSkip(step) {
  const blocked = step.needs !== undefined && (outcomes.get(step.needs)?.failed ?? 1) > 0;
  const skipped = {
    name: step.name,
    passed: 0,
    failed: 1,
    seconds: 0,
    note: `not run: ${step.needs} failed`,
  };
  outcomes.set(step.name, blocked ? skipped : await perform(step));
}

/** Steps in order, `AT_ONCE` at a time; one that wants the machine alone waits for those before it. */
async function performAll() {
  /** @type {Set<Promise<void>>} */
  const running = new Set();
  for (const step of steps) {
    while (running.size >= (step.alone ? 1 : AT_ONCE)) await Promise.race(running);
    const work = performOrSkip(step).finally(() => running.delete(work));
    running.add(work);
    // Types of routes are generated files that later steps read.
    if (step.alone || step.name === 'route types') await work;
  }
  await Promise.all(running);
}

mkdirSync(SCRATCH, { recursive: true });
await performAll();

const width = Math.max(...steps.map((step) => step.name.length));
console.log('');
for (const { name, passed, failed, seconds, note } of outcomes.values()) {
  const verdict = failed > 0 ? `${failed} failed` : `${passed} passed`;
  console.log(
    `${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${verdict}${note ? `  (${note})` : ''}`,
  );
}
const all = [...outcomes.values()];
const passed = all.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = all.reduce((sum, outcome) => sum + outcome.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);

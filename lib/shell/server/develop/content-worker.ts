/** A thread that builds on every save, so that pages are served meanwhile; started by `watchContent`. */
import { setTimeout as wait } from 'node:timers/promises';
import { MessagePort, parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import type { EarlyPages } from '#lib/bank/shards/shard-pages.ts';
import { codeFrame } from '#lib/base/code-frame.ts';
import { groupedDiagnostics, hasError, type Diagnostic } from '#lib/base/diagnostic.ts';
import { reportOfFiles, secondsSince } from '../../cli/report-of-files.ts';
import { IDLE_MS, watchRoot, type Saves } from '../../cli/watch-root.ts';
import { systemClock } from '../../clock.ts';
import { publish } from '../../compile/publish.ts';
import { AHEAD_MAX } from '../../compile/proved-ahead.ts';
import { PutOff } from '../../compile/put-off.ts';
import { RootCompiler } from '../../compile/root-compiler.ts';
import { readSource } from '../../files/read-content.ts';
import { answerBy } from '../../workbench/desk-line.ts';
import { DeskRoot } from '../../workbench/desk-root.ts';
import type { ContentError } from './content-state.ts';
import type { ToldContent } from './watch-content.ts';

const { root, desk } = z.object({ root: z.string(), desk: z.instanceof(MessagePort) }).parse(workerData);
/** Of the compiler and of the workbench. */
const memory = new CompileMemory();
/** The compiler of the last build, or of the one under way: what it knows of shards. */
let compiled: RootCompiler | undefined;
let building: Promise<void> | undefined;
/** Whether everything of a root of few lessons was proved ahead. */
let isProved = false;
const workbench = new DeskRoot(root, systemClock, memory, {
  recordOf: (key) => compiled?.recordOf(key),
  building: () => building,
});
const line = answerBy(workbench, desk);
/** How much had been asked of the workbench when it was served last: with nothing more, none of its pages is open. */
let served = 0;
/** A page asks so soon after it heard or was answered, on a machine with other work too; no page keeps a build waiting for long. */
const ASKED_WITHIN_MS = 80;
/** Up to so many lessons all are proved before the first save. Chosen: what takes some seconds. */
const PROVED_EARLY_MAX = 50;
const TURNS_MAX = 4;
/** The last that was written, or stood there. */
let revision: string | undefined;
const left = new PutOff();
/** Undefined after a failure: the next build looks at everything. */
let compiler: RootCompiler | undefined;

function tell(told: ToldContent): void {
  parentPort?.postMessage(told);
}

async function build(changed: readonly string[] | undefined, saves: Saves): Promise<void> {
  const startedMs = performance.now();
  const isFirst = compiler === undefined;
  const current = compiler ?? new RootCompiler(root, memory);
  compiler = undefined;
  compiled = current;
  try {
    const compiled = await current.compile(isFirst ? undefined : changed, async (early) => {
      if (!(await saves.isWhole())) return;
      tellEarly(early, startedMs);
      await serveDesk();
    });
    if (!(await saves.isWhole())) {
      compiler = current;
      return;
    }
    const { diagnostics, counts, seconds } = reportOfFiles(compiled, root, startedMs);
    const errors = shown(diagnostics.filter(({ severity }) => severity === 'error'));
    const isSound = !hasError(compiled.diagnostics);
    if (isSound) {
      await publish(root, compiled, current, (work) => left.put(work));
      ({ revision } = compiled.head);
      // Later saves are kept by the next process's first build, if at all: writing the records takes longer than most of them.
      if (isFirst) current.keep();
    }
    compiler = current;
    // With an error, pages go back to those of the bank.
    tell({
      state: { revision, seconds, warnings: counts.warnings, errors, isProving: false },
      pages: undefined,
      isNew: true,
    });
    left.doIfDue();
    if (await saves.isSavedWithin(IDLE_MS)) return;
    left.do();
    await proveAhead(current, counts.lessons, saves);
  } catch (error) {
    // The next save may mend it: a folder that is being moved, a file that is being written.
    const message = error instanceof Error ? error.message : String(error);
    const failure = { code: 'build-failed', messages: [message], why: '', help: '', where: '', frame: '' };
    const state = { revision, seconds: 0, warnings: 0, errors: [failure], isProving: false };
    tell({ state, pages: undefined, isNew: false });
  }
}

/**
 * The first build may have taken everything from disk: what the first save needs is proved before it comes. Of many lessons, a
 * save needs few, and to prove all of them would keep it waiting: it is most likely one of those that were saved last.
 */
async function proveAhead(current: RootCompiler, lessons: number, { isSaved }: Saves): Promise<void> {
  if (lessons > PROVED_EARLY_MAX) await current.prepare(AHEAD_MAX, isSaved);
  else if (!isProved) isProved = await workbench.prove(isSaved);
}

/**
 * Before everything is proved, the pages of the workbench that are open are served: what they show is proved first, while they hear
 * that there is something new, and then they ask.
 */
async function serveDesk(): Promise<void> {
  if (line.asked() === served) return;
  workbench.renew();
  for (let turn = 0; turn < TURNS_MAX; turn += 1) {
    const before = line.asked();
    await wait(ASKED_WITHIN_MS);
    if (line.asked() === before) break;
  }
  served = line.asked();
}

/** What is read is shown at once; proving it takes longer. */
function tellEarly({ pages, errors }: EarlyPages, startedMs: number): void {
  const state = {
    revision,
    seconds: secondsSince(startedMs),
    warnings: 0,
    errors: shown(errors),
    isProving: true,
  };
  if (pages !== undefined || errors.length > 0) tell({ state, pages, isNew: pages !== undefined });
}

function shown(errors: readonly Diagnostic[]): ContentError[] {
  return groupedDiagnostics(errors).map(({ shared: { code, why, help, place }, messages }) => {
    const text = readSource(root, place.file).file?.text;
    return {
      code,
      messages,
      why,
      help,
      where: `${place.file}:${place.line}:${place.column}`,
      frame: text === undefined ? '' : codeFrame(text, place),
    };
  });
}

await watchRoot(
  root,
  async (changed, saves) => {
    building = build(changed, saves);
    await building;
    building = undefined;
  },
  new AbortController().signal,
);

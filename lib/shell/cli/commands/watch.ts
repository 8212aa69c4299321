import { setFlagsFromString } from 'node:v8';
import { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import { AHEAD_MAX } from '#lib/shell/compile/proved-ahead.ts';
import { PutOff } from '#lib/shell/compile/put-off.ts';
import { RootCompiler } from '#lib/shell/compile/root-compiler.ts';
import { RootError } from '#lib/shell/files/read-content.ts';
import type { Command, CommandInput, ExitCode } from '../command.ts';
import { IDLE_MS, watchRoot } from '../watch-root.ts';
import { buildWith } from './build.ts';

/**
 * By V8's own rule, memory grows further before it is collected whole: `stemma` sets a lower growth, by which every fourth save waited for that.
 * Whoever watches has built everything already, which takes the most memory.
 */
const GROWTH = '--heap-growing-percent=0';

/** `watch`: what `build` does, on every save. */
export const watchCommand: Command = {
  usage: '[--root DIR]',
  details: [
    'Says what is wrong as `check` does; a bank that stands stays until the content has no error. A running server',
    'serves the new bank with its next request. Waits while content/ is away. Ends with Ctrl-C.',
  ],
  options: {},
  arguments: [0, 0],
  run: runWatch,
};

async function runWatch(input: CommandInput): Promise<ExitCode> {
  const ended = new AbortController();
  const end = (): void => ended.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, end);
  try {
    const compiler = new RootCompiler(input.root, new CompileMemory());
    const last: { isSound?: boolean } = {};
    const left = new PutOff();
    await watchRoot(
      input.root,
      async (changed, { isSaved, isSavedWithin, isWhole }) => {
        try {
          const later = (work: () => void): void => left.put(work);
          const code = await buildWith(compiler, input, { changed, later, isWhole });
          if (code === undefined) return;
          last.isSound = code === 0;
        } catch (error) {
          // A folder that is moved, or a branch that is changed, comes back.
          if (!(error instanceof RootError) || last.isSound === undefined) throw error;
          last.isSound = false;
          input.note(error.message);
        }
        if (changed === undefined) {
          if (last.isSound) compiler.keep();
          setFlagsFromString(GROWTH);
        }
        input.note('Waiting for the next save.');
        left.doIfDue();
        if (await isSavedWithin(IDLE_MS)) return;
        left.do();
        if (last.isSound) await compiler.prepare(AHEAD_MAX, isSaved);
      },
      ended.signal,
    );
    left.do();
    if (last.isSound === true) compiler.keep();
    return 0;
  } finally {
    ended.abort();
    for (const signal of signals) process.removeListener(signal, end);
  }
}

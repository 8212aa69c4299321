/** A thread that builds on every save, so that pages are served meanwhile; started by `watchContent`. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { codeFrame } from '#lib/base/code-frame.ts';
import { readContent } from '../../files/read-content.ts';
import { builtRoot, writeBuilt, type BuiltRoot } from '../../cli/build-root.ts';
import { watchRoot } from '../../cli/watch-root.ts';
import type { ContentError, ContentState } from './content-state.ts';

const { root } = z.object({ root: z.string() }).parse(workerData);
/** The last that was written, or stood there. */
let revision: string | undefined;

function build(): void {
  parentPort?.postMessage(stateAfterSave());
}

function stateAfterSave(): ContentState {
  try {
    const startedMs = performance.now();
    const built = builtRoot(readContent(root), startedMs);
    if (built.changes !== undefined) {
      writeBuilt(root, built.root, built.changes);
      ({ revision } = built.root.compiled.bank);
    }
    return stateOf(built);
  } catch (error) {
    // The next save may mend it: a folder that is being moved, a file that is being written.
    const message = error instanceof Error ? error.message : String(error);
    const failure = { code: 'build-failed', message, why: '', help: '', where: '', frame: '' };
    return { revision, seconds: 0, warnings: 0, errors: [failure] };
  }
}

function stateOf({ report }: BuiltRoot): ContentState {
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  return {
    revision,
    seconds: report.seconds,
    warnings: report.counts.warnings,
    errors: errors.map(({ code, message, why, help, place }): ContentError => {
      const text = report.textOf(place.file);
      return {
        code,
        message,
        why,
        help,
        where: `${place.file}:${place.line}:${place.column}`,
        frame: text === undefined ? '' : codeFrame(text, place),
      };
    }),
  };
}

await watchRoot(root, build, new AbortController().signal);

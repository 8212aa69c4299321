/** A thread that builds on every save, so that pages are served meanwhile; started by `watchContent`. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { codeFrame } from '#lib/base/code-frame.ts';
import { hasError } from '#lib/base/diagnostic.ts';
import { reportOfFiles } from '../../cli/compile-root.ts';
import type { Report } from '../../cli/report.ts';
import { watchRoot } from '../../cli/watch-root.ts';
import { publish } from '../../compile/publish.ts';
import { RootCompiler } from '../../compile/root-compiler.ts';
import type { ContentError, ContentState } from './content-state.ts';

const { root } = z.object({ root: z.string() }).parse(workerData);
/** The last that was written, or stood there. */
let revision: string | undefined;
/** Undefined after a failure: the next build looks at everything. */
let compiler: RootCompiler | undefined;

async function build(changed: readonly string[] | undefined): Promise<void> {
  parentPort?.postMessage(await stateAfterSave(changed));
}

async function stateAfterSave(changed: readonly string[] | undefined): Promise<ContentState> {
  const startedMs = performance.now();
  const isFirst = compiler === undefined;
  const current = compiler ?? new RootCompiler(root);
  compiler = undefined;
  try {
    const compiled = await current.compile(isFirst ? undefined : changed);
    if (!hasError(compiled.diagnostics)) {
      publish(root, compiled, current);
      ({ revision } = compiled.head);
      // Later saves are kept by the next process's first build, if at all: writing the records takes longer than most of them.
      if (isFirst) current.keep();
    }
    compiler = current;
    return stateOf(reportOfFiles(compiled, root, startedMs));
  } catch (error) {
    // The next save may mend it: a folder that is being moved, a file that is being written.
    const message = error instanceof Error ? error.message : String(error);
    const failure = { code: 'build-failed', message, why: '', help: '', where: '', frame: '' };
    return { revision, seconds: 0, warnings: 0, errors: [failure] };
  }
}

function stateOf(report: Report): ContentState {
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

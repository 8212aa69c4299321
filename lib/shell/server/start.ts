/**
 * `npm start` and `npm run dev`: compiles the content, builds the pages when they are stale, serves. With `--dev` an author's files
 * are followed; with `--program` besides, the pages' own program, which makes every page slower.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ConfigError, declareMode, readConfig, type Config, type ServingMode } from '../config.ts';
import { watchRoot } from '../cli/watch-root.ts';
import { bankFiles } from '../files/bank-files.ts';
import { buildPages, pageBuildIsFresh } from './page-build.ts';
import { runProgram } from './run-program.ts';
import { stopOnSignal } from './stop-on-signal.ts';

const CLI = fileURLToPath(new URL('../cli/stemma.mjs', import.meta.url));

async function start(mode: ServingMode): Promise<void> {
  declareMode(mode);
  const config = readConfig();
  if (!(await contentCompiles(config)) && !(mode !== 'readers' && (await waitForBank(config))))
    process.exit(1);
  if (mode !== 'program' && !(await pagesAreBuilt())) process.exit(1);
  // Loaded late: React and Next read the mode when they are loaded.
  const { serve } = await import('./main.ts');
  const server = await serve(config, mode);
  stopOnSignal(server.close);
  console.log(`Stemma is ready at ${server.url}`);
}

function modeOf(parameters: readonly string[]): ServingMode {
  if (!parameters.includes('--dev')) return 'readers';
  return parameters.includes('--program') ? 'program' : 'author';
}

async function contentCompiles(config: Config): Promise<boolean> {
  const { succeeded, output } = await runProgram(CLI, 'build', '--root', config.root);
  if (!succeeded) console.error(`${output}\nThe content cannot be compiled.`);
  return succeeded;
}

/**
 * While developing, what is wrong stands over the pages; a bank from before is there to go on with. Where there is none yet, each save is
 * tried until one compiles: an author mends the first lesson without starting again.
 *
 * @returns false where there is no root to wait for
 */
async function waitForBank(config: Config): Promise<boolean> {
  if (existsSync(bankFiles(config.root).pointer)) return true;
  if (!existsSync(config.root)) return false;
  const compiled = new AbortController();
  let isFirst = true;
  await watchRoot(
    config.root,
    async () => {
      if (!isFirst && (await contentCompiles(config))) compiled.abort();
      else
        console.error('Waiting for the next save: there are no pages to show before the content compiles.');
      isFirst = false;
    },
    compiled.signal,
  );
  return true;
}

async function pagesAreBuilt(): Promise<boolean> {
  if (pageBuildIsFresh()) return true;
  console.error('Building the pages (the first start, or the program has changed) …');
  const { succeeded, output } = await buildPages();
  if (!succeeded) console.error(`${output}\nThe pages cannot be built, so nothing is served.`);
  return succeeded;
}

try {
  await start(modeOf(process.argv));
} catch (error) {
  const isExpected =
    error instanceof ConfigError || (error instanceof Error && error.name === 'PortTakenError');
  console.error(isExpected ? error.message : error);
  process.exit(1);
}

/** Serves the pages over a bank that is already compiled: `npm start` without its first step. */
import { flushCompileCache } from 'node:module';
import { declareMode, readConfig } from '#lib/shell/config.ts';
import { buildPages, pageBuildIsFresh } from '#lib/shell/server/page-build.ts';
import { stopOnSignal } from '#lib/shell/server/stop-on-signal.ts';
import { PAGES_ARE_BUILT } from './pages-are-built.ts';

declareMode('readers');
if (process.env[PAGES_ARE_BUILT] !== 'yes' && !pageBuildIsFresh()) {
  const { succeeded, output } = await buildPages();
  if (!succeeded) throw new Error(output);
}
const { serve } = await import('#lib/shell/server/main.ts');
const { url, close } = await serve(readConfig(), 'readers');
stopOnSignal(close);
flushCompileCache();
console.log(`Serving at ${url}`);

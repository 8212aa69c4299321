import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pageBuildIsFresh } from '#lib/shell/server/page-build.ts';
import { findChromium } from './find-chromium.ts';
import { PAGES_ARE_BUILT } from './pages-are-built.ts';

const BUILD = fileURLToPath(new URL('../../lib/shell/server/build.ts', import.meta.url));

/** Before any browser test, once: two workers would install a browser, or build the pages, at the same time. */
export function setup(): void {
  findChromium();
  if (!pageBuildIsFresh()) execFileSync(process.execPath, [BUILD], { stdio: 'inherit' });
  process.env[PAGES_ARE_BUILT] = 'yes';
}

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { lawSeed } from './tests/support/law-seed.mjs';
import { LongestFirst } from './tests/support/longest-first.mjs';
import { STAND_INS } from './tests/support/stand-ins.mjs';

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// For the projects whose modules Vite loads; for the others `native.mjs` does it.
const resolve = {
  alias: Object.fromEntries(
    Object.entries(STAND_INS).map(([name, path]) => [name, here(`./tests/support/${path}`)]),
  ),
};
const setupFiles = [here('./tests/support/setup.ts')];
/** Node loads modules without Vite, which over a part of the tests took a fifth of the processor time less; what it lacks is in the setup. */
const NATIVE = { viteModuleRunner: false };
const native = [here('./tests/support/native.mjs'), here('./tests/support/empty-scratch.ts')];
const nativeSetup = [...native, ...setupFiles];
/** Tests of pages that come and go: modules loaded anew, what a browser keeps, its clock and its network. */
const OWN_PAGE = ['early-verdict', 'item-form', 'outbox'].map((name) => `tests/app/${name}.test.tsx`);

export default defineConfig({
  test: {
    // Every core: of two, vitest would leave one unused.
    maxWorkers: '100%',
    // Tests make much that lives for a moment: with more room for it, collecting it takes a tenth of their time less.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: LongestFirst },
    env: { STEMMA_LAW_SEED: lawSeed() },
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // Files of a worker share their modules: importing them anew for each takes a third of the time. No test changes one.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          experimental: NATIVE,
          setupFiles: nativeSetup,
          // Three times what the longest takes on a quiet machine.
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        oxc: { jsx: { runtime: 'automatic' } },
        test: {
          name: 'components',
          environment: 'jsdom',
          // As in `unit`: making a document and React anew for each file took two thirds of the time.
          isolate: false,
          include: ['tests/**/*.test.tsx'],
          exclude: OWN_PAGE,
          setupFiles: [...setupFiles, here('./tests/support/empty-page.ts')],
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        oxc: { jsx: { runtime: 'automatic' } },
        test: {
          name: 'pages',
          environment: 'jsdom',
          include: OWN_PAGE,
          setupFiles,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          // As in `unit`; what the files share is made from nothing but its arguments.
          isolate: false,
          include: ['tests/browser/**/*.browser.ts'],
          experimental: NATIVE,
          setupFiles: native,
          globalSetup: [here('./tests/support/browser-setup.ts')],
          testTimeout: 240_000,
          // A page is looked at until it shows what it should: on a busy machine it comes in by parts.
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 300_000,
        },
      },
    ],
  },
});

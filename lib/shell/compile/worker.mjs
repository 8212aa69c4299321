/** Begins `worker.ts`, as `lib/shell/cli/stemma.mjs` begins the command line: each thread asks for what Node keeps by itself. */
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./worker.ts');

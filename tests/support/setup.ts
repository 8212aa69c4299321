/**
 * A warning on the console is a defect nobody reads: a test that causes one fails, unless it has said `expectOnConsole`.
 * The cases of laws are drawn from one number for each commit (`law-seed.mjs`).
 */
import fc from 'fast-check';
import { afterEach, beforeEach } from 'vitest';
import { checkConsole, recordConsole } from './console-guard.ts';

beforeEach(recordConsole);
afterEach(checkConsole);

const seed = process.env['STEMMA_LAW_SEED'] ?? '';
if (seed !== '') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });

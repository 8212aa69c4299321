/** A warning on the console is a defect nobody reads: a test that causes one fails, unless it has said `expectOnConsole`. */
import { afterEach, beforeEach } from 'vitest';
import { checkConsole, recordConsole } from './console-guard.ts';

beforeEach(recordConsole);
afterEach(checkConsole);

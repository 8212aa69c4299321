/** Before each test file: what it writes is gone when it is done, and its servers, which it ends itself, before that. */
import { afterAll } from 'vitest';
import { emptyScratch } from './scratch.ts';

afterAll(emptyScratch);

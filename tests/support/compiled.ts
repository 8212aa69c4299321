import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * For programs that are started many times to be killed: half of a start is compiling. Such a program writes what it compiled by
 * `flushCompileCache` once it has begun, and reads it the next time.
 */
export const COMPILED: Readonly<Record<string, string>> = {
  NODE_COMPILE_CACHE: join(tmpdir(), 'stemma-compiled'),
};

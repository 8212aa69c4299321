/**
 * Node loads the modules of tests by itself, as it does those of the program. Two things Next does otherwise: `server-only` throws
 * outside a React server build and `next/headers` outside a request, so both have a stand-in here; and names of its modules have
 * no extension.
 */
import { registerHooks } from 'node:module';

const STAND_INS = new Map([
  ['server-only', new URL('empty.ts', import.meta.url).href],
  ['next/headers', new URL('next-headers.ts', import.meta.url).href],
]);

registerHooks({
  resolve(specifier, context, next) {
    const url = STAND_INS.get(specifier);
    if (url !== undefined) return { url, shortCircuit: true };
    return next(/^next\/[a-z-]+$/u.test(specifier) ? `${specifier}.js` : specifier, context);
  },
});

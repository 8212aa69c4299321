/**
 * Node loads the modules of tests by itself, as it does those of the program. Two things Next does otherwise: some of its modules
 * have a stand-in, and names of its modules have no extension.
 */
import { registerHooks } from 'node:module';
import { STAND_INS } from './stand-ins.mjs';

const urls = new Map(
  Object.entries(STAND_INS).map(([name, path]) => [name, new URL(path, import.meta.url).href]),
);

/** Vitest loads this anew for each file of a worker, and hooks stay: each would be asked about every module. */
const REGISTERED = Symbol.for('stemma.stand-ins');

if (!(REGISTERED in globalThis)) {
  Object.assign(globalThis, { [REGISTERED]: true });
  registerHooks({
    resolve(specifier, context, next) {
      const url = urls.get(specifier);
      if (url !== undefined) return { url, shortCircuit: true };
      return next(/^next\/[a-z-]+$/u.test(specifier) ? `${specifier}.js` : specifier, context);
    },
  });
}

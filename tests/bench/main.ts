/** `npm run -s bench -- [NAME …] [--json]`: the figures of docs/performance.md, measured on this machine. */
import { measureCompile } from './compile.ts';
import { measureDev } from './dev.ts';
import { measureGuard } from './guard.ts';
import { measureLive } from './live.ts';
import { measureLoad } from './load.ts';
import type { Measurement } from './measurement.ts';
import { measurePages } from './pages.ts';
import { measureSearch } from './search.ts';
import { measureServe } from './serve.ts';

const BENCHES: Readonly<Record<string, () => Promise<readonly Measurement[]>>> = {
  compile: measureCompile,
  dev: measureDev,
  pages: measurePages,
  search: measureSearch,
  serve: measureServe,
  guard: measureGuard,
  live: measureLive,
  load: measureLoad,
};

const parameters = process.argv.slice(2);
const named = parameters.filter((parameter) => !parameter.startsWith('--'));
const unknown = named.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
const measured: Measurement[] = [];
for (const name of named.length > 0 ? named : Object.keys(BENCHES))
  measured.push(...((await BENCHES[name]?.()) ?? []));
if (parameters.includes('--json')) console.log(JSON.stringify(measured));
else for (const { name, value, unit } of measured) console.log(`${name}  ${value} ${unit}`);

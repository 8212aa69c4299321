/**
 * `npm run -s bench -- [NAME …] [--json]`: the figures of docs/performance.md, measured on this machine.
 * `compile` takes other corpora: `-- compile [--sizes 1000,10000] [--seed TEXT] [--of-course 8]`.
 * `beside` installs other systems and is run only when it is named: `-- beside [--lessons N] [--rounds N] [--plot FILE]`. So is
 * `lessons`, a server over that many: `-- lessons [--lessons N]`; `serve` has it over 1,000; and `dev-lessons`, from a save to the page
 * among that many. `next-build` builds the pages over 100 lessons and over 1,000.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { measureBeside } from './beside/beside.ts';
import { measureCompile } from './compile.ts';
import { measureDev, measureDevLessons } from './dev.ts';
import { measureGuard } from './guard.ts';
import { measureLessons } from './lessons/served-lessons.ts';
import { measureLive } from './live.ts';
import { measureLoad } from './load.ts';
import type { Measurement } from './measurement.ts';
import { measureNextBuild } from './next-build.ts';
import { measurePages } from './pages.ts';
import { measureSearch } from './search.ts';
import { measureServe } from './serve.ts';

const SERVED_LESSONS = 1000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    lessons: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
    plot: { type: 'string' },
    sizes: { type: 'string', default: '1000,10000' },
    seed: { type: 'string', default: 'corpus' },
    'of-course': { type: 'string', default: '8' },
  },
});
const LESSONS_MIN = 16;
const LESSONS_MAX = 10_000;
const numbers = z.object({
  sizes: z
    .string()
    .transform((text) => text.split(',').map(Number))
    .pipe(z.array(z.number().int().min(LESSONS_MIN).max(LESSONS_MAX)).min(1)),
  seed: z.string(),
  'of-course': z.coerce.number().int().min(1).max(1000),
  lessons: z.coerce.number().int().min(LESSONS_MIN).max(LESSONS_MAX),
  rounds: z.coerce.number().int().min(1).max(99),
});

const options = numbers.safeParse(values);
if (!options.success) {
  console.error(z.prettifyError(options.error));
  process.exit(2);
}
const BENCHES: Readonly<Record<string, () => Promise<readonly Measurement[]>>> = {
  compile: () =>
    measureCompile({
      sizes: options.data.sizes.toSorted((a, b) => a - b),
      seed: options.data.seed,
      ofCourse: options.data['of-course'],
    }),
  dev: measureDev,
  'next-build': measureNextBuild,
  pages: measurePages,
  search: measureSearch,
  serve: async () => [...(await measureServe()), ...(await measureLessons(SERVED_LESSONS))],
  guard: measureGuard,
  live: measureLive,
  load: measureLoad,
};

const NAMED_ONLY: typeof BENCHES = {
  beside: () => measureBeside({ ...options.data, plot: values.plot }),
  lessons: () => measureLessons(options.data.lessons),
  'dev-lessons': () => measureDevLessons(options.data.lessons),
};
const known = { ...BENCHES, ...NAMED_ONLY };
const unknown = positionals.filter((name) => !(name in known));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(known).join(', ')}.`);
  process.exit(2);
}
const measured: Measurement[] = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHES))
  measured.push(...((await known[name]?.()) ?? []));
if (values.json) console.log(JSON.stringify(measured));
else for (const { name, value, unit } of measured) console.log(`${name}  ${value} ${unit}`);

/** Told by `--import`: when the process ends, writes a line with the modules that it loaded to standard error. */
import { registerHooks } from 'node:module';

const loaded = new Set();
registerHooks({
  load(url, context, next) {
    loaded.add(url);
    return next(url, context);
  },
});
process.on('exit', () => process.stderr.write(`loaded ${JSON.stringify([...loaded])}\n`));

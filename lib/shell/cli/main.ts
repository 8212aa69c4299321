/** `npm run -s stemma -- <command>`: the command line as a process, with its streams and its exit code; begun by `stemma.mjs`. */
import { runWords } from './run-words.ts';

/** `head` and pagers close the pipe when they have enough; that is no failure of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
});

process.exitCode = await runWords(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  note: (line) => void process.stderr.write(line.endsWith('\n') ? line : `${line}\n`),
});

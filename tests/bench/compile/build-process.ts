/** Builds the root that is named, and says on a last line how much memory the process had at most, in KB. */
import { enableCompileCache } from 'node:module';

// As `stemma.mjs` does.
enableCompileCache();
const { runWords } = await import('#lib/shell/cli/run-words.ts');

const out = (text: string): void => void process.stdout.write(text);
const root = process.argv[2] ?? '';
process.exitCode = await runWords(['build', '--root', root], { out, note: (line) => console.error(line) });
console.log(`maxRSS ${String(process.resourceUsage().maxRSS)}`);

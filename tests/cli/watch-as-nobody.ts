/** Watches the root that is named as somebody who may not read everything; prints a line for each build, until it is killed. */
import { watchRoot } from '#lib/shell/cli/watch-root.ts';

const NOBODY = 65_534;
if (process.geteuid?.() === 0) process.seteuid?.(NOBODY);
await watchRoot(process.argv[2] ?? '', () => console.log('built'), new AbortController().signal);

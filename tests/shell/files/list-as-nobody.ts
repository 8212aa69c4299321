/** Reads the root that is named as somebody who may not read everything; prints the findings as JSON. */
import { compileRead } from '#lib/shell/cli/compile-root.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { RootCompiler } from '#lib/shell/compile/root-compiler.ts';

const NOBODY = 65_534;
const root = process.argv[2] ?? '';
if (process.geteuid?.() === 0) process.seteuid?.(NOBODY);
const { diagnostics } = compileRead(readContent(root), 0);
const built = await new RootCompiler(root).compile();
console.log(JSON.stringify([diagnostics, built.diagnostics]));

/** Plants faults in a folder of its own, and sees that the linter names each: rules with types, without, and of pure code. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { PURE } from '#lib/stages.mjs';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Every folder of pure code, so that none is passed over because of its name. */
const IMPURE = PURE.map((stage) => `lib/${stage}/impure.ts`);

const PLANTED: Readonly<Record<string, string>> = {
  'app/floating.ts': 'export function go(): void {\n  Promise.resolve(1);\n}\n',
  'app/unsafe.ts': "export const size: number = JSON.parse('1').length;\n",
  'app/missing-case.ts':
    "export function word(of: 'a' | 'b'): number | undefined {\n  switch (of) {\n    case 'a':\n      return 1;\n  }\n  return undefined;\n}\n",
  'app/anything.ts': 'export const least = (given: any): unknown => given;\n',
  'app/by-default.ts': 'export default 1;\n',
  'app/unused.ts': 'const nothing = 1;\nexport const one = 1;\n',
  ...Object.fromEntries(IMPURE.map((path) => [path, 'export const folder = process.cwd();\n'])),
  'tests/content/anything.ts': 'export const least = (given: any): unknown => given;\n',
  'lib/shell/fine.ts': 'export const folder = process.cwd();\n',
};

const COMPILER = { strict: true, module: 'esnext', moduleResolution: 'bundler', noEmit: true, types: [] };

interface Found {
  readonly filename: string;
  readonly code: string;
}

test('each planted fault is named, and nothing else is', async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stemma-lint-')));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFileSync(
    join(root, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: COMPILER, include: ['**/*.ts'] }),
  );
  // Its globs count from where a configuration stands.
  const same = JSON.stringify(pathToFileURL(at('oxlint.config.mjs')));
  writeFileSync(join(root, 'oxlint.config.mjs'), `export { default } from ${same};\n`);
  writeFileSync(join(root, 'global.d.ts'), 'declare const process: { cwd(): string };\n');
  for (const [path, text] of Object.entries(PLANTED)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const found = (await lint(root)).map(({ filename, code }) => `${filename}: ${code}`);
  expect(found.sort()).toEqual([
    'app/anything.ts: typescript(no-explicit-any)',
    'app/by-default.ts: import(no-default-export)',
    'app/floating.ts: typescript(no-floating-promises)',
    'app/missing-case.ts: typescript(switch-exhaustiveness-check)',
    'app/unsafe.ts: typescript(no-unsafe-assignment)',
    'app/unsafe.ts: typescript(no-unsafe-member-access)',
    'app/unused.ts: eslint(no-unused-vars)',
    ...IMPURE.map((path) => `${path}: eslint(no-restricted-globals)`).sort(),
    'tests/content/anything.ts: typescript(no-explicit-any)',
  ]);
});

function lint(root: string): Promise<readonly Found[]> {
  const parameters = [at('node_modules/oxlint/bin/oxlint'), '-c', 'oxlint.config.mjs', '-f', 'json', '.'];
  return new Promise((done, fail) => {
    execFile(process.execPath, parameters, { cwd: root }, (_, out, problems) => {
      if (problems !== '') fail(new Error(problems));
      else done((JSON.parse(out) as { readonly diagnostics: readonly Found[] }).diagnostics);
    });
  });
}

/** Plants a violation of every dependency rule in a small copy of the house, and sees that the rule fires. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import configuration from '../.dependency-cruiser.mjs';
import { PURE, SHELL, STAGES } from '../lib/stages.mjs';
import { cruiseFolder } from './support/dependencies.mjs';

type Files = Readonly<Record<string, string>>;

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

const PACKAGE = {
  type: 'module',
  imports: { '#lib/*': './lib/*', '#app/*': './app/*', '#tests/*': './tests/*' },
  dependencies: { next: '1.0.0', react: '1.0.0', 'big.js': '1.0.0', 'ts-fsrs': '1.0.0' },
  devDependencies: { vitest: '1.0.0' },
};

const COMPILER = {
  compilerOptions: {
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    allowImportingTsExtensions: true,
  },
};

/** A folder with the given files, with a file that breaks no rule in every stage, and a few packages. */
function house(files: Files): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stemma-rules-')));
  roots.push(root);
  const plain = Object.fromEntries(
    [...PURE, SHELL].map((stage) => [`lib/${stage}/idea.ts`, 'export const idea = 1;']),
  );
  const stubs = Object.fromEntries(
    ['next', 'react', 'big.js', 'ts-fsrs', 'vitest', 'undeclared'].flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      [`node_modules/${name}/index.js`, ''],
    ]),
  );
  const all: Files = {
    'package.json': JSON.stringify(PACKAGE),
    'tsconfig.json': JSON.stringify(COMPILER),
    'app/page.tsx': 'export const page = 1;',
    'tests/support/idea.ts': 'export const idea = 1;',
    ...plain,
    ...stubs,
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

async function brokenRules(files: Files): Promise<string[]> {
  const { violations, blind } = await cruiseFolder(house(files));
  expect(blind).toEqual([]);
  return [...new Set(violations.map((violation) => violation.rule))].sort();
}

const use = (specifier: string): string =>
  `import { idea } from '${specifier}';\nexport const used = idea;\n`;
const useType = (specifier: string): string =>
  `import type { idea } from '${specifier}';\nexport type Used = typeof idea;\n`;
/** Earlier stages that a stage may not import all the same. */
const FORBIDDEN_BESIDES: Readonly<Record<string, readonly string[]>> = {
  checks: ['items'],
  search: ['items', 'checks'],
};
const LEAF = 'lib/items/kinds/ordered/response.client.tsx';
const leaf = { [LEAF]: `'use client';\nexport const idea = 1;\n` };

interface Planting {
  readonly rule: string;
  readonly files: Files;
}

const later = PURE.flatMap((stage, index): Planting[] =>
  [...PURE.slice(index + 1), SHELL].map((target) => ({
    rule: `stage-order-${stage}`,
    files: { [`lib/${stage}/planted.ts`]: useType(`#lib/${target}/idea.ts`) },
  })),
);

const others: readonly Planting[] = [
  { rule: 'pure-no-app', files: { 'lib/bank/planted.ts': use('#app/page.tsx') } },
  { rule: 'pure-no-app', files: { 'lib/shell/planted.ts': use('#app/page.tsx') } },
  { rule: 'pure-no-impure-package', files: { 'lib/forms/planted.ts': use('react') } },
  { rule: 'pure-no-impure-package', files: { 'lib/forms/planted.ts': use('next') } },
  { rule: 'pure-no-node', files: { 'lib/content/planted.ts': use('node:fs') } },
  { rule: 'pure-no-node', files: { 'lib/content/planted.ts': use('fs') } },
  { rule: 'pure-no-node', files: { 'lib/items/planted.ts': use('node:crypto') } },
  { rule: 'hash-only-crypto', files: { 'lib/base/hash.ts': use('node:fs') } },
  { rule: 'fsrs-only-in-memory', files: { 'lib/progress/planted.ts': use('ts-fsrs') } },
  { rule: 'checker-is-independent', files: { 'lib/checks/planted.ts': use('#lib/items/idea.ts') } },
  { rule: 'client-leaf-imports', files: { [LEAF]: use('#lib/shell/idea.ts') } },
  { rule: 'client-leaf-imports', files: { 'app/planted.client.tsx': use('#lib/knowledge/idea.ts') } },
  { rule: 'client-leaf-imports', files: { 'app/planted.client.tsx': use('#app/page.tsx') } },
  {
    rule: 'client-leaf-imports',
    files: {
      'app/planted.client.tsx': use('#lib/base/hash.ts'),
      'lib/base/hash.ts': 'export const idea = 1;',
    },
  },
  { rule: 'client-leaf-imports', files: { 'app/planted.client.tsx': use('node:fs') } },
  { rule: 'score-stays-small', files: { 'lib/items/kinds/ordered/score.ts': use('#lib/knowledge/idea.ts') } },
  { rule: 'find-stays-small', files: { 'lib/search/find/planted.ts': use('#lib/bank/idea.ts') } },
  {
    rule: 'formats-stand-alone',
    files: {
      'lib/exchange/formats/one/idea.ts': 'export const idea = 1;',
      'lib/exchange/formats/two/planted.ts': useType('../one/idea.ts'),
    },
  },
  {
    rule: 'inspectors-know-no-writer',
    files: {
      'lib/exchange/formats/one/idea.ts': 'export const idea = 1;',
      'lib/exchange/inspect/one/planted.ts': useType('#lib/exchange/formats/one/idea.ts'),
    },
  },
  {
    rule: 'writers-know-no-inspector',
    files: {
      'lib/exchange/inspect/one/idea.ts': 'export const idea = 1;',
      'lib/exchange/formats/one/planted.ts': useType('#lib/exchange/inspect/one/idea.ts'),
    },
  },
  {
    rule: 'player-knows-no-format',
    files: {
      'lib/exchange/formats/one/idea.ts': 'export const idea = 1;',
      'lib/shell/package-page/planted.ts': useType('#lib/exchange/formats/one/idea.ts'),
    },
  },
  { rule: 'search-sees-no-items', files: { 'lib/search/planted.ts': useType('#lib/items/idea.ts') } },
  { rule: 'leaf-from-views-only', files: { ...leaf, 'lib/items/planted.ts': use(`#${LEAF}`) } },
  {
    rule: 'response-registry-from-app-only',
    files: {
      'lib/items/kinds/responses.gen.ts': 'export const idea = 1;',
      'lib/items/planted.ts': use('#lib/items/kinds/responses.gen.ts'),
    },
  },
  { rule: 'no-cycle', files: { 'lib/bank/one.ts': use('./two.ts'), 'lib/bank/two.ts': use('./one.ts') } },
  { rule: 'no-tests-from-code', files: { 'lib/shell/planted.ts': use('#tests/support/idea.ts') } },
  { rule: 'no-dev-dependency', files: { 'lib/shell/planted.ts': use('vitest') } },
  { rule: 'no-undeclared-package', files: { 'lib/shell/planted.ts': use('undeclared') } },
  { rule: 'no-unresolvable', files: { 'lib/shell/planted.ts': use('./nowhere.ts') } },
];

describe('a planted violation', () => {
  test.each([...later, ...others])('of $rule is caught ($files)', async ({ rule, files }) => {
    expect(await brokenRules(files)).toContain(rule);
  });

  test('of every rule is planted here', () => {
    const planted = new Set([...later, ...others].map((planting) => planting.rule));
    const rules = (configuration.forbidden ?? []).map((rule) => rule.name);
    expect(rules.filter((rule) => rule && !planted.has(rule))).toEqual([]);
  });
});

describe('what the rules allow', () => {
  test('stages in order, types of items in checks, crypto in hash.ts, small leaves', async () => {
    const inOrder = STAGES.flatMap((stage, index) =>
      ['base', ...STAGES.slice(0, index)]
        .filter((target) => !(FORBIDDEN_BESIDES[stage] ?? []).includes(target))
        .map((target): [string, string] => [`lib/${stage}/uses-${target}.ts`, use(`#lib/${target}/idea.ts`)]),
    );
    const broken = await brokenRules({
      ...Object.fromEntries(inOrder),
      'lib/checks/types.ts': useType('#lib/items/idea.ts'),
      'lib/base/hash.ts': use('node:crypto'),
      'lib/exchange/formats/one/planted.ts': use('./idea.ts'),
      'lib/exchange/formats/one/idea.ts': 'export const idea = 1;',
      'lib/exchange/formats/registry.gen.ts': use('./one/planted.ts'),
      'lib/progress/memory.ts': use('ts-fsrs'),
      'lib/items/kinds/ordered/score.ts':
        use('#lib/base/idea.ts') + useType('../../idea.ts').replace('Used', 'AlsoUsed'),
      [LEAF]: `'use client';\n${use('./score.ts')}export { idea } from 'react';\n`,
      'lib/items/kinds/responses.gen.ts': use('./ordered/response.client.tsx'),
      'app/view.tsx': use('#lib/items/kinds/responses.gen.ts'),
      'app/_ui/messages/en.ts': 'export const idea = 1;',
      'app/planted.client.tsx': `'use client';\n${use('#app/_ui/messages/en.ts')}export { default } from './look.module.css';\n`,
      'app/look.module.css': '',
      'lib/search/find/planted.ts': use('#lib/base/idea.ts'),
      'app/searching.client.tsx': `'use client';\n${use('#lib/search/find/planted.ts')}`,
    });
    expect(broken).toEqual([]);
  });
});

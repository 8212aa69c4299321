/** What a developer begins: it is well formed, type-checks where it stands, is registered, and says what to write next. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, type FormatConfig } from 'oxfmt';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { stemmaHere } from './run-stemma.ts';

const PROGRAM = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = {
  kind: 'lib/items/kinds',
  rule: 'lib/checks/rules',
  format: 'lib/exchange/formats',
} as const;
const house = mkdtempSync(join(tmpdir(), 'stemma-house-'));
afterAll(() => rmSync(house, { recursive: true, force: true }));
for (const folder of Object.values(FOLDERS)) mkdirSync(join(house, folder), { recursive: true });

const begin = (what: string, name: string) => stemmaHere('new', what, name, '--root', house);
const begun = await Promise.all(Object.keys(FOLDERS).map((what) => begin(what, `my-${what}`)));
const files = (what: keyof typeof FOLDERS): readonly string[] =>
  readdirSync(join(house, FOLDERS[what], `my-${what}`)).map((file) => `${FOLDERS[what]}/my-${what}/${file}`);
const all = (Object.keys(FOLDERS) as (keyof typeof FOLDERS)[]).flatMap(files);

/** The compiler's complaints about files that stand in the house alone, as if they stood in the program. */
function complaints(): readonly string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(PROGRAM, 'tsconfig.json'),
    { noEmit: true, incremental: false },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  );
  const options = { ...config?.options, skipLibCheck: true, types: [] };
  const host = ts.createCompilerHost(options);
  const added = new Map(all.map((path) => [join(PROGRAM, path), join(house, path)]));
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.readFile = (path) => readFile(added.get(path) ?? path);
  host.fileExists = (path) => added.has(path) || fileExists(path);
  host.directoryExists = (path) => path.includes('/my-') || ts.sys.directoryExists(path);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (path, version, ...more) => {
    const text = added.has(path) ? host.readFile(path) : undefined;
    return text === undefined
      ? getSourceFile(path, version, ...more)
      : ts.createSourceFile(path, text, version, true);
  };
  const roots = [...added.keys()].filter((path) => /\.tsx?$/u.test(path));
  const program = ts.createProgram(roots, options, host);
  return roots.flatMap((path) => {
    const source = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
}

describe('new kind, rule and format', () => {
  it('write their folders, list them, and say what comes next', () => {
    expect(begun.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(begun.map(({ err }) => err)).toEqual([
      expect.stringContaining('tests/conformance/kinds.test.ts'),
      expect.stringContaining('tests/conformance/rules.test.ts'),
      expect.stringContaining('tests/conformance/formats.test.ts'),
    ]);
    const registry = (folder: string): string => readFileSync(join(house, folder, 'registry.gen.ts'), 'utf8');
    expect(registry(FOLDERS.kind)).toContain("from './my-kind/kind.ts'");
    expect(registry(FOLDERS.rule)).toContain("from './my-rule/rule.ts'");
    expect(registry(FOLDERS.format)).toContain("from './my-format/write.ts'");
    expect(existsSync(join(house, FOLDERS.kind, 'responses.gen.ts'))).toBe(true);
  });

  it('type-check where they stand', () => {
    expect(complaints()).toEqual([]);
  });

  it.each(all.filter((path) => !path.endsWith('.md')))('%s is formatted as the program is', async (path) => {
    const layout = JSON.parse(readFileSync(join(PROGRAM, '.oxfmtrc.json'), 'utf8')) as FormatConfig;
    const text = readFileSync(join(house, path), 'utf8');
    expect(await format(path, text, layout)).toEqual({ code: text, errors: [] });
  });

  it('give a rule the next number', () => {
    expect(readFileSync(join(house, FOLDERS.rule, 'my-rule/rule.ts'), 'utf8')).toContain("id: 'IWF-34'");
  });

  it('overwrite nothing, take no name that is none, and work in the folder of the program alone', async () => {
    expect((await begin('rule', 'my-rule')).err).toContain('stands already');
    expect((await begin('rule', 'My Rule')).err).toContain('cannot be a name');
    const elsewhere = await stemmaHere('new', 'rule', 'x', '--root', join(house, 'lib'));
    expect(elsewhere).toMatchObject({
      code: 2,
      err: expect.stringContaining('Run it in the folder of the program') as string,
    });
  });
});

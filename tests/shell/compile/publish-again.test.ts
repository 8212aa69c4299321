import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { hasError } from '#lib/base/diagnostic.ts';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import { renderSheets } from '#lib/bank/sheet.ts';
import { publish } from '#lib/shell/compile/publish.ts';
import { RootCompiler } from '#lib/shell/compile/root-compiler.ts';
import { bankFiles } from '#lib/shell/files/bank-files.ts';
import { readWholeBank } from '#lib/shell/files/read-bank.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { apply, EDITS, lessons, newRoot, original, removeRoots } from './small-root.ts';

/** Some seconds alone; many times that beside other work. */
const LAW_MS = 120_000;
afterAll(removeRoots);

const sheetsBelow = (root: string): Readonly<Record<string, string>> => {
  const folder = join(root, 'quizzes/sheets');
  if (!existsSync(folder)) return {};
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
};

async function publishAgain(
  root: string,
  compiler: RootCompiler,
  changed?: readonly string[],
): Promise<boolean> {
  const compiled = await compiler.compile(changed);
  const isSound = !hasError(compiled.diagnostics);
  if (isSound) await publish(root, compiled, compiler);
  return isSound;
}

/** That a server reads what a build from nothing would publish, and that the sheets are those of the content. */
async function expectPublished(root: string): Promise<void> {
  const { bank, kb } = compileBank(readContent(root).files);
  const { revision, items } = await readWholeBank(root);
  expect({ revision, items }).toEqual({ revision: bank.revision, items: bank.items });
  const sheets = renderSheets(bank, kb).map(({ path, text }) => [path.slice('quizzes/sheets/'.length), text]);
  expect(sheetsBelow(root)).toEqual(Object.fromEntries(sheets));
}

const [first = ''] = lessons;
const firstIn = (folder: string): string => join(folder, readdirSync(folder).sort()[0] ?? '');

/** What others do below a root between two saves. */
const DISTURBANCES: readonly (readonly [name: string, disturb: (root: string) => Promise<void> | void])[] = [
  ['nothing', () => undefined],
  ['the bank is gone', (root) => rmSync(join(root, '.stemma/bank'), { recursive: true })],
  ['a chunk is gone', (root) => rmSync(firstIn(join(root, '.stemma/bank/lessons')))],
  ['the words of a course are gone', (root) => rmSync(firstIn(join(root, '.stemma/bank/words')))],
  ['the pointer is gone', (root) => rmSync(bankFiles(root).pointer)],
  [
    'another publishes',
    async (root) => {
      apply(root, [first, (text) => text.concat('\nOf another build.\n')]);
      await publishAgain(root, new RootCompiler(root));
    },
  ],
];

describe('publish', () => {
  it(
    'gives after any edits what a build from nothing gives, whatever others did to the bank meanwhile',
    async () => {
      const steps = fc.array(
        fc.record({ edit: fc.constantFrom(...EDITS), disturbance: fc.constantFrom(...DISTURBANCES) }),
        { minLength: 1, maxLength: 4 },
      );
      await fc.assert(
        fc.asyncProperty(steps, async (sequence) => {
          const root = newRoot();
          const compiler = new RootCompiler(root, new CompileMemory());
          await publishAgain(root, compiler);
          for (const { edit, disturbance } of sequence) {
            await disturbance[1](root);
            apply(root, edit);
            // What others changed is told too, as a watch is told of it.
            const isSound = await publishAgain(root, compiler, [edit[0], first]);
            if (isSound) await expectPublished(root);
            apply(root, [edit[0], () => original.get(edit[0])]);
            await publishAgain(root, compiler, [edit[0]]);
            await expectPublished(root);
          }
        }),
        {
          numRuns: 4,
          examples: DISTURBANCES.map((disturbance) => [
            [{ edit: EDITS[0] ?? [first, (text) => text], disturbance }],
          ]),
        },
      );
    },
    LAW_MS,
  );

  it.each([
    ['put back', (sheet: string, text: string) => writeFileSync(sheet, text)],
    ['changed', (sheet: string, text: string) => writeFileSync(sheet, `${text}\nOf another commit.\n`)],
    ['removed', (sheet: string) => rmSync(sheet, { force: true })],
  ])(
    'writes what is needed of sheets that were %s with a lesson, as by a checkout',
    async (_how, disturb) => {
      const root = newRoot();
      const compiler = new RootCompiler(root, new CompileMemory());
      await publishAgain(root, compiler);
      const before = Object.entries(sheetsBelow(root));
      for (const [path, edited] of EDITS.slice(0, 2)) {
        apply(root, [path, edited]);
        await publishAgain(root, compiler, [path]);
        apply(root, [path, () => original.get(path)]);
        const own = before.filter(([sheet]) => path.startsWith(`content/${sheet.split('/')[0] ?? ''}/`));
        for (const [sheet, text] of own) disturb(join(root, 'quizzes/sheets', sheet), text);
        expect(await publishAgain(root, compiler, [path])).toBe(true);
        await expectPublished(root);
      }
    },
  );
});

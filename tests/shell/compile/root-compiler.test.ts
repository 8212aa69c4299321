import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { hasError } from '#lib/base/diagnostic.ts';
import { sha256 } from '#lib/base/hash.ts';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import { renderSheets } from '#lib/bank/sheet.ts';
import { cacheFile } from '#lib/shell/compile/cache-files.ts';
import { publish } from '#lib/shell/compile/publish.ts';
import { RootCompiler } from '#lib/shell/compile/root-compiler.ts';
import { readBank, readWholeBank } from '#lib/shell/files/read-bank.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import {
  apply,
  EDITS,
  files,
  LESSONS,
  lessons,
  newRoot,
  original,
  removeRoots,
  shared,
} from './small-root.ts';

/** Some seconds alone; many times that beside other work. */
const LAW_MS = 120_000;
afterAll(removeRoots);
afterEach(() => {
  vi.useRealTimers();
});

/** Everything that a build gives, from nothing kept. */
function cold(root: string): unknown {
  const { files: read, diagnostics } = readContent(root);
  const { bank, kb, diagnostics: found, counts } = compileBank(read);
  const isWrong = hasError([...diagnostics, ...found]);
  // Of a shard with an error no sheet is rendered, and none of any is written.
  const sheets = isWrong ? [] : renderSheets(bank, kb).map(({ path, text }) => [path, sha256(text)]);
  return {
    revision: bank.revision,
    diagnostics: [...diagnostics, ...found],
    items: counts.items,
    facts: counts.facts,
    sheets,
  };
}

async function kept(compiler: RootCompiler, changed?: readonly string[]): Promise<unknown> {
  const { head, diagnostics, counts, records } = await compiler.compile(changed);
  const sheets = records.flatMap((record) => record.sheets);
  const sorted = sheets.map(({ path, hash }) => [path, hash]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return {
    revision: head.revision,
    diagnostics,
    items: counts.items,
    facts: counts.facts,
    sheets: hasError(diagnostics) ? [] : sorted,
  };
}

/** JSON, so that a diagnostic that was kept on disk is compared with one that was not. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('RootCompiler', () => {
  it(
    'gives after any edits, in one process or several, what compiling anew gives',
    async () => {
      const steps = fc.array(
        fc.record({
          edit: fc.constantFrom(...EDITS),
          next: fc.constantFrom('told', 'all', 'process', 'undo'),
        }),
        { minLength: 1, maxLength: 3 },
      );
      await fc.assert(
        fc.asyncProperty(steps, fc.boolean(), async (sequence, isRemembering) => {
          const root = newRoot();
          const begin = (): RootCompiler =>
            isRemembering ? new RootCompiler(root, new CompileMemory()) : new RootCompiler(root);
          let compiler = begin();
          await compiler.compile();
          for (const { edit, next } of sequence) {
            apply(root, edit);
            if (next === 'undo') apply(root, [edit[0], () => original.get(edit[0])]);
            if (next === 'process') {
              compiler.keep();
              compiler = begin();
            }
            const told = next === 'told' || next === 'undo' ? [edit[0]] : undefined;
            expect(plain(await kept(compiler, told))).toEqual(plain(cold(root)));
          }
        }),
        { numRuns: 4 },
      );
    },
    LAW_MS,
  );

  it('takes nothing from a cache that is damaged or was written by another program, and writes it anew', async () => {
    const root = newRoot();
    const first = new RootCompiler(root);
    const expected = plain(await kept(first));
    first.keep();
    const sound = readFileSync(cacheFile(root), 'utf8');
    for (const damaged of [
      '',
      'x',
      sound.slice(0, -2),
      sound.replace('"facts":5', '"facts":6'),
      `${'0'.repeat(64)}\n{}`,
    ]) {
      writeFileSync(cacheFile(root), damaged);
      const next = new RootCompiler(root);
      expect(plain(await kept(next))).toEqual(expected);
      next.keep();
      expect(JSON.parse(readFileSync(cacheFile(root), 'utf8').split('\n')[1] ?? '')).toHaveProperty('files');
    }
  });

  it('reads every file anew when what was read in them is gone or damaged, and one has changed', async () => {
    const details = (root: string): string => {
      const folder = join(root, '.stemma/cache');
      const names = readdirSync(folder).filter((name) => name.startsWith('details-'));
      expect(names).toHaveLength(1);
      return join(folder, names[0] ?? '');
    };
    const root = newRoot();
    const first = new RootCompiler(root);
    await kept(first);
    first.keep();
    const damages: readonly ((path: string) => void)[] = [
      (path) => rmSync(path),
      (path) => writeFileSync(path, readFileSync(path, 'utf8').slice(0, -2)),
      (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('acts-at', 'acts-on')),
    ];
    for (const [at, damage] of damages.entries()) {
      damage(details(root));
      apply(root, [lessons[at % LESSONS] ?? '', (text) => text.replace(/category: \S+/u, `category: rare`)]);
      const next = new RootCompiler(root);
      expect(plain(await kept(next, [lessons[at % LESSONS] ?? '']))).toEqual(plain(cold(root)));
      next.keep();
      apply(root, [lessons[at % LESSONS] ?? '', () => original.get(lessons[at % LESSONS] ?? '')]);
      expect(plain(await kept(next))).toEqual(plain(cold(root)));
      next.keep();
    }
  });

  it('plans anew when what was read in the files is gone, and the files with it', async () => {
    const root = newRoot();
    const first = new RootCompiler(root);
    await kept(first);
    first.keep();
    for (const name of readdirSync(join(root, '.stemma/cache')).filter((one) => one.startsWith('details-')))
      rmSync(join(root, '.stemma/cache', name));
    for (const { path } of files) rmSync(join(root, path));
    expect(plain(await kept(new RootCompiler(root)))).toEqual(plain(cold(root)));
  });

  it('writes the schemas for editors when they are gone or a name is another, and leaves them else', async () => {
    const root = newRoot();
    const schema = join(root, '.stemma/schemas/lesson.schema.json');
    const build = async (compiler: RootCompiler): Promise<string | undefined> => {
      await publish(root, await compiler.compile(), compiler);
      compiler.keep();
      return existsSync(schema) ? readFileSync(schema, 'utf8') : undefined;
    };
    const written = await build(new RootCompiler(root));
    expect(written).toContain('tremor');
    rmSync(schema);
    expect(await build(new RootCompiler(root))).toBe(written);
    writeFileSync(schema, '{}');
    expect(await build(new RootCompiler(root))).toBe('{}');
    apply(root, [shared, (text) => text.replace('label: tremor', 'label: trembling')]);
    const compiler = new RootCompiler(root);
    expect(await build(compiler)).toContain('trembling');
    apply(root, [shared, () => original.get(shared)]);
    expect(await build(compiler)).toBe(written);
  });

  it('compiles anew what lost a chunk or a sheet, and publishes what the server then reads', async () => {
    const root = newRoot();
    const compiler = new RootCompiler(root);
    const compiled = await compiler.compile();
    expect(await publish(root, compiled, compiler)).toEqual({ changed: true, lessonsWritten: 2, sheets: 2 });
    expect((await readBank(root)).revision).toBe(compiled.head.revision);
    expect(await publish(root, await compiler.compile(), compiler)).toEqual({
      changed: false,
      lessonsWritten: 0,
      sheets: 0,
    });
    rmSync(join(root, '.stemma/bank'), { recursive: true });
    const [sheet] = compiled.sheets.stale;
    appendFileSync(join(root, sheet?.path ?? ''), 'Another text.\n');
    const again = await compiler.compile();
    expect(await publish(root, again, compiler)).toEqual({ changed: true, lessonsWritten: 2, sheets: 1 });
    expect((await readWholeBank(root)).items).toEqual(compileBank(readContent(root).files).items);
  });

  it('sees in the next process a change that leaves the size and the time of a file as they were', async () => {
    const root = newRoot();
    const path = lessons[0] ?? '';
    const time = new Date('2026-01-02T03:04:05Z');
    utimesSync(join(root, path), time, time);
    // Of files written just now it would keep no mark.
    vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] });
    const first = new RootCompiler(root);
    await publish(root, await first.compile(), first);
    first.keep();
    const marks = /"mark":/gu;
    const known = readFileSync(cacheFile(root), 'utf8');
    expect(known.match(marks)?.length).toBeGreaterThan(files.length / 2);
    apply(root, [path, (text) => text.replace('Students learn', 'Learners study')]);
    utimesSync(join(root, path), time, time);
    expect(statSync(join(root, path)).size).toBe(Buffer.byteLength(original.get(path) ?? ''));
    expect(plain(await kept(new RootCompiler(root)))).toEqual(plain(cold(root)));
  });
});

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { CompileMemory, ShardMemory } from '#lib/bank/shards/compile-memory.ts';
import { publish } from '#lib/shell/compile/publish.ts';
import { RootCompiler } from '#lib/shell/compile/root-compiler.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { apply, EDITS, lessons, newRoot, original, removeRoots, type Edit } from './small-root.ts';

afterAll(removeRoots);
/** How often a generated item is proved. */
let judge = vi.spyOn(ShardMemory.prototype, 'judge');
beforeEach(() => {
  judge = vi.spyOn(ShardMemory.prototype, 'judge');
});

const [lesson = ''] = lessons;
/** What of a lesson no item is made from. */
const PROSE: readonly Edit[] = [
  [lesson, (text) => `${text}\nOne sentence more, of which no item is made.\n`],
  [lesson, (text) => text.replace('summary: ', 'summary: In short, ')],
];

/** A build in a process of its own, as far as the cache goes. */
async function built(root: string, memory?: CompileMemory): Promise<string> {
  const compiler = new RootCompiler(root, memory);
  const compiled = await compiler.compile();
  if (compiled.diagnostics.every(({ severity }) => severity !== 'error'))
    await publish(root, compiled, compiler);
  compiler.keep();
  return compiled.head.revision;
}

const judged = (): number => judge.mock.calls.length;

function anew(root: string): string {
  return compileBank(readContent(root).files).bank.revision;
}

describe('items that were proved by the same', () => {
  it.each(PROSE)('are not proved a second time in another process: %#', async (...edit) => {
    const root = newRoot();
    await built(root);
    expect(judged()).toBeGreaterThan(20);
    judge.mockClear();
    apply(root, edit);
    for (const memory of [undefined, new CompileMemory()]) {
      const revision = await built(root, memory);
      expect(judged()).toBe(0);
      expect(revision).toBe(anew(root));
      judge.mockClear();
      apply(root, [lesson, (text) => `${text}\nAnd another one.\n`]);
    }
  });

  it('are proved a second time when a chunk is gone or is another', async () => {
    const damages: readonly ((path: string) => void)[] = [
      (path) => rmSync(path),
      (path) => writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"key":true', '"key":false')),
      (path) => writeFileSync(path, '{}'),
    ];
    for (const damage of damages) {
      const root = newRoot();
      await built(root);
      const folder = join(root, '.stemma/bank/lessons');
      for (const name of readdirSync(folder)) damage(join(folder, name));
      judge.mockClear();
      apply(root, PROSE[0] ?? ['', () => undefined]);
      const revision = await built(root);
      expect(judged()).toBeGreaterThan(20);
      expect(revision).toBe(anew(root));
    }
  });

  it('give after any edits what proving everything gives', async () => {
    const step = fc.record({
      edit: fc.constantFrom(...EDITS, ...PROSE, ...PROSE),
      isUndone: fc.boolean(),
      isRemembering: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 4 }), async (steps) => {
        const root = newRoot();
        await built(root);
        for (const { edit, isUndone, isRemembering } of steps) {
          apply(root, edit);
          if (isUndone) apply(root, [edit[0], () => original.get(edit[0])]);
          expect(await built(root, isRemembering ? new CompileMemory() : undefined)).toBe(anew(root));
        }
      }),
      { numRuns: Number(process.env['LONG_LAW'] ?? 0) > 0 ? 100 : 6 },
    );
  }, 300_000);
});

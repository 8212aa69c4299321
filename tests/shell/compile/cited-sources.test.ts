/** A source bears on the lessons that cite it, and on no others. */
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import { knowledgeKey } from '#lib/bank/shards/knowledge-key.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import { publish } from '#lib/shell/compile/publish.ts';
import { RootCompiler } from '#lib/shell/compile/root-compiler.ts';
import { ShardCompiler } from '#lib/shell/compile/shard-compiler.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { apply, LEAFLET, lessons, newRoot, removeRoots, type Edit } from './small-root.ts';

afterAll(removeRoots);
const SOURCES = 'content/sources.yaml';
const [, second = ''] = lessons;

let compile = vi.spyOn(ShardCompiler.prototype, 'compile');
beforeEach(() => {
  compile = vi.spyOn(ShardCompiler.prototype, 'compile');
  compile.mockClear();
});
const compiled = (): readonly string[] => compile.mock.calls.flatMap(([{ shard }]) => shard.courses).sort();

/** Applies edits one after the other, and builds after each, in one process or each time in another; tells what was compiled at the last. */
async function after(edits: readonly Edit[], isOneProcess: boolean): Promise<readonly string[]> {
  const root = newRoot();
  const memory = new CompileMemory();
  let compiler = new RootCompiler(root, memory);
  for (const edit of [undefined, ...edits]) {
    if (edit !== undefined) apply(root, edit);
    if (!isOneProcess) compiler = new RootCompiler(root);
    compile.mockClear();
    const found = await compiler.compile(isOneProcess && edit !== undefined ? [edit[0]] : undefined);
    const anew = compileBank(readContent(root).files);
    expect(found.diagnostics).toEqual(anew.diagnostics);
    expect(found.head.revision).toBe(anew.bank.revision);
    await publish(root, found, compiler);
    compiler.keep();
  }
  return compiled();
}

describe.each([
  ['in one process', true],
  ['each time in another process', false],
])('%s', (_name, isOneProcess) => {
  it.each<[string, Edit]>([
    ['added at the end', [SOURCES, (text) => text + LEAFLET]],
    ['added before all others', [SOURCES, (text) => LEAFLET + text]],
  ])('a source that nobody cites compiles no course: %s', async (_how, edit) => {
    expect(await after([edit], isOneProcess)).toEqual([]);
    expect(
      await after([edit, [SOURCES, (text) => text.replace('A leaflet', 'The leaflet')]], isOneProcess),
    ).toEqual([]);
  });

  it('a source that all cite compiles all', async () => {
    const edit: Edit = [SOURCES, (text) => text.replace('Handbook of examples', 'The handbook')];
    expect(await after([edit], isOneProcess)).toEqual(['course-1', 'course-2']);
  });

  it('a source that one course cites compiles that course', async () => {
    const edits: readonly Edit[] = [
      [SOURCES, (text) => text + LEAFLET],
      [second, (text) => text.replaceAll(/source: handbook#\w+/gu, 'source: leaflet')],
      [SOURCES, (text) => text.replace('A leaflet', 'The leaflet')],
    ];
    expect(await after(edits, isOneProcess)).toEqual(['course-2']);
  });
});

it('knowledge is the same with a source that nobody cites, and another with one that is cited', () => {
  const keyOf = (edit: (text: string) => string): string => {
    const files = readContent(newRoot()).files.map((file) =>
      file.path === SOURCES ? { ...file, text: edit(file.text) } : file,
    );
    return knowledgeKey(buildKnowledge(parseContent(files)).kb);
  };
  const key = keyOf((text) => text);
  expect(keyOf((text) => LEAFLET + text)).toBe(key);
  expect(keyOf((text) => text.replace('Handbook of examples', 'The handbook'))).not.toBe(key);
});

it('while a source is missing, every source counts: it is told which there are', async () => {
  const root = newRoot();
  apply(root, [second, (text) => text.replace('source: handbook#uses', 'source: leaflat')]);
  const compiler = new RootCompiler(root, new CompileMemory());
  await compiler.compile();
  apply(root, [SOURCES, (text) => text + LEAFLET]);
  const { diagnostics } = await compiler.compile([SOURCES]);
  expect(diagnostics).toEqual(compileBank(readContent(root).files).diagnostics);
  expect(diagnostics.map(({ message }) => message).join()).toContain('leaflet');
});

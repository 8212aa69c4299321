import { heldBank } from '#lib/bank/served-bank.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#lib/base/canonical-json.ts';
import { asJson, chunksOf, packChunk } from '#lib/bank/chunk.ts';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import { digestPart, planShards } from '#lib/bank/shards/plan-shards.ts';
import { earlyPages, withPages } from '#lib/bank/shards/shard-pages.ts';
import { knowledgeKey } from '#lib/bank/shards/knowledge-key.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const { files } = readContent('tests/fixtures/roots/zelvolin');
const LAW_MS = 120_000;
const LESSON = 'content/zelvolin/gates.md';

/** The files with a lesson's text changed. */
function edited(before: string, after: string): readonly SourceFile[] {
  return files.map((file) =>
    file.path === LESSON ? { ...file, text: file.text.replace(before, after) } : file,
  );
}

/** What people write: words, lines that come, go and stand twice, and a decision about an item. */
const anyEdit = fc
  .record({
    file: fc.nat(),
    line: fc.nat(),
    how: fc.constantFrom<(line: string, word: string) => readonly string[]>(
      (line, word) => [`${line} ${word}`],
      (line, word) => [line.replace(/\w+(?=\W*$)/u, word)],
      (line) => ['', line],
      (line) => [line, line],
      () => [],
      (line) => [line.replace('acts', 'does not act')],
    ),
    word: fc.constantFrom('gently', 'amber gate', 'never', '7', '# aside'),
  })
  .map(({ file, line, how, word }) => (of: readonly SourceFile[]): readonly SourceFile[] => {
    const at = file % of.length;
    return of.map((one, place) => {
      if (place !== at) return one;
      const lines = one.text.split('\n');
      return {
        ...one,
        text: lines
          .toSpliced(line % lines.length, 1, ...how(lines[line % lines.length] ?? '', word))
          .join('\n'),
      };
    });
  });

function given(of: readonly SourceFile[], memory?: CompileMemory): unknown {
  const { bank, diagnostics, counts } = compileBank(of, memory);
  return { bank, diagnostics, counts };
}

describe('what compiling left behind', () => {
  test(
    'changes nothing of what comes out, after any edits',
    () => {
      const memory = new CompileMemory();
      compileBank(files, memory);
      fc.assert(
        fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), (edits) => {
          let now: readonly SourceFile[] = files;
          for (const edit of edits) {
            now = edit(now);
            expect(given(now, memory)).toEqual(given(now));
          }
        }),
        { numRuns: 5, endOnFailure: true },
      );
    },
    LAW_MS,
  );

  test('is used while the knowledge is the same, wherever its facts have gone in their file', () => {
    const memory = new CompileMemory();
    const before = compileBank(files, memory);
    const moved = compileBank(edited('\nobjectives:', '\n\n# A remark.\nobjectives:'), memory);
    expect(moved.items.every((item, at) => item === before.items[at])).toBe(true);
    expect(moved.items.length).toBeGreaterThan(10);
    expect([...moved.kb.facts.values()].map(({ place }) => place.line)).not.toEqual(
      [...before.kb.facts.values()].map(({ place }) => place.line),
    );
  });

  test('is not used when a reason of the lesson is another one', () => {
    const memory = new CompileMemory();
    const before = compileBank(files, memory);
    const after = compileBank(
      edited('the dune gate is left alone', 'the dune gate is left as it is'),
      memory,
    );
    expect(knowledgeKey(after.kb)).not.toBe(knowledgeKey(before.kb));
    expect(after.items).toEqual(
      compileBank(edited('the dune gate is left alone', 'the dune gate is left as it is')).items,
    );
  });
});

describe('pages that are shown before items are proved', () => {
  /** The early pages of what is saved now, over the bank from before. */
  function early(now: readonly SourceFile[]) {
    const memory = new CompileMemory();
    const before = compileBank(files, memory).bank;
    const parts = now.map((file) => memory.partOf(file));
    const shard = planShards(parts.map(digestPart)).find(({ courses }) => courses.length > 0);
    if (shard === undefined) throw new Error('there is no course');
    const byPath = new Map(parts.map((part) => [part.path, part]));
    const own = memory.of(shard);
    own.proved = { items: before.items, signed: new Set() };
    const read = own.read(
      [...shard.own, ...shard.shared].flatMap((path) => byPath.get(path) ?? []),
      shard.own,
    );
    return { before, ...earlyPages(shard, read, own) };
  }

  test('are those of the bank that follows, with the items of the bank before', async () => {
    const now = edited('title: ', 'title: Again, ');
    const { before, pages, errors } = early(now);
    expect(errors).toEqual([]);
    const { lessons, courses, quizzes } = compileBank(now).bank;
    const served = heldBank(before);
    const shown = withPages(served, pages ?? expect.fail('no pages'));
    expect(await shown.part(shown.outlines)).toEqual({ ...before, lessons, courses, quizzes });
    expect(shown).toMatchObject({ courses, quizzes });
    expect(shown.outlines.map(({ title }) => title)).toEqual(lessons.map(({ title }) => title));
    expect(shown.outlines.map(({ asks }) => asks)).toEqual(served.outlines.map(({ asks }) => asks));
    expect(lessons).not.toEqual(before.lessons);
  });

  test('are not there while a fact is at fault, and the fault is told of', () => {
    const { pages, errors } = early(edited('object: amber-gate', 'object: ambr-gate'));
    expect(pages).toBeUndefined();
    expect(errors.map(({ code, place }) => [code, place.file])).toContainEqual([
      'knowledge/unknown-concept',
      LESSON,
    ]);
  });
});

test('a chunk is packed as canonical JSON, item by item', () => {
  const { bank } = compileBank(files);
  for (const chunk of chunksOf(bank)) expect(packChunk(chunk).text).toBe(canonicalJson(asJson(chunk)));
});

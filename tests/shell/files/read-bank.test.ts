import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { contentHash } from '#lib/base/hash.ts';
import type { Bank } from '#lib/bank/bank.ts';
import { lessonKey, type LessonName } from '#lib/bank/lesson-outline.ts';
import { heldBank, lessonsAsking, lessonsBehind } from '#lib/bank/served-bank.ts';
import { assembleForm } from '#lib/forms/assemble-form.ts';
import { ChunkShelf, type ReadChunk } from '#lib/shell/files/chunk-shelf.ts';
import { readBank, readWholeBank, verifyBank } from '#lib/shell/files/read-bank.ts';
import { writeBank } from '#lib/shell/files/write-bank.ts';
import { shownItem } from '#lib/shell/usecases/shown-item.ts';
import { shippedBank } from '#tests/support/shipped.ts';

const { bank } = shippedBank();

function newRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'stemma-bank-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/** The bank with another title of its first lesson. */
function retitled(title: string): Bank {
  const [first, ...rest] = bank.lessons;
  return {
    ...bank,
    revision: contentHash({ title }),
    lessons: [{ ...(first ?? expect.fail('no lesson')), title }, ...rest],
  };
}

const only = ({ lessons, items, traits }: Bank, names: readonly LessonName[]): Omit<Bank, 'names'> => {
  const wanted = new Set(names.map(lessonKey));
  const own = items.filter(({ course, lesson }) => wanted.has(`${course}/${lesson}`));
  return {
    ...bank,
    lessons: lessons.filter((lesson) => wanted.has(lessonKey(lesson))),
    items: own,
    traits: Object.fromEntries(own.flatMap(({ id }) => (traits[id] === undefined ? [] : [[id, traits[id]]]))),
  };
};

describe('a bank that is read', () => {
  test('gives of any lessons what the whole bank has of them, in its order', async () => {
    const root = newRoot();
    writeBank(root, bank);
    const served = await readBank(root);
    expect(await readWholeBank(root)).toEqual(bank);
    expect(served.outlines).toEqual(heldBank(bank).outlines);
    const anyNames = fc.array(fc.constantFrom(...bank.lessons, { course: 'no-course', id: 'no-lesson' }), {
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(anyNames, async (names) => {
        expect(await served.part(names)).toEqual(only(bank, names));
        expect(await heldBank(bank).part(names)).toEqual(only(bank, names));
      }),
      { numRuns: 20 },
    );
  });

  test('still opens its lessons when others have taken its place', async () => {
    const root = newRoot();
    writeBank(root, retitled('First'));
    const first = await readBank(root);
    for (const title of ['Second', 'Third', 'Fourth']) writeBank(root, retitled(title));
    expect((await readBank(root)).revision).not.toBe(first.revision);
    expect((await first.part(first.outlines)).lessons[0]?.title).toBe('First');
  });

  test('opens no file that is not what its name says, and looking through it tells of it', async () => {
    const root = newRoot();
    writeBank(root, retitled('First'));
    const stays = new AbortController().signal;
    await expect(verifyBank(root, stays)).resolves.toBeUndefined();
    await expect(verifyBank(root, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
    const own = join(root, '.stemma/bank/lessons');
    const [name = ''] = readdirSync(own).filter((file) =>
      readFileSync(join(own, file), 'utf8').includes('First'),
    );
    writeFileSync(join(own, name), readFileSync(join(own, name), 'utf8').replace('First', 'Fierst'));
    const served = await readBank(root);
    await expect(served.part(served.outlines)).rejects.toThrow(name);
    await expect(verifyBank(root, stays)).rejects.toThrow(name);
    rmSync(join(own, name));
    // Under another name, the root is read for the first time again.
    await expect(readBank(`${root}/./`)).rejects.toThrow(name);
  });

  test('does not take the place of another when a word of any of its files is another one', async () => {
    const root = newRoot();
    writeBank(root, retitled('First'));
    const first = await readBank(root);
    const told = vi.spyOn(console, 'error').mockReturnValue();
    onTestFinished(() => told.mockRestore());
    const folders = ['lessons', 'outlines', 'search', 'words'];
    const before = new Set(folders.flatMap((folder) => readdirSync(join(root, '.stemma/bank', folder))));
    writeBank(root, retitled('Second'));
    for (const folder of folders) {
      const own = join(root, '.stemma/bank', folder);
      const [name = expect.fail('nothing new')] = readdirSync(own).filter((file) => !before.has(file));
      const sound = readFileSync(join(own, name), 'utf8');
      writeFileSync(join(own, name), sound.replace(/second/iu, 'secomd'));
      expect(await readBank(root)).toBe(first);
      writeFileSync(join(own, name), sound);
    }
    expect(told).toHaveBeenCalledOnce();
    expect((await readBank(root)).outlines[0]?.title).toBe('Second');
  });
});

describe('a part of a bank', () => {
  const served = heldBank(bank);

  test('gives every quiz the forms that the whole bank gives', async () => {
    for (const quiz of bank.quizzes) {
      const part = await served.part(quiz.lessons.map((id) => ({ course: quiz.course, id })));
      for (const seed of ['a', 'b', 'c'])
        expect(assembleForm({ quiz, items: part.items, traits: part.traits, seed })).toEqual(
          assembleForm({ quiz, items: bank.items, traits: bank.traits, seed }),
        );
    }
  });

  test('has every item that asks a fact, and what stands behind an item', async () => {
    const facts = new Set(bank.items.flatMap((item) => item.facts));
    for (const fact of facts) {
      const { items } = await served.part(lessonsAsking(served, [fact]));
      const asking = (all: Bank['items']): Bank['items'] => all.filter((item) => item.facts.includes(fact));
      expect(asking(items)).toEqual(asking(bank.items));
    }
    for (const item of bank.items.filter((_, at) => at % 7 === 0))
      expect(shownItem(item, await served.part(lessonsBehind([item])))).toEqual(shownItem(item, bank));
  });
});

describe('a shelf of chunks', () => {
  const read = (characters: number) => (): Promise<ReadChunk> =>
    Promise.resolve({ chunk: { items: [], lesson: bank.lessons[0], traits: {} } as never, characters });

  test('holds no more than it may, and what was asked for last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 9 })), async (asked) => {
        const shelf = new ChunkShelf(30);
        const reads: number[] = [];
        for (const name of asked) {
          await shelf.open(String(name), () => {
            reads.push(name);
            return read(10)();
          });
          expect(shelf.characters).toBeLessThanOrEqual(30);
        }
        // As many as fit: one that was among the last three different ones is not read again.
        const expected = asked.filter((name, at) => {
          const before = [...new Set(asked.slice(0, at).toReversed())].slice(0, 3);
          return !before.includes(name);
        });
        expect(reads).toEqual(expected);
      }),
    );
  });

  test('reads once for several who ask at once, and anew after a failure', async () => {
    const shelf = new ChunkShelf(100);
    const fails = vi.fn(() => Promise.reject(new Error('no disk')));
    const both = await Promise.allSettled([shelf.open('a', fails), shelf.open('a', fails)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(fails).toHaveBeenCalledOnce();
    await expect(shelf.open('a', read(1))).resolves.toBeDefined();
  });
});

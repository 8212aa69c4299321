/** A judgement that is kept must be the one that would be made: a stale proof is a wrong key. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileBank, type CompiledBank } from '#lib/bank/compile-bank.ts';
import { courseOfSheet, isSheet } from '#lib/bank/sheet-path.ts';
import { compileFamily, type CompiledFamily } from '#lib/bank/workbench/compile-family.ts';
import { itemBench } from '#lib/bank/workbench/fact-bench.ts';
import { lessonBench } from '#lib/bank/workbench/lesson-bench.ts';
import { openDesk, splitFiles, type DeskSource } from '#lib/bank/workbench/open-desk.ts';
import { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import { KeptDrafts } from '#lib/bank/shards/kept-drafts.ts';
import { speaksOfAny, textChanges } from '#lib/bank/shards/text-changes.ts';
import type { SourceFile } from '#lib/content/model.ts';
import type { ItemDraft } from '#lib/items/item.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

/** `LONG_LAW=1` with this file: many more edits. Minutes. */
const isLong = process.env['LONG_LAW'] === '1';
const LAW_MS = isLong ? 1_500_000 : 120_000;
const { files: fixture } = readContent('tests/fixtures/roots/zelvolin');

/** Lines of fields that hold words: reasons, titles, evidence, what is known of sources. The other laws change sentences. */
const QUOTED = /^\s*[a-z0-9-]+: \S.* \S/u;

interface TextEdit {
  readonly at: number;
  readonly from: number;
  readonly how: 'add' | 'insert' | 'take';
}

const textEdit: fc.Arbitrary<TextEdit> = fc.record({
  at: fc.nat(),
  from: fc.nat(),
  how: fc.constantFrom('add', 'insert', 'take'),
});

/** The files with one quoted line changed: a word more, or what another line says. */
function edited(files: readonly SourceFile[], { at, from, how }: TextEdit): readonly SourceFile[] {
  const lines = files.flatMap(({ path, text }, file) =>
    /^content\/(?:[a-z-]+\/[a-z-]+\.md|sources\.yaml)$/u.test(path)
      ? text.split('\n').flatMap((line, number) => (QUOTED.test(line) ? [{ file, number, line }] : []))
      : [],
  );
  const chosen = lines[at % lines.length];
  const other = lines[from % lines.length]?.line.replace(/^\s*[a-z0-9-]+: /u, '') ?? '';
  if (chosen === undefined) throw new Error('no line is quoted');
  const changed = {
    add: `${chosen.line} Again.`,
    insert: chosen.line.replace(/(: )?(\S+)$/u, '$1gently $2'),
    take: chosen.line.replace(/^(\s*[a-z0-9-]+: )?.*$/u, `$1${other.replaceAll('$', '$$$$')}`),
  }[how];
  return files.map((file, index) => {
    if (index !== chosen.file) return file;
    return { ...file, text: file.text.split('\n').toSpliced(chosen.number, 1, changed).join('\n') };
  });
}

/** What comes out, as text: comparing it member by member takes longer than compiling it. */
function textsOf({ bank, diagnostics }: CompiledBank): readonly string[] {
  const { items, ...rest } = bank;
  return [items.length, ...items, rest, ...diagnostics].map((one) => JSON.stringify(one));
}

function given(files: readonly SourceFile[], memory?: CompileMemory): readonly string[] {
  return textsOf(compileBank(files, memory));
}

/** The lessons of the workbench with their items, each as it is when it is opened. */
function shownOn(compiled: DeskSource['compiled']): readonly string[] {
  const desk = openDesk({ compiled, decisions: [], ofReading: [], today: '2026-11-24' });
  const lessons = desk.bank.lessons.map(({ course, id }) => lessonBench(desk, course, id));
  const opened = desk.bank.items.map((item) => itemBench(item, desk));
  return [...lessons, ...opened].map((one) => JSON.stringify(one));
}

function familyOf(
  files: readonly SourceFile[],
  course: string,
  memory: CompileMemory,
): CompiledFamily | undefined {
  const parts = files.filter(({ path }) => !isSheet(path)).map((file) => memory.partOf(file));
  const { shards } = memory.plan(parts.map((part) => memory.digestOf(part)));
  const shard = shards.find(({ courses }) => courses.includes(course));
  if (shard === undefined) return undefined;
  const sheets = files.filter(({ path }) => isSheet(path) && shard.courses.includes(courseOfSheet(path)));
  const byPath = new Map(parts.map((part) => [part.path, part]));
  return compileFamily(shard, byPath, sheets, memory.of(shard), 'items');
}

/** The first text that is another one, or the first that is missing or too many. */
function differing(some: readonly string[], others: readonly string[]): readonly string[] {
  const at = Array.from({ length: Math.max(some.length, others.length) }).findIndex(
    (_none, place) => some[place] !== others[place],
  );
  return at === -1 ? [] : [`${String(at)}: ${some[at] ?? 'nothing'}`];
}

const SUBJECTS = [
  { name: 'the fixture', course: 'zelvolin', files: fixture, numRuns: isLong ? 250 : 8 },
  {
    name: 'the shipped courses',
    course: 'gabapentin',
    files: readContent('.').files,
    numRuns: isLong ? 30 : 1,
  },
];

describe.each(SUBJECTS)('after any edits of the texts of $name', ({ course, files, numRuns }) => {
  test(
    'items, and lessons on the workbench, are those of a compilation from nothing',
    () => {
      const memory = new CompileMemory();
      compileBank(files, memory);
      let now = files;
      fc.assert(
        fc.property(textEdit, (edit) => {
          now = edited(now, edit);
          const family = familyOf(splitFiles(now).compiled, course, memory);
          const whole = compileBank(now);
          const others = [
            // The workbench comes first: it must not be made from what a later save left behind.
            ...differing(family === undefined ? [] : shownOn(family), shownOn(whole)),
            ...differing(given(now, memory), textsOf(whole)),
          ];
          expect(others.map((one) => one.slice(0, 300))).toEqual([]);
        }),
        { numRuns, endOnFailure: true },
      );
    },
    LAW_MS,
  );
});

describe('what is judged again', () => {
  const original = compileBank(fixture);

  /** The items whose judgement is another object after the words were changed. */
  function judgedAgain(path: string, before: string, after: string): readonly string[] {
    const kept = new KeptDrafts();
    const { kb } = original;
    const first = new Map(kept.drafts(kb).map((draft) => [draft.id, kept.judge(draft, kb)]));
    const now = compileBank(
      fixture.map((file) =>
        file.path === path ? { ...file, text: file.text.replace(before, after) } : file,
      ),
    ).kb;
    return kept
      .drafts(now)
      .filter((draft) => kept.judge(draft, now) !== first.get(draft.id))
      .map(({ id }) => id);
  }

  test('is what quotes a reason, when that is another one', () => {
    const again = judgedAgain(
      'content/zelvolin/gates.md',
      'the dune gate is left alone',
      'the dune gate is left',
    );
    expect(again).toContain('zelvolin/gates/opens-amber-gate/single-best-answer/1');
    expect(again.length).toBeLessThan(original.items.length / 2);
  });

  test('is all of a lesson whose title is another one, and nothing else', () => {
    const again = judgedAgain('content/zelvolin/gates.md', 'title: ', 'title: Again, ');
    expect(again.length).toBeGreaterThan(0);
    expect(again.filter((id) => !id.startsWith('zelvolin/gates/'))).toEqual([]);
  });

  test('is every item of a lesson whose title now tells what some of them ask', () => {
    const memory = new CompileMemory();
    compileBank(fixture, memory);
    const telling = fixture.map((file) =>
      file.path === 'content/zelvolin/gates.md'
        ? {
            ...file,
            text: file.text.replace(/^title: .*$/mu, 'title: Why the amber gate matters'),
          }
        : file,
    );
    const lost = original.items.length - compileBank(telling).items.length;
    expect(lost, 'items that the title gives away').toBeGreaterThan(1);
    expect(given(telling, memory)).toEqual(given(telling));
  });

  test('is what a changed fact bears on, and nothing of another relation', () => {
    const again = judgedAgain(
      'content/zelvolin/gates.md',
      '      fern: The label says that no fern is used.\n',
      '',
    );
    expect(again.length).toBeGreaterThan(0);
    const others = original.items.filter(({ facts }) =>
      facts.every((ref) => !ref.endsWith('/made-from-moss')),
    );
    expect(again.length).toBeLessThan(original.items.length / 2);
    expect(others.filter(({ id }) => !again.includes(id)).length).toBeGreaterThan(0);
  });

  test('is everything, when a concept has another name', () => {
    const { kb } = original;
    const renamed = fixture.map((file) => ({
      ...file,
      text: file.text.replaceAll('label: amber gate', 'label: ember gate'),
    }));
    const kept = new KeptDrafts();
    const first = new Set(kept.drafts(kb).map((draft) => kept.judge(draft, kb)));
    const now = compileBank(renamed).kb;
    expect(now.concepts.get('amber-gate')?.label).toBe('ember gate');
    expect(kept.drafts(now).filter((draft) => first.has(kept.judge(draft, now)))).toEqual([]);
  });
});

describe('a reason that is given for another answer', () => {
  const draft = (rationale: string): ItemDraft =>
    ({ options: [{ id: 'a', text: 'a', key: false, rationale }] }) as unknown as ItemDraft;

  test('is looked for in every piece that is left when quotations are taken out', () => {
    const text = fc.string({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, text, (first, quoted, last, around) => {
        const rationale = `${around}${first}${quoted}${last}`;
        const left = `${first}${last}`.replace(/\s+/gu, ' ').trim();
        fc.pre(left !== '');
        expect(speaksOfAny(draft(rationale), [left])).toBe(true);
      }),
    );
  });

  test('counts as it is and as it was, with each of its sentences', () => {
    const before = new Map([['reason 1', 'It binds. It does not open.']]);
    const { names, said } = textChanges(before, new Map([['reason 1', 'It is shut.']]));
    expect([...names]).toEqual(['reason 1']);
    expect(said).toEqual(['It binds. It does not open.', 'It binds.', 'It does not open.', 'It is shut.']);
  });
});

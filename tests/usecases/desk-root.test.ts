/** What the workbench says of the lessons below a root. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { DeskRoot } from '#lib/shell/workbench/desk-root.ts';
import type { LessonRequest, OpenedItem, ShownLesson } from '#lib/shell/workbench/workbench.ts';
import { Root } from '../cli/run-stemma.ts';
import { testClock } from '../support/clock.ts';

const clock = testClock('2026-11-24T10:00:00.000Z');
const FILE = 'content/zelvolin/gates.md';
const WORDS = 'content/vocabulary/words.yaml';

const root = new Root();
const desk = new DeskRoot(root.folder, clock);

async function lesson(own: DeskRoot, more: Partial<LessonRequest> = {}): Promise<ShownLesson> {
  const request = { course: 'zelvolin', lesson: 'gates', seed: '1', quiz: undefined, at: undefined, ...more };
  const shown = await own.lesson(request);
  if (shown === undefined) throw new Error(`there is no lesson ${request.lesson}`);
  return shown;
}

const itemsOf = ({ bench }: ShownLesson) => [...bench.facts.flatMap(({ items }) => items), ...bench.others];

/** All items of a lesson, each opened. */
async function openedOf(own: DeskRoot, seed = '1'): Promise<readonly OpenedItem[]> {
  const lines = itemsOf(await lesson(own));
  const opened = await Promise.all(lines.map(({ id }) => own.opened(id, seed)));
  return opened.filter((one) => one !== undefined);
}

describe('a lesson', () => {
  test('has its facts in order, and each of its items once, with a proof', async () => {
    const shown = await lesson(desk);
    const { facts, counts } = shown.bench;
    const ids = facts.map(({ id }) => root.read(FILE).indexOf(`id: ${id}\n`));
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    const items = itemsOf(shown);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect([counts.facts, counts.items, counts.awaiting]).toEqual([facts.length, items.length, items.length]);
    expect(items.length).toBeGreaterThan(10);
    const opened = await openedOf(desk);
    expect(opened.map(({ bench }) => bench.item.id)).toEqual(items.map(({ id }) => id));
    for (const { bench, preview, edition } of opened) {
      expect(JSON.stringify(bench.proof), bench.item.id).toContain('"text":"key ');
      expect(preview?.shown.kind).toBe(bench.item.kind);
      expect(edition).toBe(shown.edition);
    }
  });

  test('comes with the one item that is asked for, as that is opened by itself', async () => {
    const [one] = itemsOf(await lesson(desk));
    const { opened } = await lesson(desk, { at: one?.id, seed: '3' });
    expect(opened).toEqual(await desk.opened(one?.id ?? '', '3'));
    expect(opened?.bench.item.id).toBe(one?.id);
    expect((await lesson(desk, { at: 'zelvolin/gates/no/such/1' })).opened).toBeUndefined();
  });

  test('says of every fact and kind that there is an item, or why there is none', async () => {
    const shown = await lesson(desk);
    const all = itemsOf(shown);
    for (const { id, items, alsoAskedBy, none } of shown.bench.facts) {
      const made = all.filter(({ id: item }) => alsoAskedBy.includes(item));
      const labels = new Set([...items, ...made].map(({ label }) => label));
      const missing = none.flatMap((own) => own.kinds);
      expect([...labels, ...missing].toSorted(), id).toEqual(kinds.map(({ label }) => label).toSorted());
      expect(none.filter(({ why }) => why.trim() === '')).toEqual([]);
    }
  });

  test('shows items as a seed would order them, the same seed always the same', async () => {
    const orders = (opened: readonly OpenedItem[]): readonly string[] =>
      opened.map(({ preview }) =>
        (preview?.shown.parts ?? [])
          .map(({ options }) => options.map(({ text }) => text).join(' | '))
          .join(' || '),
      );
    const sorted = (order: readonly string[]): readonly string[] =>
      order.map((text) =>
        text
          .split(/ \|\|? /u)
          .toSorted()
          .join(),
      );
    const [one, again, other] = await Promise.all(['7', '7', '8'].map((seed) => openedOf(desk, seed)));
    if (one === undefined || again === undefined || other === undefined)
      throw new Error('three were asked for');
    expect(orders(one)).toEqual(orders(again));
    expect(orders(one)).not.toEqual(orders(other));
    expect(sorted(orders(one))).toEqual(sorted(orders(other)));
  });

  test('draws a form of a quiz, and says where there is none', async () => {
    const { bench, form } = await lesson(desk, { quiz: 'first' });
    expect(bench.quizzes.map(({ id }) => id)).toContain('first');
    expect(form?.ok === true ? form.value.length : 0).toBeGreaterThan(0);
    expect((await lesson(desk, { quiz: 'none' })).form).toBeUndefined();
  });

  test('that is not there is none', async () => {
    expect(
      await desk.lesson({
        course: 'zelvolin',
        lesson: '../gates',
        seed: '1',
        quiz: undefined,
        at: undefined,
      }),
    ).toBeUndefined();
  });
});

test('whether a lesson has a file is told of those that cannot be read too', async () => {
  const own = new Root();
  own.write('content/zelvolin/torn.md', '---\ntitle: "Torn\n');
  const torn = new DeskRoot(own.folder, clock);
  const asked = ['gates', 'torn', 'ghost', 'course', '../zelvolin/gates', 'figures/gate'];
  const told = await Promise.all(asked.map((one) => torn.hasFile('zelvolin', one)));
  expect(told).toEqual([true, true, false, false, false, false]);
  expect(await torn.hasFile('vocabulary', 'gates')).toBe(false);
  expect(
    await torn.lesson({ course: 'zelvolin', lesson: 'torn', seed: '1', quiz: undefined, at: undefined }),
  ).toBeUndefined();
});

test('what is saved is shown at the next look, faults with their places', async () => {
  const own = new Root();
  const saved = new DeskRoot(own.folder, clock);
  await saved.index();
  const line = own.replace(FILE, 'object: moss', 'object: mos');
  const index = await saved.index();
  expect(index?.findings.error).toBeGreaterThan(0);
  const { bench, edition } = await lesson(saved);
  expect(bench.findings.map(({ code, place }) => `${code} ${String(place.line)}`)).toContain(
    `knowledge/unknown-concept ${String(line)}`,
  );
  own.replace(FILE, 'object: mos', 'object: moss');
  const mended = await lesson(saved);
  expect(mended.bench.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(mended.edition).not.toBe(edition);
  expect((await lesson(saved)).edition).toBe(mended.edition);
});

test('a lesson is not whole while words of its facts cannot be read, and with a fault of its own it is', async () => {
  const own = new Root();
  const torn = new DeskRoot(own.folder, clock);
  expect((await lesson(torn)).isWhole).toBe(true);
  own.replace(FILE, 'object: moss', 'object: mos');
  expect((await lesson(torn)).isWhole).toBe(true);
  own.replace(WORDS, 'concepts:', 'concepts: "');
  expect((await lesson(torn)).isWhole).toBe(false);
  own.replace(WORDS, 'concepts: "', 'concepts:');
  expect((await lesson(torn)).isWhole).toBe(true);
});

test('where no content stands there is nothing to show', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'stemma-empty-'));
  const nothing = new DeskRoot(empty, clock);
  expect(await nothing.index()).toBeUndefined();
  expect(await nothing.item('zelvolin/gates/x/single-best-answer/1')).toBeUndefined();
  expect(await nothing.changes('zelvolin', 'gates')).toBeUndefined();
  rmSync(empty, { recursive: true });
});

describe('changes since the last commit', () => {
  const git = (folder: string, ...words: readonly string[]): void => {
    const { status, stderr } = spawnSync(
      'git',
      ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...words],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
  };

  test('are those of facts and items, and nothing is said where nothing was committed', async () => {
    const own = new Root();
    const kept = new DeskRoot(own.folder, clock);
    const codeOf = async (): Promise<unknown> => {
      const changes = await kept.changes('zelvolin', 'gates');
      return changes?.ok === false ? changes.error : changes?.value;
    };
    expect(await codeOf()).toBe('no-repository');
    git(own.folder, 'init', '-q');
    expect(await codeOf()).toBe('no-commit');
    await own.run('build');
    git(own.folder, 'add', '.');
    git(own.folder, 'commit', '-q', '-m', 'one');
    expect(await codeOf()).toMatchObject({ facts: [], items: [] });

    own.replace(FILE, 'The label says that no fern is used.', 'The label says that fern is left out.');
    const { items, same } = (await codeOf()) as {
      readonly items: readonly { readonly id: string; readonly change: string }[];
      readonly same: { readonly items: number };
    };
    expect(same.items).toBeGreaterThan(0);
    expect(items.length).toBeGreaterThan(0);
    const resting = (await openedOf(kept)).filter(({ bench }) =>
      bench.item.facts.includes('zelvolin/gates/made-from-moss'),
    );
    const changed = items.map(({ id, change }) => [
      resting.some(({ bench }) => bench.item.id === id),
      change,
    ]);
    expect(changed).toEqual(items.map(() => [true, 'changed']));
  });
});

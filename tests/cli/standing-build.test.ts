import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readCache, writeCache } from '#lib/shell/compile/cache-files.ts';
import { Root, stemmaWith } from './run-stemma.ts';

const LESSON = 'content/zelvolin/gates.md';
const SHEET = 'quizzes/sheets/zelvolin/gates.md';
const RECORD = '.stemma/cache/compile.jsonl';

/** Half of them are the library that checks the shape of a bank; the whole program is some thousand. */
const LOADED_MAX = 250;

/** Records that say something else than a build would: seen in what is printed when, and only when, they are believed. */
function mark(root: Root): void {
  const cache = readCache(root.folder);
  writeCache(root.folder, { ...cache, shards: cache.shards.map((shard) => ({ ...shard, items: 987_654 })) });
}
const MARKED = /(?:987654|1975308) items/u;

/** The record with another first digit of its hash. */
function otherHash(record: string): string {
  return (record.startsWith('0') ? '1' : '0') + record.slice(1);
}

describe('a build of what was built already', () => {
  it('is not made again, and says the same', async () => {
    const root = new Root();
    const first = await root.run('build');
    const again = await root.run('build');
    const [, revision = '', counts = ''] = /^bank (\w+) .*\n.*\n(.*) in /u.exec(first.out) ?? [];
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain(`bank ${revision} stands already\n0 review sheets changed\n${counts} in `);
    mark(root);
    expect((await root.run('build')).out).toMatch(MARKED);
    expect((await root.run('build', '--check')).out).not.toMatch(MARKED);
  });

  it('loads neither the reader of content nor the checker', async () => {
    const root = new Root();
    await root.run('build');
    const hook = fileURLToPath(new URL('../support/loaded-modules.mjs', import.meta.url));
    const ran = stemmaWith({ NODE_OPTIONS: `--import=${hook}` }, 'build', '--root', root.folder);
    expect(ran).toMatchObject({ code: 0 });
    const loaded = z.array(z.string()).parse(JSON.parse(/^loaded (.*)$/mu.exec(ran.err)?.[1] ?? ''));
    const of = (folder: string): number => loaded.filter((url) => url.includes(folder)).length;
    expect(of('/lib/shell/compile/root-compiler.ts')).toBe(1);
    expect(of('/lib/checks/')).toBe(0);
    expect(of('/lib/content/parse-content.ts')).toBe(0);
    expect(loaded.length).toBeLessThan(LOADED_MAX);
  });

  it.each<readonly [string, (root: Root) => void]>([
    ['a lesson has changed', (root) => root.replace(LESSON, 'title: ', 'title: On ')],
    ['a sheet has changed', (root) => root.write(SHEET, `${root.read(SHEET)}\ntouched\n`)],
    [
      'a file is new that every course reads',
      (root) =>
        root.write('content/vocabulary/more.yaml', 'kinds: { stone: { label: stone, plural: stones } }\n'),
    ],
    ['the record is cut', (root) => root.write(RECORD, root.read(RECORD).slice(0, -5))],
    ['the record is another program’s', (root) => root.write(RECORD, otherHash(root.read(RECORD)))],
    [
      'a lesson of the bank is gone',
      (root) => rmSync(join(root.folder, '.stemma/bank/lessons'), { recursive: true }),
    ],
  ])('is made when %s', async (_, change) => {
    const root = new Root();
    await root.run('build');
    mark(root);
    change(root);
    const ran = await root.run('build');
    expect(ran.code).toBe(0);
    expect(ran.out).not.toMatch(MARKED);
    mark(root);
    expect((await root.run('build')).out).toMatch(MARKED);
  });
});

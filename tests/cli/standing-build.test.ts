import { describe, expect, it } from 'vitest';
import { Root } from './run-stemma.ts';

const LESSON = 'content/zelvolin/gates.md';
const SHEET = 'quizzes/sheets/zelvolin/gates.md';
const RECORD = '.stemma/build.json';

/** A record that says something else than a build would: seen in what is printed when, and only when, it is believed. */
function mark(root: Root): void {
  root.replace(RECORD, /"items":\d+/u.exec(root.read(RECORD))?.[0] ?? '', '"items":987654');
}
const MARKED = '987654 items';

describe('a build of what was built already', () => {
  it('is not made again, and says the same', async () => {
    const root = new Root();
    const first = await root.run('build');
    const again = await root.run('build');
    const [, revision = '', counts = ''] = /^bank (\w+) .*\n.*\n(.*) in /u.exec(first.out) ?? [];
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain(`bank ${revision} stands already\n0 review sheets changed\n${counts} in `);
    mark(root);
    expect((await root.run('build')).out).toContain(MARKED);
    expect((await root.run('build', '--check')).out).toContain(MARKED);
  });

  it.each<readonly [string, (root: Root) => void]>([
    ['a lesson has changed', (root) => root.replace(LESSON, 'title: ', 'title: On ')],
    ['a sheet has changed', (root) => root.write(SHEET, `${root.read(SHEET)}\ntouched\n`)],
    ['a file is new', (root) => root.write('content/vocabulary/more.yaml', 'kinds: {}\n')],
    ['the record is cut', (root) => root.write(RECORD, root.read(RECORD).slice(0, -5))],
    ['the record is another program’s', (root) => root.replace(RECORD, '"inputs":"', '"inputs":"0')],
    [
      'the bank is another one',
      (root) => root.replace('.stemma/bank/current.json', '"revision":"', '"revision":"f'),
    ],
  ])('is made when %s', async (_, change) => {
    const root = new Root();
    await root.run('build');
    mark(root);
    change(root);
    const ran = await root.run('build');
    expect(ran.code).toBe(0);
    expect(ran.out).not.toContain(MARKED);
    mark(root);
    expect((await root.run('build')).out).toContain(MARKED);
  });
});

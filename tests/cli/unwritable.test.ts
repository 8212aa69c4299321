import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Root } from './run-stemma.ts';

const LESSON = 'content/zelvolin/gates.md';
const POINTER = '.stemma/bank/current.json';

describe('build', () => {
  it.each([
    ['a file in the place of the bank', '.stemma', 'a file stands where a folder is needed'],
    ['a file in the place of the sheets', 'quizzes/sheets/zelvolin', 'something else stands there'],
  ])('names what stands in its way: %s', async (_what, path, reason) => {
    const root = new Root();
    rmSync(root.path(path), { recursive: true, force: true });
    mkdirSync(dirname(root.path(path)), { recursive: true });
    root.write(path, '');
    const { code, err } = await root.run('build');
    expect(err).toContain(`Cannot use ${root.path(path)}`);
    expect(err).toContain(`${reason}. Mend that, and run the command again.`);
    expect([code, existsSync(root.path(POINTER))]).toEqual([2, false]);
  });

  it('serves what was served before when a sheet cannot be written', async () => {
    const root = new Root();
    expect((await root.run('build')).code).toBe(0);
    const before = root.read(POINTER);
    const sheet = 'quizzes/sheets/zelvolin/gates.md';
    rmSync(root.path(sheet));
    mkdirSync(root.path(sheet));
    root.write(LESSON, `${root.read(LESSON)}\nAnd one sentence more.\n`);
    root.replace(LESSON, 'title: ', 'title: New ');
    const { code, err } = await root.run('build');
    expect([code, err]).toEqual([2, expect.stringContaining('a folder stands where a file is needed')]);
    expect(root.read(POINTER)).toBe(before);
    rmSync(root.path(sheet), { recursive: true });
    expect((await root.run('build')).code).toBe(0);
    expect(root.read(POINTER)).not.toBe(before);
  });
});

describe('check', () => {
  const codes = async (root: Root): Promise<readonly string[]> =>
    (await root.run('check')).out
      .split('\n')
      .filter((line) => / (?:files|content)\/(?:file-not|unknown-file)/u.test(line));

  it.each(['quizzes/blueprints', 'quizzes/signoffs', 'content/vocabulary'])(
    'tells of a file in the place of a folder: %s',
    async (folder) => {
      const root = new Root();
      rmSync(root.path(folder), { recursive: true, force: true });
      writeFileSync(root.path(folder), 'approved: []\n');
      expect(await codes(root)).toEqual([`${folder}:1:1 error files/file-not-folder`]);
    },
  );

  it('tells of a quiz and of a vocabulary that were saved as something else', async () => {
    const root = new Root();
    for (const [from, to] of [
      ['quizzes/blueprints/first.md', 'quizzes/blueprints/first.txt'],
      ['content/vocabulary/tables.yaml', 'content/vocabulary/tables.json'],
    ] as const)
      renameSync(root.path(from), root.path(to));
    expect(await codes(root)).toEqual([
      'content/vocabulary/tables.json:1:1 error content/unknown-file',
      'quizzes/blueprints/first.txt:1:1 warning content/unknown-file',
    ]);
  });
});

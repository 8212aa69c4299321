/** What `check --fix` does to the files themselves: no byte is lost that its author wrote. */
import {
  chmodSync,
  lstatSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileRoot } from '#lib/shell/cli/compile-root.ts';
import { fixRoot, writeFixed } from '#lib/shell/cli/fix-root.ts';
import { Root } from './run-stemma.ts';

const LESSON = 'content/zelvolin/gates.md';

/** A root with a lesson that can be mended in one way. */
function damagedRoot(): { root: Root; damaged: string; sound: string } {
  const root = new Root();
  const sound = root.read(LESSON);
  root.replace(LESSON, 'summary: Where', 'sumary: Where');
  return { root, damaged: root.read(LESSON), sound };
}

describe('check --fix', () => {
  test('leaves a file that is not UTF-8, and mends the others', async () => {
    const { root, sound } = damagedRoot();
    const other = 'content/zelvolin/course.md';
    const bytes = Buffer.from(`${root.read(other).replace('title:', 'titel:')}Entwöhnung\n`, 'latin1');
    writeFileSync(root.path(other), bytes);
    const ran = await root.run('check', '--fix', '--today', '2026-01-01');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('files/not-text');
    expect(readFileSync(root.path(other)).equals(bytes)).toBe(true);
    expect(root.read(LESSON)).toBe(sound);
  });

  test('writes over nothing that was saved meanwhile, through links, and keeps who may read a file', () => {
    const { root, damaged, sound } = damagedRoot();
    const read = compileRoot(root.folder);
    const fixed = fixRoot(read);
    expect(fixed.made).toHaveLength(1);
    root.write(LESSON, `${damaged}One more sentence.\n`);
    expect(writeFixed(root.folder, read, fixed)).toEqual([LESSON]);
    expect(root.read(LESSON)).toBe(`${damaged}One more sentence.\n`);
    root.write(LESSON, damaged);
    const draft = root.path('content/zelvolin/gates.draft');
    renameSync(root.path(LESSON), draft);
    symlinkSync('gates.draft', root.path(LESSON));
    chmodSync(draft, 0o660);
    expect(writeFixed(root.folder, read, fixed)).toEqual([]);
    expect(lstatSync(root.path(LESSON)).isSymbolicLink()).toBe(true);
    expect(readFileSync(draft, 'utf8')).toBe(sound);
    expect(statSync(draft).mode & 0o777).toBe(0o660);
  });
});

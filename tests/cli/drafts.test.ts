/** What no commit has yet is a draft: its facts may change their meaning, and those of the last commit may not. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { found, Root } from './run-stemma.ts';

const LESSON = 'content/zelvolin/gates.md';
const SHEET = 'quizzes/sheets/zelvolin/gates.md';

function git(root: Root, ...words: readonly string[]): void {
  const who = ['-c', 'user.name=Author', '-c', 'user.email=author@example.org'];
  execFileSync('git', ['-C', root.folder, ...who, ...words], { stdio: 'pipe' });
}

function commit(root: Root): void {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'All');
}

/** Has a fact hold for all the world, where it was for one country: the evidence fits both. */
function widen(root: Root): void {
  root.replace(LESSON, '    qualifiers: { country: zelland }\n    evidence: Z', '    evidence: Z');
}

function narrow(root: Root): void {
  root.replace(LESSON, '    evidence: Z', '    qualifiers: { country: zelland }\n    evidence: Z');
}

/** What is told of changed meanings; what can be built is. */
async function changed(root: Root): Promise<readonly string[]> {
  const ran = await root.run('check', '--format', 'json', '--today', '2026-01-01');
  expect((await root.run('build')).code).toBe(ran.code);
  return found(ran).flatMap(([code]) => (code === 'bank/meaning-changed' ? [code] : []));
}

describe('a fact that changes its meaning', () => {
  it('is free to while no commit has its sheet, and refused from then on', async () => {
    const root = new Root();
    git(root, 'init', '--quiet');
    expect(await changed(root)).toEqual([]);
    widen(root);
    expect(await changed(root)).toEqual([]);
    commit(root);
    narrow(root);
    expect(await changed(root)).toEqual(['bank/meaning-changed']);
    // Back to what was committed.
    widen(root);
    expect(await changed(root)).toEqual([]);
  });

  it('is free to where the commit has the sheet without it', async () => {
    const root = new Root();
    git(root, 'init', '--quiet');
    const text = root.read(LESSON);
    const [first = ''] = text.split('  - kind').slice(1);
    const without = text.replace(`  - kind${first}`, '');
    expect(without).not.toBe(text);
    root.replace(LESSON, text, without);
    expect(await changed(root)).toEqual([]);
    commit(root);
    root.replace(LESSON, without, text);
    expect(await changed(root)).toEqual([]);
    widen(root);
    expect(await changed(root)).toEqual([]);
  });

  it('is told of no longer once the commit that had it is gone', async () => {
    const root = new Root();
    git(root, 'init', '--quiet');
    commit(root);
    expect(await changed(root)).toEqual([]);
    commit(root);
    widen(root);
    expect(await changed(root)).toEqual(['bank/meaning-changed']);
    git(root, 'reset', '--quiet', '--soft', 'HEAD~1');
    expect(await changed(root)).toEqual([]);
  });

  it('is refused by what stands in the sheet where nothing is committed by anybody', async () => {
    const root = new Root();
    expect(await changed(root)).toEqual([]);
    widen(root);
    expect(await changed(root)).toEqual(['bank/meaning-changed']);
    rmSync(root.path(SHEET));
    expect(await changed(root)).toEqual([]);
  });
});

describe('a fact under a new id', () => {
  it('is told of by the build that writes its sheet, and not by those after', async () => {
    const root = new Root();
    expect((await root.run('build')).code).toBe(0);
    root.replace(LESSON, 'id: opens-amber-gate', 'id: amber-gate-opened');
    root.replace(LESSON, 'facts: [opens-amber-gate]', 'facts: [amber-gate-opened]');
    expect((await root.run('build')).out).toContain('0 errors, 1 warning;');
    expect((await root.run('build')).out).toContain('0 errors, 0 warnings;');
  });
});

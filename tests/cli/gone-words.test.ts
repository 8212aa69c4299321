/** A vocabulary file that is gone: one finding, which names it where git knows it. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { found, Root } from './run-stemma.ts';

const WORDS = 'content/vocabulary/amounts.yaml';

function git(root: Root, ...words: readonly string[]): void {
  const who = ['-c', 'user.name=Author', '-c', 'user.email=author@example.org'];
  execFileSync('git', ['-C', root.folder, ...who, ...words], { stdio: 'pipe' });
}

it('is told of as one, by its name, and how it comes back', async () => {
  const root = new Root();
  git(root, 'init', '--quiet');
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'All');
  rmSync(join(root.folder, WORDS));
  const { out } = await root.run('check', '--today', '2026-01-01');
  expect(out).toContain(`Unexpected gap where ${WORDS} was, expected the `);
  expect(out).toContain(`Bring the file back: git checkout HEAD -- ${WORDS}.`);
  expect(found(await root.run('check', '--format', 'json', '--today', '2026-01-01'))).toHaveLength(1);
});

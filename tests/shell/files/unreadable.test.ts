import { spawnSync } from 'node:child_process';
import { chmodSync, truncateSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { compileRead } from '#lib/shell/cli/compile-root.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { childEnvironment, Root } from '#tests/cli/run-stemma.ts';

const READ = fileURLToPath(new URL('list-as-nobody.ts', import.meta.url));
const findings = z.array(z.array(z.object({ code: z.string(), place: z.object({ file: z.string() }) })));
const LESSON = 'content/zelvolin/gates.md';

/** What is told of a root by reading it whole, and by a build. */
function told(root: Root): readonly (readonly string[])[] {
  chmodSync(root.folder, 0o755);
  const { stdout, stderr } = spawnSync(process.execPath, [READ, root.folder], {
    encoding: 'utf8',
    env: childEnvironment(),
  });
  expect(stderr).toBe('');
  return findings
    .parse(JSON.parse(stdout))
    .map((found) => found.map(({ code, place }) => `${place.file} ${code}`));
}

it('a file that may not be read is told of, and by that alone', () => {
  const root = new Root();
  chmodSync(root.path(LESSON), 0o000);
  const both = told(root);
  expect(both).toHaveLength(2);
  for (const found of both) {
    expect(found).toContain(`${LESSON} files/unreadable`);
    expect(found.filter((one) => one.includes(LESSON))).toHaveLength(1);
    expect(found.join('\n')).not.toContain('lesson-without-file');
  }
});

it('a folder that may not be read is told of', () => {
  const root = new Root();
  chmodSync(root.path('content/vocabulary'), 0o000);
  const both = told(root);
  chmodSync(root.path('content/vocabulary'), 0o755);
  for (const found of both) expect(found).toContain('content/vocabulary files/unreadable');
});

it('a lesson that is too large is told of by that alone, and its course does not miss it', () => {
  const root = new Root();
  truncateSync(root.path(LESSON), 5 * 1024 * 1024);
  const told = compileRead(readContent(root.folder), 0).diagnostics.map(
    ({ code, place }) => `${place.file} ${code}`,
  );
  expect(told.filter((one) => one.startsWith(LESSON))).toEqual([`${LESSON} files/too-large`]);
  expect(told.join('\n')).not.toContain('lesson-without-file');
});

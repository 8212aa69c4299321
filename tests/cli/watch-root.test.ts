import { spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { childEnvironment, Root } from './run-stemma.ts';

const WATCH = fileURLToPath(new URL('watch-as-nobody.ts', import.meta.url));
const FOLDER = 'content';

it('a folder that may not be read is not built again and again, and is watched once it may', async () => {
  const root = new Root();
  chmodSync(root.folder, 0o755);
  chmodSync(root.path(FOLDER), 0o000);
  const child = spawn(process.execPath, [WATCH, root.folder], { env: childEnvironment() });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const builds = (): number => out.split('\n').length - 1;
  await expect.poll(builds, { timeout: 20_000 }).toBeGreaterThan(0);
  // Longer than it takes until watching is tried again.
  await wait(2500);
  expect(builds()).toBeLessThan(6);
  chmodSync(root.path(FOLDER), 0o755);
  await wait(1500);
  const before = builds();
  root.replace('content/vocabulary/words.yaml', 'label: amber gate', 'label: amber door');
  await expect.poll(builds, { timeout: 20_000 }).toBeGreaterThan(before);
  expect(err).toBe('');
  child.kill();
});

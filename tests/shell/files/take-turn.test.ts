import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { takeTurn } from '#lib/shell/files/take-turn.ts';
import { childEnvironment } from '../../cli/run-stemma.ts';

const HOLDER = fileURLToPath(new URL('holds-turn.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'stemma-turn-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a turn', () => {
  test('is of one at a time, however many wait', async () => {
    const path = join(folder, 'many.lock');
    let holders = 0;
    let most = 0;
    const turn = async (): Promise<void> => {
      const done = await takeTurn(path);
      holders += 1;
      most = Math.max(most, holders);
      await new Promise((resolve) => setTimeout(resolve, 1));
      holders -= 1;
      done?.();
    };
    await Promise.all(Array.from({ length: 8 }, turn));
    expect(most).toBe(1);
  });

  test('of another process is waited for, and ends with that process', async () => {
    const path = join(folder, 'held.lock');
    const holder = spawn(process.execPath, [HOLDER, path], { env: childEnvironment() });
    const said: unknown[] = await once(holder.stdout, 'data');
    expect(String(said[0])).toBe('taken');
    let ended = false;
    const waiting = takeTurn(path).then((done) => {
      expect(ended).toBe(true);
      return done;
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    ended = true;
    holder.kill('SIGKILL');
    const done = await waiting;
    expect(done).toBeDefined();
    done?.();
  });

  test('is not kept by a file that somebody left long ago, nor taken from whoever has it', async () => {
    const path = join(folder, 'left.lock');
    writeFileSync(path, '');
    utimesSync(path, 0, 0);
    const first = await takeTurn(path);
    expect(first).toBeDefined();
    utimesSync(path, 0, 0);
    let isSecond = false;
    const second = takeTurn(path).then((done) => {
      isSecond = true;
      return done;
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(isSecond).toBe(false);
    first?.();
    (await second)?.();
  });
});

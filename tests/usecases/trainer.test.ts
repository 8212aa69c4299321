import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { closeCurrentStore } from '#lib/shell/db/current-store.ts';
import { CALLER_HEADER } from '#lib/shell/server/caller.ts';
import { forgetTrainer, rememberTrainer, trainerAccess } from '#lib/shell/web/trainer.ts';
import { forgetRequest, jar, sent } from '#tests/support/next-headers.ts';

const COOKIE = 'stemma_trainer';

describe('a trainer’s browser', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stemma-trainer-'));
    vi.stubEnv('STEMMA_DATA', folder);
    vi.stubEnv('DATABASE_URL', '');
    vi.stubEnv('STEMMA_URL', '');
    vi.stubEnv('STEMMA_TRAINER_KEY', 'secret words');
  });
  afterEach(() => {
    forgetRequest();
    vi.useRealTimers();
    vi.stubEnv('STEMMA_TRAINER_KEY', 'secret words');
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await closeCurrentStore();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is asked for the key once, until it is forgotten', async () => {
    expect(await trainerAccess()).toBe('key-asked');
    await rememberTrainer();
    expect(await trainerAccess()).toBe('open');
    await forgetTrainer();
    expect(await trainerAccess()).toBe('key-asked');
  });

  test('is asked again after twelve hours, whatever its clock keeps', async () => {
    await rememberTrainer();
    vi.useFakeTimers({ now: Date.now() + 12 * 60 * 60 * 1000 + 1, toFake: ['Date'] });
    expect(await trainerAccess()).toBe('key-asked');
  });

  test('is asked again when the key is another', async () => {
    await rememberTrainer();
    vi.stubEnv('STEMMA_TRAINER_KEY', 'other words');
    expect(await trainerAccess()).toBe('key-asked');
  });

  test.each([
    ['a later end', (value: string) => value.replace(/^\d/u, '9')],
    ['no signature', (value: string) => value.split('.')[0] ?? ''],
    ['another signature', (value: string) => `${value.slice(0, -1)}${value.endsWith('A') ? 'Q' : 'A'}`],
  ])('is not believed with %s', async (_, forge) => {
    await rememberTrainer();
    jar.set(COOKIE, { value: forge(jar.get(COOKIE)?.value ?? '') });
    expect(await trainerAccess()).toBe('key-asked');
  });

  test('needs no key at the machine itself, where none is set', async () => {
    vi.stubEnv('STEMMA_TRAINER_KEY', '');
    expect(await trainerAccess()).toBe('shut');
    sent.set(CALLER_HEADER, 'local');
    expect(await trainerAccess()).toBe('open');
  });
});

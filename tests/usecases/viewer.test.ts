import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { systemClock } from '#lib/shell/clock.ts';
import { closeCurrentStore, currentStore } from '#lib/shell/db/current-store.ts';
import { signId, verifyId } from '#lib/shell/web/signed-cookie.ts';
import { forgetLearner, LEARNER_COOKIE, rememberLearner, viewer } from '#lib/shell/web/viewer.ts';
import { forgetRequest, jar } from '#tests/support/next-headers.ts';

const SECRET = systemClock.randomSecret();
const id = systemClock.randomId();

describe('a signed value', () => {
  test('gives back its id', () => {
    expect(verifyId(signId(id, SECRET), SECRET)).toBe(id);
  });

  test.each([
    ['another id', signId(id, SECRET).replace(/^./u, (digit) => (digit === '0' ? '1' : '0'))],
    ['another secret', signId(id, systemClock.randomSecret())],
    ['no signature', id],
    ['an empty signature', `${id}.`],
    ['a longer signature', `${signId(id, SECRET)}x`],
    ['nothing', ''],
  ])('with %s is not ours', (_, value) => {
    expect(verifyId(value, SECRET)).toBeUndefined();
  });
});

describe('the viewer', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stemma-viewer-'));
    vi.stubEnv('STEMMA_DATA', folder);
    vi.stubEnv('DATABASE_URL', '');
  });
  afterEach(forgetRequest);
  afterAll(async () => {
    vi.unstubAllEnvs();
    await closeCurrentStore();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is nobody without a cookie, and none is set for looking', async () => {
    expect(await viewer()).toBeUndefined();
    expect(jar.size).toBe(0);
  });

  test('is the learner who was remembered', async () => {
    await rememberLearner(id);
    expect(await viewer()).toBe(id);
    expect(jar.get(LEARNER_COOKIE)).toMatchObject({
      httpOnly: true,
      sameSite: 'lax',
      secure: false,
      path: '/',
    });
  });

  test('has a cookie for https alone when the address is one', async () => {
    vi.stubEnv('STEMMA_URL', 'https://quiz.example.org');
    await rememberLearner(id);
    vi.stubEnv('STEMMA_URL', '');
    expect(jar.get(LEARNER_COOKIE)).toMatchObject({ secure: true, maxAge: 63_072_000 });
  });

  test('is nobody with a forged cookie, nor after being forgotten', async () => {
    jar.set(LEARNER_COOKIE, { value: signId(id, SECRET) });
    expect(await viewer()).toBeUndefined();
    await rememberLearner(id);
    await forgetLearner();
    expect(await viewer()).toBeUndefined();
  });

  test('finds the one store of the process, wherever the code was bundled', async () => {
    expect(await currentStore()).toBe(await currentStore());
    expect(Object.getOwnPropertySymbols(globalThis)).toContain(Symbol.for('stemma.store'));
  });
});

/** What routes answer while the store is away: 503 with a sentence, or for a page's own form the way to one. Never 500. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { POST as beginCheck } from '#app/api/checks/route.ts';
import { GET as exportFile } from '#app/api/export/[format]/route.ts';
import { GET as csv } from '#app/api/my-data/csv/route.ts';
import { POST as importFile } from '#app/api/my-data/import/route.ts';
import { GET as json } from '#app/api/my-data/json/route.ts';
import { POST as keep } from '#app/api/rooms/[id]/keep/route.ts';
import { GET as reportCsv } from '#app/api/rooms/[id]/report/csv/route.ts';
import { GET as reportXlsx } from '#app/api/rooms/[id]/report/xlsx/route.ts';
import { closeCurrentStore } from '#lib/shell/db/current-store.ts';
import { writeBank } from '#lib/shell/files/write-bank.ts';
import { aBank } from '#tests/support/app-bank.ts';
import { expectOnConsole } from '#tests/support/console-guard.ts';

const ADDRESS = 'http://localhost/api';
const room = { params: Promise.resolve({ id: '0199f0e2-0000-7000-8000-000000000000' }) };
const format = { params: Promise.resolve({ format: 'gift' }) };
const get = () => new Request(ADDRESS);
const post = (body: string | FormData, type?: string) =>
  new Request(ADDRESS, {
    method: 'POST',
    body,
    ...(type === undefined ? {} : { headers: { 'content-type': type } }),
  });
const JSON_TYPE = 'application/json';

function formWith(name: string, value: string | File): FormData {
  const form = new FormData();
  form.set(name, value);
  return form;
}

describe('while the store is away', () => {
  let root = '';

  beforeAll(async () => {
    await closeCurrentStore();
    root = mkdtempSync(join(tmpdir(), 'stemma-outage-'));
    writeBank(root, aBank());
    vi.stubEnv('STEMMA_ROOT', root);
    vi.stubEnv('STEMMA_DATA', '/dev/null/data');
    vi.stubEnv('DATABASE_URL', '');
  });

  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(root, { recursive: true, force: true });
  });

  test.each([
    ['a learner’s file', () => json(get()), 'This file cannot be made'],
    ['a learner’s table', () => csv(get()), 'This file cannot be made'],
    ['a table of a room', () => reportCsv(get(), room), 'This file cannot be made'],
    [
      'items for another system',
      () => exportFile(new Request(`${ADDRESS}?course=gabapentin`), format),
      'This file cannot be made',
    ],
    ['a workbook of a room', () => reportXlsx(get(), room), 'This file cannot be made'],
    [
      'a room’s answers to be kept',
      () => keep(post('{"credential":"x"}', JSON_TYPE), room),
      'store-unreachable',
    ],
    [
      'a check begun by script',
      () => beginCheck(post('{"course":"gabapentin","lesson":"mechanism"}', JSON_TYPE)),
      'store-unreachable',
    ],
  ])('%s is answered with 503, why, and when to try again', async (_, ask, why) => {
    const told = expectOnConsole(/StoreError: .* cannot be opened\. The store cannot be reached\./u);
    const answer = await ask();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.text()).toContain(why);
    expect(told()).toHaveLength(1);
  });

  test('a page’s own form is led to the sentence', async () => {
    expectOnConsole(/StoreError: .* cannot be opened\. The store cannot be reached\./u);
    const file = new File(['{}'], 'stemma.json', { type: JSON_TYPE });
    const check = new URLSearchParams({ course: 'gabapentin', lesson: 'mechanism' }).toString();
    for (const answer of [
      await importFile(post(formWith('file', file))),
      await beginCheck(post(check, 'application/x-www-form-urlencoded')),
    ])
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/refused/store-away']);
  });
});

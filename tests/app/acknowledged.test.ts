/** Answers are counted as acknowledged when they are stored: a refusal has the same status when a form was sent without a script. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { CheckData } from '#app/_ui/lesson/check-data.ts';
import { POST as answerExam } from '#app/api/attempts/[id]/answers/route.ts';
import { POST as answer } from '#app/api/attempts/[id]/responses/route.ts';
import { POST as beginCheck } from '#app/api/checks/route.ts';
import { closeCurrentStore } from '#lib/shell/db/current-store.ts';
import { writeBank } from '#lib/shell/files/write-bank.ts';
import { acknowledged } from '#lib/shell/server/operate/acknowledged.ts';
import { aBank } from '#tests/support/app-bank.ts';
import { forgetRequest } from '#tests/support/next-headers.ts';

const ADDRESS = 'http://localhost/api';
let root = '';

beforeAll(async () => {
  await closeCurrentStore();
  root = mkdtempSync(join(tmpdir(), 'stemma-acknowledged-'));
  writeBank(root, aBank());
  vi.stubEnv('STEMMA_ROOT', root);
  vi.stubEnv('STEMMA_DATA', join(root, 'data'));
  vi.stubEnv('DATABASE_URL', '');
});

afterAll(async () => {
  forgetRequest();
  await closeCurrentStore();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

async function check(): Promise<CheckData> {
  const response = await beginCheck(
    new Request(ADDRESS, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ course: 'gabapentin', lesson: 'mechanism' }),
    }),
  );
  return (await response.json()) as CheckData;
}

/** The form of the first item, filled in, as a browser sends it by itself. */
function firstForm({ items }: CheckData): FormData {
  const form = new FormData();
  const [first] = items;
  if (first === undefined) throw new Error('a check without items');
  form.set('id', first.responseId);
  form.set('item', first.item.handle);
  form.set('place', '1');
  for (const part of first.item.parts) form.set(part.handle, part.options[0]?.handle ?? '1');
  return form;
}

type Route = (request: Request, context: { readonly params: Promise<{ id: string }> }) => Promise<Response>;

const send = async (route: Route, attempt: string, body: FormData) =>
  route(new Request(ADDRESS, { method: 'POST', body }), { params: Promise.resolve({ id: attempt }) });

test('one that is stored counts, and one that is refused does not', async () => {
  const begun = await check();
  const before = acknowledged();
  const stored = await send(answer, begun.attempt, firstForm(begun));
  expect([stored.status, stored.headers.get('location')]).toEqual([
    303,
    expect.stringContaining(begun.attempt),
  ]);
  expect(acknowledged()).toEqual({ ...before, practice: before.practice + 1 });

  const nowhere = '0199f0e2-0000-7000-8000-000000000000';
  for (const route of [answer, answerExam]) {
    const refused = await send(route, nowhere, firstForm(begun));
    expect([refused.status, refused.headers.get('location')]).toEqual([303, '/refused/attempt-not-found']);
  }
  expect(acknowledged()).toEqual({ ...before, practice: before.practice + 1 });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '#lib/shell/clock.ts';
import { keepItems } from '#lib/shell/db/item-revisions.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { insertReport } from '#lib/shell/db/problem-reports.ts';
import { recallsByRevision } from '#lib/shell/db/recalls.ts';
import { insertResponse } from '#lib/shell/db/responses.ts';
import { buildItem } from '../support/bank-builder.ts';
import { newResponse, newSitting } from '../support/stored-response.ts';
import { stemmaHere, stemmaWith } from './run-stemma.ts';

const item = buildItem({ name: 'oak' });
const folder = mkdtempSync(join(tmpdir(), 'stemma-recall-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stemma = (...words: readonly string[]) => stemmaHere(...words, '--root', folder);
const place = { databaseUrl: undefined, dataFolder: folder };

beforeAll(async () => {
  const store = await openStore(place);
  const sitting = await newSitting(store);
  await store.write(async (records) => {
    await keepItems(records, [{ item, objective: '', evidence: [] }]);
    await insertResponse(records, newResponse(sitting, 0, { itemRevision: item.revision }));
    const { id, revision } = item;
    const report = { id: systemClock.randomId(), item: id, revision, at: '2026-03-01T12:00:00.000Z' };
    await insertReport(records, { ...report, problem: 'key-wrong', text: 'See\nthe \u001B[31mlesson' });
  });
  await store.close();
});

beforeEach(() => {
  vi.stubEnv('STEMMA_DATA', folder);
  vi.stubEnv('DATABASE_URL', '');
  return () => vi.unstubAllEnvs();
});

describe('recall', () => {
  test('withdraws a revision that was shown, says what it touched, and prints the sign-off entry', async () => {
    const words = ['recall', item.revision, '--why', 'The key  was wrong.', '--right', 'Ash.'];
    const ran = stemmaWith({ STEMMA_DATA: folder }, ...words, '--root', folder);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain(`Withdrawn: ${item.id}`);
    expect(ran.out).toContain('answered  once by 1 learner, who will be told');
    expect(ran.out).toContain(`revision: "${item.revision}"`);
    const store = await openStore(place);
    const recalls = await store.read(recallsByRevision);
    await store.close();
    expect(recalls.get(item.revision)).toMatchObject({
      item: item.id,
      why: 'The key was wrong.',
      right: 'Ash.',
    });
  }, 60_000);

  test('of what was withdrawn before changes nothing', async () => {
    const ran = await stemma('recall', item.revision, '--why', 'Again.');
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.out).toContain('nothing changed');
  });

  test.each([
    ['without a reason', [item.revision], '--why is missing'],
    ['of what there is not', ['no-such-item', '--why', 'x'], 'There is no item and no revision'],
    ['with a reason that fills a page', [item.revision, '--why', 'x'.repeat(601)], '600 at most'],
  ])('%s is misuse', async (_, words, message) => {
    const ran = await stemma('recall', ...words);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(message);
  });

  test('where there is no store makes none', async () => {
    vi.stubEnv('STEMMA_DATA', join(folder, 'elsewhere'));
    const ran = await stemma('recall', item.revision, '--why', 'x');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('There is no store at');
  });
});

describe('stats --reports', () => {
  test('lists what learners reported by item and revision, on one line each', async () => {
    const ran = await stemma('stats', '--reports');
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('1 report of 1 item');
    expect(ran.out).toContain(`${item.id} (revision ${item.revision}`);
    expect(ran.out).toContain('2026-03-01 key-wrong: See the [31mlesson');
  });

  test('as JSON gives reports and recalls', async () => {
    const { out } = await stemma('stats', '--reports', '--json');
    const told = JSON.parse(out) as Record<string, unknown[]>;
    expect(told['reports']).toMatchObject([{ item: item.id, revision: item.revision, problem: 'key-wrong' }]);
    expect(Object.keys(told)).toEqual(['reports', 'recalls']);
  });
});

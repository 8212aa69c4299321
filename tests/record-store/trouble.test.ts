import { afterAll, describe, expect, test, vi } from 'vitest';
import { setTelling } from '#lib/shell/db/record-outbox.ts';
import { tellDue, waitMs } from '#lib/shell/record-store/tell-due.ts';
import type { Failure } from '../support/record-store.ts';
import { eachStore } from '../support/stores.ts';
import { answerAll, started } from '../usecases/bench.ts';
import { CREDENTIALS, HOUR_MS, receiverAt, startToldStore, tellingBench } from './telling-bench.ts';

/** A record store that is away, refuses, or answers as none does. */
const records = await startToldStore();
afterAll(() => records.close());

eachStore((bench) => {
  const { context, tell, verbs, findings } = tellingBench(bench, records);

  describe('a record store that is away', () => {
    test.each<Failure>([503, 429, 401, 302, 'silence', 'garbage'])(
      'is tried again later: %s',
      async (failure) => {
        const sitting = await started(context());
        await answerAll(context(), sitting);
        records.failWith(failure);
        const away = (await tell()).away ?? '';
        expect(away).toMatch(/^it /u);
        expect(await findings()).toMatch(
          new RegExp(`record-store-away: .* ${away}. Waiting: 1 attempt`, 'u'),
        );
        records.failWith(undefined);
        expect((await tell()).told, 'before its time').toBe(0);
        const asked = records.requests();
        expect((await tell(HOUR_MS)).told).toBe(1);
        expect(records.requests()).toBe(asked + 1);
        expect(verbs(sitting.attempt)).toContain('completed');
        expect(await findings()).not.toContain('record-store');
      },
    );

    test('is waited for longer each time, and an hour at most', () => {
      expect([0, 1, 2, 6, 7, 500].map(waitMs)).toEqual([
        30_000, 60_000, 120_000, 1_920_000, 3_600_000, 3_600_000,
      ]);
    });

    test('is told in the order in which things happened, of what ended meanwhile last', async () => {
      const one = await started(context());
      records.failWith(503);
      for (const later of [0, HOUR_MS, 2 * HOUR_MS]) await tell(later);
      const next = context();
      next.clock.advance(2 * HOUR_MS);
      const other = await started(next);
      expect((await tell(3 * HOUR_MS)).away).toBe('it answers 503');
      records.failWith(undefined);
      expect((await tell(4 * HOUR_MS)).told).toBe(2);
      const told = records.statements().map(({ context: of }) => of?.registration);
      expect(told.indexOf(one.attempt)).toBeLessThan(told.indexOf(other.attempt));
    });

    test('and fails with one attempt alone, sets that one aside', async () => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const one = await started(context());
      const later = context();
      later.clock.advance(1000);
      const other = await started(later);
      records.failWith(({ body }) => (body.includes(one.attempt) ? 500 : undefined));
      for (let turn = 1; turn <= 5; turn += 1)
        expect((await tell(turn * HOUR_MS)).away, `turn ${turn}`).toBe('it answers 500');
      expect(verbs(other.attempt)).toEqual([]);
      expect(await tell(6 * HOUR_MS)).toEqual({ told: 1, away: undefined });
      expect(verbs(other.attempt)).toContain('initialized');
      expect(await findings()).toMatch(/record-store-refused: .* 1 attempt: it answers 500/u);
      log.mockRestore();
    });
  });

  test('what the record store will not take is set aside, told to the operator, and holds up nothing', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const refused = await started(context());
    await answerAll(context(), refused);
    records.failWith(400);
    expect(await tell()).toEqual({ told: 0, away: undefined });
    records.failWith(undefined);
    const next = await started(context());
    await answerAll(context(), next);
    expect((await tell()).told).toBe(1);
    expect(log.mock.calls.join()).toContain('400');
    expect(log.mock.calls.join()).not.toContain(CREDENTIALS.secret);
    expect(log.mock.calls.join()).not.toContain(refused.attempt);
    log.mockRestore();
    expect(await findings()).toMatch(/record-store-refused: .* 1 attempt: it answers 400/u);
    await bench.store().write((of) => setTelling(of, true));
    expect(await findings()).not.toContain('record-store');
    expect((await tell()).told).toBe(1);
  });

  test('of a batch that is refused, all but what is at fault is told', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const sitting = await started(context());
    await answerAll(context(), sitting);
    records.failWith(({ method, body }) =>
      method === 'POST' ? 413 : body.includes('/verbs/completed') ? 400 : undefined,
    );
    expect(await tell()).toEqual({ told: 0, away: undefined });
    expect(verbs(sitting.attempt)).toContain('passed');
    expect(verbs(sitting.attempt)).not.toContain('completed');
    expect(await findings()).toContain('1 attempt: it answers 400');
    log.mockRestore();
  });

  test('a request under way is let go when the server ends, and what it was about is told after the next start', async () => {
    const sitting = await started(context());
    records.failWith('slow');
    const ending = new AbortController();
    const turn = tellDue(context(), { ...receiverAt(records), signal: ending.signal });
    await vi.waitFor(() => expect(records.requests()).toBeGreaterThan(0));
    ending.abort();
    expect(await turn).toEqual({ told: 0, away: undefined });
    records.failWith(undefined);
    expect((await tell()).told).toBe(1);
    expect(verbs(sitting.attempt)).toEqual(['initialized']);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareLines, type LogPlace } from '#lib/progress/response-log.ts';
import { countLines, countLinesUpTo, LOG_START, progressLines } from '#lib/shell/db/progress-log.ts';
import { insertResponse } from '#lib/shell/db/responses.ts';
import type { StoreErrorCode } from '#lib/shell/db/store-error.ts';
import { eachStore } from '../support/stores.ts';
import { newResponse, newSitting } from '../support/stored-response.ts';

eachStore((bench) => {
  const MOST = 1000;
  let made = 0;

  /** Lines of two learners at few different times; capital letters come before small ones in the order of the log. */
  const aLog = async (seeds: readonly (readonly [number, number, string])[]) => {
    const sittings = [await newSitting(bench.store()), await newSitting(bench.store())] as const;
    const lines: LogPlace[] = [];
    await bench.store().write(async (records) => {
      for (const [position, [whose, hour, letter]] of seeds.entries()) {
        const receivedAt = `2026-03-01T0${hour}:00:00.000Z`;
        const id = `${letter}-${(made += 1)}`;
        const sitting = sittings[whose] ?? sittings[0];
        await insertResponse(records, newResponse(sitting, position, { id, receivedAt }));
        lines.push({ receivedAt, id });
      }
    });
    return { ids: sittings.map(({ learner }) => learner), lines: lines.sort(compareLines) };
  };
  const seeds = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 1, max: 4 }), fc.constantFrom('a', 'B', 'c')),
    { maxLength: 25 },
  );

  test('the log is read by pages of any size in its order, each line once, and no page goes past its end', async () => {
    await fc.assert(
      fc.asyncProperty(
        seeds,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 5 }),
        async (log, size, end) => {
          const { ids, lines } = await aLog(log);
          const before = `2026-03-01T0${end}:00:00.000Z`;
          const read: LogPlace[] = [];
          for (let after = LOG_START; ;) {
            const page = await bench
              .store()
              .read((records) => progressLines(records, { ids, after, before }, size));
            read.push(...page.map(({ receivedAt, id }) => ({ receivedAt, id })));
            after = page.at(-1) ?? after;
            if (page.length < size) break;
          }
          expect(read).toEqual(lines.filter(({ receivedAt }) => receivedAt < before));
        },
      ),
      { numRuns: 25 },
    );
  });

  test('the lines up to each place, and those after it, are counted', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (log) => {
        const { ids, lines } = await aLog(log);
        await bench.store().read(async (records) => {
          expect(await countLines(records, { ids, after: LOG_START }, 3)).toBe(Math.min(3, lines.length));
          for (const [index, place] of lines.entries()) {
            expect(await countLinesUpTo(records, ids, place)).toBe(index + 1);
            expect(await countLines(records, { ids, after: place }, MOST)).toBe(lines.length - index - 1);
          }
        });
      }),
      { numRuns: 15 },
    );
  });

  test('a line whose payload has an unknown shape is a StoreError, not a line less', async () => {
    const sitting = await newSitting(bench.store());
    const good = newResponse(sitting, 0);
    await bench.store().write(async (records) => {
      await insertResponse(records, good);
      await records.db
        .insertInto('responses')
        .values({
          id: `broken-${sitting.attempt}`,
          attempt: sitting.attempt,
          learner: sitting.learner,
          position: 1,
          item_revision: 'r',
          payload: JSON.stringify({ v: 1, ...good.answer, picks: { main: 'a' } }),
          confidence: null,
          latency_ms: 1,
          points: 1,
          max: 1,
          received_at: good.receivedAt,
          time_zone: 'UTC',
        })
        .execute();
    });
    const read = bench
      .store()
      .read((records) => progressLines(records, { ids: [sitting.learner], after: LOG_START }, MOST));
    await expect(read).rejects.toMatchObject({ code: 'store-payload' satisfies StoreErrorCode });
  });
});

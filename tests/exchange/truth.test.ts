import { beforeAll, describe, expect, it } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { graders } from './consumers.ts';
import { shippedTwins } from './shipped-twins.ts';
import { truthTable, type Truth, type Twin } from './truth-table.ts';
import { selectionOf, SAMPLE_META } from '../support/exchange-sample.ts';

/** A sample of the course by kind; `npm run truth` does the same for every item. */

const PER_KIND = 4;
/** Two columns of six rows. */
const RESPONSES_MAX = 4096;
const shared: { twins: readonly Twin[] } = { twins: [] };

beforeAll(() => {
  const byKind = Map.groupBy(shippedTwins(), ({ item }) => item.kind);
  shared.twins = [...byKind.values()].flatMap((twins) => {
    const step = Math.max(1, Math.floor(twins.length / PER_KIND));
    return twins.filter((_, index) => index % step === 0).slice(0, PER_KIND);
  });
}, 60_000);

describe.each(graders)('$format.name', ({ format, read }) => {
  const table = async (): Promise<readonly Truth[]> => {
    const selection = selectionOf(shared.twins.map(({ view }) => view));
    const { report, bytes } = await exportSelection(format, selection, SAMPLE_META);
    return truthTable(shared.twins, report, read(bytes ?? new Uint8Array()), RESPONSES_MAX);
  };

  it('gives every response the share of the points that we give, or the report says that it does not', async () => {
    const truths = await table();
    expect(truths.length).toBeGreaterThan(15);
    for (const { item, unequal, isDeclared, responses, impossible } of truths) {
      expect(responses - impossible, item).toBeGreaterThan(1);
      expect(isDeclared, `${item}: ${unequal ?? 'all equal'}`).toBe(unequal !== undefined);
    }
  });
});

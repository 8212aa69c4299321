import { describe, expect, test } from 'vitest';
import { formats } from '#lib/exchange/formats/registry.gen.ts';
import type { ExchangeMeta } from '#lib/exchange/format.ts';
import { exportItems, viewExports, type ExportRequest } from '#lib/shell/usecases/export-items.ts';
import { recallItem } from '#lib/shell/usecases/recall-item.ts';
import { buildBank, buildQuiz, smallItems } from '../support/bank-builder.ts';
import { eachStore } from '../support/stores.ts';
import { accepted, codeOf, contextOn, type TestContext } from './bench.ts';

const bank = buildBank(smallItems(), [buildQuiz(), buildQuiz({ id: 'exam', mode: 'exam' })]);
const meta: ExchangeMeta = { site: 'https://stemma.example', date: '2026-01-31', changed: 1_769_817_600 };
const TRAINER: ExportRequest = { scope: { of: 'quiz', id: 'quiz' }, access: 'open' };

eachStore((bench) => {
  const context = (): TestContext => contextOn(bench.store(), { bank });

  describe('exports', () => {
    test('are told of with their reports to a trainer, and to nobody else', async () => {
      const choice = accepted(await viewExports(context(), TRAINER));
      expect(choice.formats.map(({ name }) => name)).toEqual(formats.map(({ name }) => name));
      for (const { report } of choice.formats)
        expect(report.written.length + report.refused.length).toBe(report.items);
      for (const access of ['key-asked', 'shut'] as const)
        expect(accepted(await viewExports(context(), { ...TRAINER, access })).formats).toEqual([]);
    });

    test('are made for a trainer, and for nobody else: they hold keys', async () => {
      const { bytes, extension } = accepted(await exportItems(context(), TRAINER, 'gift', meta));
      expect(new TextDecoder().decode(bytes)).toContain('{\n\t=Choice');
      expect(extension).toBe('gift');
      for (const access of ['key-asked', 'shut'] as const)
        expect(codeOf(await exportItems(context(), { ...TRAINER, access }, 'gift', meta))).toBe(
          'trainer-key-wrong',
        );
    });

    test.each([
      [{ of: 'quiz', id: 'none' }, 'gift', 'quiz-not-found'],
      [{ of: 'course', id: 'none' }, 'gift', 'invalid-scope'],
      [{ of: 'lesson', id: 'course-secret/none' }, 'gift', 'invalid-scope'],
      [{ of: 'quiz', id: 'quiz' }, 'none', 'nothing-to-export'],
    ] as const)('of %j as %s are refused: %s', async (scope, format, code) => {
      expect(codeOf(await exportItems(context(), { scope, access: 'open' }, format, meta))).toBe(code);
    });

    test('leave out what was recalled, and say so', async () => {
      const [item] = bank.items;
      if (item === undefined) throw new RangeError('no item');
      await recallItem(context(), {
        item: item.id,
        revision: item.revision,
        why: 'It was wrong.',
        right: '',
      });
      for (const { report } of accepted(await viewExports(context(), TRAINER)).formats)
        expect(report.refused).toContainEqual({ id: item.id, reason: 'It was recalled.' });
    });
  });
});

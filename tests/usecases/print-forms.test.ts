import { describe, expect, test } from 'vitest';
import { contentHash } from '#lib/base/hash.ts';
import { findAttempt } from '#lib/shell/db/attempts.ts';
import { findItems } from '#lib/shell/db/item-revisions.ts';
import { paperItem } from '#lib/forms/paper-item.ts';
import { printForms, type PrintedForm, type PrintRequest } from '#lib/shell/usecases/print-forms.ts';
import { recallItem } from '#lib/shell/usecases/recall-item.ts';
import { kindOf } from '#lib/shell/usecases/shown-item.ts';
import { startAttempt } from '#lib/shell/usecases/start-attempt.ts';
import { buildBank, buildQuiz, smallItems } from '../support/bank-builder.ts';
import { eachStore } from '../support/stores.ts';
import { accepted, codeOf, contextOn, type TestContext } from './bench.ts';

const QUIZZES = [buildQuiz(), buildQuiz({ id: 'exam', mode: 'exam' })];
const bank = buildBank(smallItems(), QUIZZES);
const request: PrintRequest = { quiz: 'quiz', seed: 'K7M3QX', count: 2, wantsKeys: true, access: 'shut' };

eachStore((bench) => {
  const context = (): TestContext => contextOn(bench.store(), { bank });
  const print = async (
    changes: Partial<PrintRequest> = {},
    on = context(),
  ): Promise<readonly PrintedForm[]> => accepted(await printForms(on, { ...request, ...changes })).forms;

  /** The items of an attempt as paper would show them. */
  const onScreen = async (quiz: string, code: string): Promise<unknown> => {
    const { store, kinds } = context();
    const sitting = accepted(await startAttempt(context(), undefined, quiz, '1', code));
    return store.read(async (records) => {
      const attempt = await findAttempt(records, sitting.learner, sitting.attempt);
      if (attempt === undefined) throw new Error('no attempt');
      const shown = await findItems(records, attempt.contents);
      return shown.map(({ item }, position) => {
        const entry = attempt.form.entries[position];
        if (entry === undefined) throw new Error('no entry');
        return paperItem(item, entry, kindOf(kinds, item.kind));
      });
    });
  };

  describe('a printed form', () => {
    test.each(['quiz', 'exam'])(
      'of the %s is the form on screen for its code, for every learner',
      async (quiz) => {
        for (const { code, items } of await print({ quiz })) {
          expect(await onScreen(quiz, code)).toEqual(items);
          expect(await onScreen(quiz, ` ${code.toLowerCase().replaceAll('-', ' ')} `)).toEqual(items);
        }
      },
    );

    test('is the same when it is printed again, and differs from its parallel', async () => {
      const [a, b] = await print();
      expect(await print()).toEqual([a, b]);
      expect(b?.items).not.toEqual(a?.items);
    });

    test('has its key for practice, and for an exam only where a trainer asks', async () => {
      const keys = async (changes: Partial<PrintRequest>): Promise<readonly boolean[]> =>
        (await print(changes)).map((form) => form.keys !== undefined);
      expect(await keys({})).toEqual([true, true]);
      expect(await keys({ wantsKeys: false })).toEqual([false, false]);
      expect(await keys({ quiz: 'exam' })).toEqual([false, false]);
      expect(await keys({ quiz: 'exam', access: 'key-asked' })).toEqual([false, false]);
      expect(await keys({ quiz: 'exam', access: 'open' })).toEqual([true, true]);
    });

    test('without its key says nothing of what is right', async () => {
      const said = JSON.stringify(await print({ quiz: 'exam' }));
      expect(said).not.toMatch(/secret|rationale|entailed/iu);
    });

    test('of a quiz that there is not is refused', async () => {
      expect(codeOf(await printForms(context(), { ...request, quiz: 'none' }))).toBe('quiz-not-found');
    });
  });

  describe('a form code on screen', () => {
    test('that is misspelt is refused', async () => {
      expect(codeOf(await startAttempt(context(), undefined, 'quiz', '1', 'K7M3QX'))).toBe(
        'form-code-misspelt',
      );
    });

    test('of another edition of the questions is refused, and no other form given', async () => {
      const [form] = await print();
      const newer = { ...bank, revision: contentHash('newer') };
      const started = await startAttempt(
        contextOn(bench.store(), { bank: newer }),
        undefined,
        'quiz',
        '1',
        form?.code,
      );
      expect(codeOf(started)).toBe('form-outdated');
    });

    test('of another quiz is refused', async () => {
      const [form] = await print();
      expect(codeOf(await startAttempt(context(), undefined, 'exam', '1', form?.code))).toBe('form-outdated');
    });

    test('of a form with a question that was withdrawn since is refused', async () => {
      const [form] = await print({ seed: 'WTHDRA' });
      const sitting = accepted(await startAttempt(context(), undefined, 'quiz', '1', form?.code));
      const [entry] = await context().store.read(
        async (records) => (await findAttempt(records, sitting.learner, sitting.attempt))?.form.entries ?? [],
      );
      const { itemId: item = '', revision = '' } = entry ?? {};
      await recallItem(context(), { item, revision, why: 'It was wrong.', right: '' });
      expect(codeOf(await startAttempt(context(), undefined, 'quiz', '1', form?.code))).toBe('form-outdated');
    });
  });
});

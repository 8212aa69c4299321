/** Files of a learner that were changed by hand, read into a store; and what the learner's pages then make of them. */
import { heldBank } from '#lib/bank/served-bank.ts';
import fc from 'fast-check';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { systemClock } from '#lib/shell/clock.ts';
import { shownItemHash, shownItemSchema } from '#lib/shell/db/item-codec.ts';
import type { Store } from '#lib/shell/db/store.ts';
import type { UseCaseContext } from '#lib/shell/usecases/context.ts';
import { answersCsv, exportLearner } from '#lib/shell/usecases/export-learner.ts';
import { importLearner } from '#lib/shell/usecases/import-learner.ts';
import { viewAttemptHistory, viewHistory } from '#lib/shell/usecases/view-history.ts';
import { viewHome } from '#lib/shell/usecases/view-home.ts';
import { viewProgress } from '#lib/shell/usecases/view-progress.ts';
import { viewResult } from '#lib/shell/usecases/view-result.ts';
import { aBank } from '#tests/support/app-bank.ts';
import { answerAll, contextOn, started } from '#tests/usecases/bench.ts';
import { mutated, retold } from './from-schema.ts';
import { target, type Target } from './target.ts';

/** @param store one of its own: it is filled with what comes of it */
export async function learnerFileTarget(store: Store): Promise<Target> {
  const own = contextOn(store);
  const sitting = await started(own);
  await answerAll(own, sitting);
  const file = JSON.parse(JSON.stringify(await exportLearner(own, sitting.learner))) as unknown;
  const context: UseCaseContext = { store, bank: heldBank(aBank()), clock: systemClock, kinds };
  const changed = fc.oneof(mutated(fc.constant(file)), retold(fc.constant(file)), retold(fc.constant(file)));
  return target(`learner's file on ${store.engine}`, changed.map(withOwnNames), async (input) => {
    const imported = await importLearner(context, undefined, input);
    if (!imported.ok) return imported.error.code;
    const { learner } = imported.value;
    await viewProgress(context, learner);
    await viewHome(context, learner);
    for (const { attempt } of await viewHistory(context, learner)) {
      await viewAttemptHistory(context, learner, attempt);
      await viewResult(context, learner, attempt);
    }
    answersCsv(await exportLearner(context, learner));
    return 'read';
  });
}

/** Numbers that no store has yet, and items under the hashes that they have after the change: a forger would see to both. */
export function withOwnNames(file: unknown): unknown {
  let text = JSON.stringify(file);
  const ids = new Set(text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu));
  for (const id of ids) text = text.replaceAll(id, systemClock.randomId());
  for (const [hash, item] of Object.entries(itemsOf(JSON.parse(text)))) {
    const shown = shownItemSchema.safeParse(item);
    if (shown.success && /^[0-9a-f]{32}$/u.test(hash))
      text = text.replaceAll(hash, shownItemHash(shown.data));
  }
  return JSON.parse(text) as unknown;
}

/** The items of a file, whatever it has become: it may be null, a number or a list by now. */
function itemsOf(file: unknown): object {
  const items = typeof file === 'object' && file !== null && 'items' in file ? file.items : undefined;
  return typeof items === 'object' && items !== null ? items : {};
}

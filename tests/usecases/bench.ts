/** What use-case tests share: a context on a store, and a learner's way through an attempt. */
import type { Bank } from '#lib/bank/bank.ts';
import { heldBank, type ServedBank } from '#lib/bank/served-bank.ts';
import { systemClock } from '#lib/shell/clock.ts';
import { findAttempt } from '#lib/shell/db/attempts.ts';
import { findItem } from '#lib/shell/db/item-revisions.ts';
import type { Store } from '#lib/shell/db/store.ts';
import { handleFor } from '#lib/forms/handles.ts';
import type { Item, Response } from '#lib/items/item.ts';
import type { UseCaseContext } from '#lib/shell/usecases/context.ts';
import type { Answer } from '#lib/shell/usecases/refusals.ts';
import type { StartedAttempt } from '#lib/shell/usecases/begin-attempt.ts';
import { startAttempt } from '#lib/shell/usecases/start-attempt.ts';
import { submitResponse, type SubmittedResponse } from '#lib/shell/usecases/submit-response.ts';
import { buildBank, rightResponse, testKinds } from '../support/bank-builder.ts';
import { testClock, type TestClock } from '../support/clock.ts';

export type TestContext = UseCaseContext & { readonly clock: TestClock };

/** What a test may have otherwise; a bank may be given whole. */
type Changes = Partial<Omit<UseCaseContext, 'bank'>> & { readonly bank?: Bank | ServedBank };

export function contextOn(store: Store, { bank = buildBank(), ...changes }: Changes = {}): TestContext {
  const served = 'part' in bank ? bank : heldBank(bank);
  return { store, bank: served, kinds: testKinds, ...changes, clock: testClock() };
}

/** The value, or an error that shows the refusal. */
export function accepted<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** The code of the refusal, or `accepted`. */
export function codeOf(answer: Answer<unknown>): string {
  return answer.ok ? 'accepted' : answer.error.code;
}

export async function started(context: TestContext, viewer?: string): Promise<StartedAttempt> {
  return accepted(await startAttempt(context, viewer, 'quiz'));
}

/** What the browser would send to answer one position; `choose` says what a learner picks. */
export async function inputFor(
  context: TestContext,
  { learner, attempt }: Pick<StartedAttempt, 'learner' | 'attempt'>,
  position: number,
  choose: (item: Item) => Response = rightResponse,
): Promise<Record<string, unknown>> {
  return context.store.read(async (records) => {
    const kept = await findAttempt(records, learner, attempt);
    const entry = kept?.form.entries[position];
    const hash = kept?.contents[position];
    if (kept === undefined || entry === undefined || hash === undefined)
      throw new Error(`no position ${position}`);
    const { item } = await findItem(records, hash);
    const handle = (...path: string[]): string => handleFor(kept.secret, entry, ...path);
    const picks = Object.entries(choose(item).picks).map(([part, ids]) => [
      handle(part),
      ids.map((id) => handle(part, id)),
    ]);
    return {
      id: systemClock.randomId(),
      item: handle(),
      picks: Object.fromEntries(picks) as Record<string, string[]>,
      latencyMs: 1500,
      timeZone: 'Europe/Berlin',
    };
  });
}

export async function answer(
  context: TestContext,
  sitting: StartedAttempt,
  position: number,
  choose?: (item: Item) => Response,
): Promise<SubmittedResponse> {
  const input = await inputFor(context, sitting, position, choose);
  return accepted(await submitResponse(context, sitting.learner, sitting.attempt, input));
}

export async function answerAll(
  context: TestContext,
  sitting: StartedAttempt,
  choose?: (item: Item) => Response,
): Promise<void> {
  for (let position: number | undefined = 0; position !== undefined;)
    position = (await answer(context, sitting, position, choose)).next;
}

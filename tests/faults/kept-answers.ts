/** What a room or an attempt has kept of its answers, as a device would say it, and what of it is not what was sent. */
import { toHandles } from '#lib/forms/public-item.ts';
import type { Form } from '#lib/forms/form.ts';
import type { Response } from '#lib/items/item.ts';
import type { SentPicks } from '#lib/sessions/messages.ts';
import { liveAnswers } from '#lib/shell/db/live-answers.ts';
import { findSession } from '#lib/shell/db/sessions.ts';
import type { Store } from '#lib/shell/db/store.ts';

export interface KeptAnswer {
  readonly id: string;
  readonly picks: SentPicks;
}

/** An answer that stands at a position of a form. */
export function keptAnswer(
  { form, secret }: { readonly form: Form; readonly secret: string },
  answer: { readonly id: string; readonly position: number; readonly response: Response },
): KeptAnswer {
  const entry = form.entries.find(({ position }) => position === answer.position);
  return { id: answer.id, picks: entry === undefined ? {} : toHandles(entry, secret, answer.response) };
}

/** Every answer that a room has kept. */
export function keptAnswers(store: Store, session: string): Promise<readonly KeptAnswer[]> {
  return store.read(async (records) => {
    const room = await findSession(records, session);
    if (room === undefined) return [];
    const answers = await liveAnswers(records, session);
    return answers.map(({ response, position, chosen }) =>
      keptAnswer(room, { id: response, position, response: chosen }),
    );
  });
}

/** What was acknowledged and is not there, or not as it was sent. */
export function lostAnswers(
  kept: readonly KeptAnswer[],
  acknowledged: ReadonlyMap<string, SentPicks>,
): readonly string[] {
  const byId = Map.groupBy(kept, ({ id }) => id);
  return [...acknowledged].flatMap(([id, picks]) => {
    const found = byId.get(id) ?? [];
    if (found.length === 0) return [`the answer ${id} is lost`];
    const other = found.filter((answer) => asText(answer.picks) !== asText(picks));
    return other.map((answer) => `the answer ${id} is kept as ${asText(answer.picks)}`);
  });
}

/** Neither parts nor options that are chosen in one have an order in what is sent. */
function asText(picks: SentPicks): string {
  return JSON.stringify(
    Object.entries(picks)
      .map(([part, chosen]) => [part, [...chosen].sort()] as const)
      .sort(([one], [other]) => one.localeCompare(other)),
  );
}

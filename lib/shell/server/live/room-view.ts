/** What is told of a room to whom: nothing of an item's key, reasons or answers before its reveal. */
import { invariant } from '#lib/base/invariant.ts';
import { fromHandles, toHandles, toPublicItem } from '#lib/forms/public-item.ts';
import type { FormEntry } from '#lib/forms/form.ts';
import { handleFor } from '#lib/forms/handles.ts';
import { practiceKey } from '#lib/forms/practice-key.ts';
import type { Result } from '#lib/base/result.ts';
import type { Response } from '#lib/items/item.ts';
import type { PublicItem } from '#lib/items/view.ts';
import { countingAnswers } from '#lib/sessions/answer.ts';
import { distributionOf, type Distribution } from '#lib/sessions/distribution.ts';
import type { OwnAnswer, RoomView, SentPicks, ToldItem } from '#lib/sessions/messages.ts';
import type { Round } from '#lib/sessions/session.ts';
import type { ShownItem } from '../../db/item-codec.ts';
import { liveAnswers, liveAnswersOf } from '../../db/live-answers.ts';
import { sessionEntry } from '../../usecases/session-entry.ts';
import { evidenceViews, kindOf } from '../../usecases/shown-item.ts';
import type { LiveContext } from './live-context.ts';
import { standings } from './room-points.ts';
import type { Room } from './room.ts';

const ROUNDS: readonly Round[] = [1, 2];

/** Where the room stands, for everybody in it. */
export async function roomView(context: LiveContext, room: Room, isTrainerHere: boolean): Promise<RoomView> {
  const { state, stored } = room;
  const { step, phase, items, pacing, position, round } = state;
  const { order, points } = stored.settings;
  const isOnScreen = position !== null && phase !== 'finished' && phase !== 'lobby';
  return {
    step,
    phase,
    title: stored.quiz.title,
    items,
    pacing,
    order,
    points,
    position,
    round,
    remainingMs: room.remainingMs(),
    item: isOnScreen && order === 'room' ? itemFor(context, room, position) : null,
    told: isOnScreen && phase === 'revealed' ? await toldItem(context, room, position) : null,
    standings: await standings(context, room),
    isTrainerHere,
  };
}

/** The same for the room's trainer, who sees the item in its own order where each participant has another one. */
export function trainerView(context: LiveContext, room: Room, view: RoomView): RoomView {
  const { position, phase } = view;
  if (view.item !== null || position === null || phase === 'lobby' || phase === 'finished') return view;
  return { ...view, item: itemFor(context, room, position) };
}

/** An item as it may be seen before it is told; in an order of the participant's own where the room is set so. */
export function itemFor(
  { kinds }: Pick<LiveContext, 'kinds'>,
  room: Room,
  position: number,
  participant?: string,
): PublicItem {
  const { item } = shownAt(room, position);
  return toPublicItem(
    item,
    entryFor(room, position, participant),
    room.stored.secret,
    kindOf(kinds, item.kind),
  );
}

/** Key, reasons and what the room answered: only once the item's answers are told. */
export async function toldItem(context: LiveContext, room: Room, position: number): Promise<ToldItem> {
  invariant(room.state.told.has(position), 'nothing is told before');
  const { item, evidence } = shownAt(room, position);
  const entry = entryFor(room, position);
  const answers = await context.store.read((records) => liveAnswers(records, room.stored.id, position));
  const key = practiceKey({
    item,
    entry,
    attemptSecret: room.stored.secret,
    evidence: evidenceViews(evidence),
  });
  const kind = kindOf(context.kinds, item.kind);
  const counting = countingAnswers(answers).filter(
    ({ participant }) => room.state.participants.get(participant)?.isRemoved === false,
  );
  const rounds = ROUNDS.flatMap((round) => {
    const own = counting
      .filter((answer) => answer.round === round)
      .map(({ chosen }) => ({ chosen, score: kind.score(item, chosen) }));
    return own.length === 0 ? [] : [inHandles(distributionOf(item, round, own), entry, room)];
  });
  return { key, rounds };
}

/** A response with the item's own ids, from the handles that a device sent. */
export function readPicks(
  { kinds }: Pick<LiveContext, 'kinds'>,
  room: Room,
  position: number,
  picks: SentPicks,
): Result<Response, { readonly code: string }> {
  const { item } = shownAt(room, position);
  return fromHandles(item, entryFor(room, position), room.stored.secret, picks, kindOf(kinds, item.kind));
}

/** What a participant answered last, by item and round. */
export async function ownAnswers(
  { store }: Pick<LiveContext, 'store'>,
  room: Room,
  participant: string,
): Promise<readonly OwnAnswer[]> {
  const answers = await store.read((records) => liveAnswersOf(records, room.stored.id, participant));
  return countingAnswers(answers).map(({ position, round, chosen, confidence }) => ({
    position,
    round,
    picks: toHandles(entryFor(room, position), room.stored.secret, chosen),
    confidence,
  }));
}

function shownAt(room: Room, position: number): ShownItem {
  const shown = room.shown[position];
  invariant(shown !== undefined, `session ${room.stored.id} has no position ${position}`);
  return shown;
}

function entryFor(room: Room, position: number, participant?: string): FormEntry {
  return sessionEntry(room.stored, shownAt(room, position).item, position, participant);
}

/** Counts under the names that browsers know. */
function inHandles(told: Distribution, entry: FormEntry, room: Room): Distribution {
  const handle = (...path: readonly string[]): string => handleFor(room.stored.secret, entry, ...path);
  return {
    ...told,
    parts: told.parts.map(({ part, options, right }) => ({
      part: handle(part),
      options: options.map(({ option, chosen }) => ({ option: handle(part, option), chosen })),
      right,
    })),
  };
}

/** One room after the other, from its opening to its end. */
import type { RoomView } from '#lib/sessions/messages.ts';
import type { World } from '#tests/fuzz/world.ts';
import { anyPicks } from '#tests/support/any-picks.ts';
import {
  closeDevices,
  participantIn,
  trainerIn,
  type Participant,
  type Trainer,
} from '#tests/support/live-room.ts';

const PEOPLE = 10;

export interface Played {
  /** Answers that were acknowledged. */
  readonly answers: number;
  /** Rooms that did not come to their end, with the cause of each. */
  readonly failures: readonly string[];
}

/** Plays rooms until `isOver`. */
export async function playRooms(world: World, isOver: () => boolean): Promise<Played> {
  const failures: string[] = [];
  let answers = 0;
  while (!isOver())
    try {
      answers += await oneRoom(world, isOver);
    } catch (error) {
      failures.push(`room: ${String(error)}`);
    } finally {
      closeDevices();
    }
  return { answers, failures };
}

async function oneRoom(world: World, isOver: () => boolean): Promise<number> {
  const room = await world.openRoom('trainer');
  const trainer = await trainerIn(world, room);
  const people = await Promise.all(
    Array.from({ length: PEOPLE }, () => participantIn(world, { code: room.joinCode, name: '' })),
  );
  const { items } = await trainer.room();
  let answers = 0;
  for (let position = 0; position < items && !isOver(); position += 1)
    answers += await oneItem(trainer, people, position);
  await trainer.now({ type: 'finish' });
  return answers;
}

async function oneItem(trainer: Trainer, people: readonly Participant[], position: number): Promise<number> {
  const isOpen = (view: RoomView): boolean => view.phase === 'open' && view.position === position;
  await trainer.now({ type: 'ask', position, limitMs: null });
  const receipts = await Promise.all(
    people.map(async (one) => {
      const { item } = await one.room(isOpen);
      return one.answer(item === null ? {} : anyPicks(item));
    }),
  );
  await trainer.now({ type: 'close-and-reveal' });
  return receipts.filter(({ ok }) => ok).length;
}

import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import type { BankQuiz } from '#lib/bank/bank.ts';
import { z } from 'zod';
import { linkToken } from '#lib/shell/server/live/credentials.ts';
import { viewRoom, viewRooms } from '#lib/shell/usecases/view-rooms.ts';
import { ownAddress } from '#lib/shell/web/own-address.ts';
import { ownSecret } from '#lib/shell/web/own-secret.ts';
import { trainerId } from '#lib/shell/web/trainer-identity.ts';
import { trainerAccess } from '#lib/shell/web/trainer.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import type { JoinWay } from '../_ui/room/join-card.tsx';
import type { RoomsData } from '../_ui/room/rooms-view.tsx';

/** Quizzes of a list that one can still choose from. */
const MOST_QUIZZES = 60;
const findSchema = z.string().max(200).catch('');

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** The rooms of this browser's trainer, and whether they may open another. */
export async function loadRooms(search: Search): Promise<RoomsData> {
  // Whether the proof of the key still holds depends on the time of the request.
  await connection();
  const context = await useCaseContext();
  const trainer = await trainerId();
  return {
    access: await trainerAccess(),
    ...quizzesFound(context.bank.quizzes, findSchema.parse(search['find'])),
    rooms: await viewRooms(context, trainer),
    isTrainers: trainer !== undefined,
  };
}

type QuizzesFound = Pick<RoomsData, 'quizzes' | 'find' | 'found'>;

/** The quizzes that may be chosen: all, or where these are too many for a list, those with a text in their titles. */
function quizzesFound(all: readonly BankQuiz[], find: string): QuizzesFound {
  const words = foldCase(find).split(/\s+/u);
  const fitting = all.filter(({ title }) => words.every((word) => foldCase(title).includes(word)));
  return {
    quizzes: fitting.slice(0, MOST_QUIZZES).map(({ id, title }) => ({ id, title })),
    find: all.length > MOST_QUIZZES ? find : undefined,
    found: fitting.length,
  };
}

const foldCase = (text: string): string => text.toLowerCase().trim();

/** A room as its screens show it. */
export interface RoomPageData {
  readonly session: string;
  readonly title: string;
  /** Undefined once the room is over. */
  readonly way: JoinWay | undefined;
  readonly isThisComputerOnly: boolean;
}

/** A room of this browser's trainer. Another's is not found. */
export async function loadRoom(id: string): Promise<RoomPageData> {
  const session = z.uuid().safeParse(id);
  if (!session.success) notFound();
  const room = await viewRoom(await useCaseContext(), await trainerId(), session.data);
  if (room === undefined) notFound();
  const { url, isThisComputerOnly } = await ownAddress();
  const { joinCode, title } = room;
  const token = linkToken(await ownSecret(), room.session);
  return {
    session: room.session,
    title,
    isThisComputerOnly,
    way:
      joinCode === null
        ? undefined
        : {
            address: `${url.replace(/^https?:\/\//u, '')}/join`,
            joinCode,
            link: `${url}/join/${joinCode}?k=${token}`,
          },
  };
}

import { notFound } from 'next/navigation';
import { lessonAddress } from '#lib/shell/usecases/addresses.ts';
import { viewSessionReport, type SessionReportView } from '#lib/shell/usecases/view-session-report.ts';
import { trainerId } from '#lib/shell/web/trainer-identity.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import type { EraseRoomData } from '../_ui/room-report/erase-room-view.tsx';
import type { RoomReportData } from '../_ui/room-report/room-report-view.tsx';

/** The report of a room of the trainer's. Another trainer's room is not found. */
export async function loadRoomReport(id: string): Promise<RoomReportData> {
  const view = await ownReport(id);
  const objectives = view.report.objectives.map((objective) => ({
    ...objective,
    places: objective.places.map(({ course, lesson, lessonTitle, anchor, sentence }) => ({
      href: lessonAddress(course, lesson, anchor),
      lessonTitle,
      sentence,
    })),
  }));
  return { ...view, objectives };
}

/** What is asked before a room of the trainer's is erased. */
export async function loadEraseRoom(id: string): Promise<EraseRoomData> {
  const { session, quiz, report, finishedAt } = await ownReport(id);
  const participants = report.participants.length + report.removed;
  return { session, quiz: quiz.title, participants, isOpen: finishedAt === null };
}

async function ownReport(id: string): Promise<SessionReportView> {
  const view = await viewSessionReport(await useCaseContext(), await trainerId(), id);
  if (!view.ok) notFound();
  return view.value;
}

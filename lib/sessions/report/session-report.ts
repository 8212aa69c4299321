import type { Item, Response, Score } from '#lib/items/item.ts';
import { pointsOf } from '../points.ts';
import { foldSession, type SessionEvent, type SessionState } from '../session.ts';
import type { SessionSettings } from '../settings.ts';
import { teamStandings, type TeamStanding } from '../teams.ts';
import { askedItems } from './asked-items.ts';
import { itemReport, type ItemReport } from './item-report.ts';
import { objectiveReports, type ObjectiveReport, type ReportedItem } from './objective-report.ts';
import { participantReports, type ParticipantReport } from './participant-report.ts';
import { roomAnalysis, type RoomAnalysis } from './room-analysis.ts';
import { scoredAnswers, type ReceivedAnswer, type ScoredAnswers } from './scored-answers.ts';

/** What the report of a session is made from. */
export interface ReportSource {
  readonly settings: Pick<SessionSettings, 'points'>;
  /** Per cent, as the quiz has it. */
  readonly cutScore: number;
  /** By position. */
  readonly items: readonly ReportedItem[];
  /** Everything that happened, in order. */
  readonly events: readonly SessionEvent[];
  /** Everything that was kept, in any order. */
  readonly answers: readonly ReceivedAnswer[];
  /** Positions of items that were withdrawn since. */
  readonly withdrawn: ReadonlySet<number>;
  /** As the item's kind scores a response. */
  readonly score: (item: Item, response: Response) => Score;
}

/**
 * What came of a session. First and second rounds are never mixed: where nothing else is said, figures are of the first. What
 * removed participants answered counts nowhere.
 */
export interface SessionReport {
  /** Who is not removed, in the order in which they joined. */
  readonly participants: readonly ParticipantReport[];
  /** As the room saw them at the end, but for items that were withdrawn since; empty in a room without teams. */
  readonly teams: readonly TeamStanding[];
  readonly removed: number;
  /** Participants with an answer that counts. */
  readonly answered: number;
  /** By position, asked or not. */
  readonly items: readonly ItemReport[];
  /** Items that were asked. */
  readonly asked: number;
  /** Those that the room does not know yet first. */
  readonly objectives: readonly ObjectiveReport[];
  readonly analysis: RoomAnalysis;
}

/** The report of a session, over or under way. */
export function sessionReport(source: ReportSource): SessionReport {
  const { items, withdrawn, score } = source;
  const state = foldSession(source.events);
  const everybody = [...(state?.participants.values() ?? [])];
  const told = new Set([...(state?.told ?? [])].filter((position) => !withdrawn.has(position)));
  const participants = everybody.filter(({ isRemoved }) => !isRemoved);
  const asked = askedItems(source.events);
  const answers = scoredAnswers({ ...source, asked, participants });
  const shared = { items, asked, withdrawn, answers, score };
  const askedAt = [...asked.keys()].sort((a, b) => a - b);
  return {
    participants: participantReports({ ...shared, participants, hasPoints: source.settings.points, told }),
    teams: state === undefined ? [] : teamsOf(state, told, answers),
    removed: everybody.length - participants.length,
    answered: new Set(
      askedAt
        .flatMap((position) => [...answers(position, 1), ...answers(position, 2)])
        .map((one) => one.participant),
    ).size,
    items: items.map(({ item }, position) =>
      itemReport({
        ...shared,
        position,
        item,
        asked: asked.get(position),
        isWithdrawn: withdrawn.has(position),
      }),
    ),
    asked: asked.size,
    objectives: objectiveReports({ ...shared, cutShare: source.cutScore / 100 }),
    analysis: roomAnalysis(
      items,
      askedAt.filter((position) => !withdrawn.has(position)),
      answers,
    ),
  };
}

function teamsOf(
  state: SessionState,
  told: ReadonlySet<number>,
  answers: ScoredAnswers,
): readonly TeamStanding[] {
  const items = Array.from(
    told,
    (position) => new Map(answers(position, 1).map((answer) => [answer.participant, pointsOf(answer)])),
  );
  return teamStandings(state, items);
}

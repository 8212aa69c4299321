import { wilson, type Estimate } from '#lib/attempts/analysis/interval.ts';
import { mean } from '#lib/attempts/analysis/moments.ts';
import type { Item } from '#lib/items/item.ts';
import type { Round } from '../session.ts';
import type { AskedItem } from './asked-items.ts';
import type { ScoredAnswers } from './scored-answers.ts';

/** A place in a lesson. */
export interface LessonPlace {
  readonly course: string;
  readonly lesson: string;
  readonly lessonTitle: string;
  readonly anchor: string;
  /** What is said there. */
  readonly sentence: string;
}

/** An item of the session, with what it is for and where the lesson says so. */
export interface ReportedItem {
  readonly item: Item;
  /** What the learner should be able to do, in words. */
  readonly objective: string;
  readonly evidence: readonly LessonPlace[];
}

/**
 * Whether the room knows an objective: only what the whole interval bears out, against the cut score of the quiz. `unsure`:
 * the interval holds the cut score, as it does for nearly everything in a small room.
 */
export type Standing = 'not-yet' | 'unsure' | 'known' | 'not-asked';

/** How much a room knows of one objective. */
export interface ObjectiveReport {
  /** `course/lesson/objective` */
  readonly id: string;
  readonly text: string;
  /** Items on it that were asked, and stand. */
  readonly items: number;
  /** Answers in the first round, how many of them were right, and from how many participants. */
  readonly answered: number;
  readonly right: number;
  readonly participants: number;
  /**
   * The mean over participants of the share of their own answers that was right. Its interval is one of so many participants:
   * answers of one person are no independent samples, and counting each would make it too narrow.
   */
  readonly share: Estimate | undefined;
  readonly standing: Standing;
  /** The same over the items that were asked twice, before and after; undefined when there are none. */
  readonly twice:
    | {
        readonly items: number;
        readonly first: Estimate | undefined;
        readonly second: Estimate | undefined;
      }
    | undefined;
  /** Where to read again. */
  readonly places: readonly LessonPlace[];
}

/** The objectives of the items, those that the room does not know yet first; those of equal standing by their share. */
export function objectiveReports(source: {
  readonly items: readonly ReportedItem[];
  readonly asked: ReadonlyMap<number, AskedItem>;
  readonly withdrawn: ReadonlySet<number>;
  readonly answers: ScoredAnswers;
  /** From 0 to 1. */
  readonly cutShare: number;
}): readonly ObjectiveReport[] {
  const placed = source.items.map((reported, position) => ({ ...reported, position }));
  const standing = placed.filter(({ position }) => !source.withdrawn.has(position));
  const byObjective = Map.groupBy(standing, ({ item }) => `${item.course}/${item.lesson}/${item.objective}`);
  return Array.from(byObjective, ([id, own]) => objectiveReport(id, own, source)).sort(worstFirst);
}

type Placed = ReportedItem & { readonly position: number };

function objectiveReport(
  id: string,
  own: readonly Placed[],
  {
    asked,
    answers,
    cutShare,
  }: {
    readonly asked: ReadonlyMap<number, AskedItem>;
    readonly answers: ScoredAnswers;
    readonly cutShare: number;
  },
): ObjectiveReport {
  const positions = own.map(({ position }) => position).filter((position) => asked.has(position));
  const twice = positions.filter((position) => asked.get(position)?.rounds.includes(2) === true);
  const share = (of: readonly number[], round: Round): Estimate | undefined =>
    shareOf(of.flatMap((position) => answers(position, round)));
  const first = positions.flatMap((position) => answers(position, 1));
  return {
    id,
    text: own[0]?.objective ?? '',
    items: positions.length,
    answered: first.length,
    right: first.filter(({ isRight }) => isRight).length,
    participants: new Set(first.map(({ participant }) => participant)).size,
    share: shareOf(first),
    standing: standingOf(shareOf(first), cutShare),
    twice:
      twice.length === 0
        ? undefined
        : { items: twice.length, first: share(twice, 1), second: share(twice, 2) },
    places: placesOf(own),
  };
}

function shareOf(
  answers: readonly { readonly participant: string; readonly isRight: boolean }[],
): Estimate | undefined {
  const own = [...Map.groupBy(answers, ({ participant }) => participant).values()];
  if (own.length === 0) return undefined;
  return wilson(mean(own.map((some) => mean(some.map(({ isRight }) => (isRight ? 1 : 0))))), own.length);
}

function standingOf(share: Estimate | undefined, cutShare: number): Standing {
  if (share === undefined) return 'not-asked';
  if (share.high < cutShare) return 'not-yet';
  return share.low >= cutShare ? 'known' : 'unsure';
}

const ORDER: readonly Standing[] = ['not-yet', 'unsure', 'known', 'not-asked'];

function worstFirst(a: ObjectiveReport, b: ObjectiveReport): number {
  return (
    ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) ||
    (a.share?.value ?? 0) - (b.share?.value ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

function placesOf(own: readonly Placed[]): readonly LessonPlace[] {
  const places = new Map<string, LessonPlace>();
  for (const place of own.flatMap(({ evidence }) => evidence))
    places.set(`${place.course}/${place.lesson}#${place.anchor}`, place);
  return [...places.values()];
}

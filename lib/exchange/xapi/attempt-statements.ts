import type { ScoreReport } from '#lib/attempts/score-report.ts';
import { toPlainText } from '#lib/base/decimal.ts';
import type { Response } from '#lib/items/item.ts';
import { readEntry } from '#lib/items/kinds/numeric-entry/score.ts';
import type { AskedView } from '../asked-view.ts';
import {
  aboutAttempt,
  actorOf,
  contextOf,
  courseActivity,
  quizActivity,
  type ToldAttempt,
} from './attempt-frame.ts';
import { durationText } from './duration.ts';
import { responseText, type Given } from './interaction.ts';
import { interactionOf, itemActivity } from './item-activity.ts';
import { initializedStatement, pauseStatements } from './pause-statements.ts';
import { percentScore, pointsScore } from './score.ts';
import { statementId, type Statement, type StatementWithResult } from './statement.ts';
import { VERBS } from './vocabulary.ts';

/** An answer that counts, with the item that it is to. */
export interface ToldAnswer {
  /** Place of the item in the form, from 0. */
  readonly position: number;
  readonly view: AskedView;
  readonly response: Response;
  readonly points: number;
  readonly max: number;
  readonly latencyMs: number;
  readonly receivedAt: string;
}

/** How an attempt ended. */
export interface ToldEnd {
  readonly finishedAt: string;
  /** As the learner was shown it then. */
  readonly score: ScoreReport;
}

/** What happened in an attempt so far. */
export interface ToldSoFar {
  readonly answers: readonly ToldAnswer[];
  /** Undefined while it is under way. */
  readonly end: ToldEnd | undefined;
  /** ISO 8601 */
  readonly now: string;
}

/**
 * All that is said of an attempt, in the order in which it happened. What is said once is said again each time, in the same words.
 * Of an exam, whose answers count when it ends, nothing is said between its beginning and its end. What was kept from a room was
 * begun, and paused, by its trainer: of it nothing but the answers and the end is said.
 */
export function attemptStatements(
  attempt: ToldAttempt,
  { answers, end, now }: ToldSoFar,
): readonly Statement[] {
  const { mode, purpose } = attempt.quiz;
  const all = purpose === 'room' ? [] : [initializedStatement(attempt)];
  const hasPauses = mode === 'practice' && purpose !== 'room';
  let from = attempt.startedAt;
  const goOn = (answered: number, to: string, isOver: boolean): void => {
    if (hasPauses) all.push(...pauseStatements(attempt, { answered, from, to, isOver }));
    from = to;
  };
  for (const [answered, answer] of inOrder(answers).entries()) {
    goOn(answered, answer.receivedAt, true);
    all.push(answeredStatement(attempt, answer));
  }
  goOn(answers.length, end?.finishedAt ?? now, end !== undefined);
  return end === undefined ? all : [...all, ...endStatements(attempt, end)];
}

function inOrder(answers: readonly ToldAnswer[]): readonly ToldAnswer[] {
  return [...answers].sort((a, b) =>
    a.receivedAt === b.receivedAt ? a.position - b.position : a.receivedAt < b.receivedAt ? -1 : 1,
  );
}

/** That a learner answered an item, what, and what they earned. */
export function answeredStatement(attempt: ToldAttempt, answer: ToldAnswer): StatementWithResult {
  const { position, view, points, max, latencyMs, receivedAt } = answer;
  const response = responseText(interactionOf(view), givenBy(answer));
  return {
    id: statementId(attempt.id, 'answered', String(position)),
    actor: actorOf(attempt),
    verb: VERBS.answered,
    object: itemActivity(view, attempt.site),
    result: {
      score: pointsScore(points, max),
      success: max > 0 && points >= max,
      ...(response === undefined ? {} : { response }),
      duration: durationText(latencyMs),
    },
    context: {
      ...contextOf(attempt, view.revision),
      contextActivities: { parent: [quizActivity(attempt)], grouping: [courseActivity(attempt)] },
    },
    timestamp: receivedAt,
  };
}

/**
 * That an attempt ended, with its score; and, of a quiz, whether it was passed. Where nothing counts, because all that was
 * asked was withdrawn, there is neither score nor verdict.
 */
export function endStatements(attempt: ToldAttempt, { finishedAt, score }: ToldEnd): readonly Statement[] {
  const isRoom = attempt.quiz.purpose === 'room';
  const took = durationText(Date.parse(finishedAt) - Date.parse(attempt.startedAt));
  const told = score.items === 0 ? {} : { score: percentScore(score.percentage / 100) };
  const result = { ...told, completion: true, ...(isRoom ? {} : { duration: took }) };
  const about = { ...aboutAttempt(attempt), timestamp: finishedAt };
  const completed = { ...about, id: statementId(attempt.id, 'completed'), verb: VERBS.completed, result };
  const isJudged = attempt.quiz.purpose === undefined && score.items > 0;
  if (!isJudged) return [completed];
  const verb = score.passed ? VERBS.passed : VERBS.failed;
  const judged = { ...result, success: score.passed };
  return [completed, { ...about, id: statementId(attempt.id, 'judged'), verb, result: judged }];
}

/** The response by places; a number in the unit asked for, without words. What is no number is left out. */
function givenBy({ view, response }: Pick<ToldAnswer, 'view' | 'response'>): Given {
  const picks = view.parts.map(({ id, options }) => {
    const chosen = Object.hasOwn(response.picks, id) ? (response.picks[id] ?? []) : [];
    return options.flatMap((option, place) => (chosen.includes(option.id) ? [place] : []));
  });
  const [first] = view.parts;
  const text = first?.entry === undefined ? undefined : response.entries?.[first.id];
  const value = first?.entry === undefined || text === undefined ? undefined : readEntry(text, first.entry);
  return { picks, typed: value === undefined ? '' : toPlainText(value) };
}

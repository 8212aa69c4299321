import type { ScoreReport } from '#lib/attempts/score-report.ts';
import { toPlainText } from '#lib/base/decimal.ts';
import type { Response } from '#lib/items/item.ts';
import { readEntry } from '#lib/items/kinds/numeric-entry/score.ts';
import type { AskedView } from '../asked-view.ts';
import { durationText } from './duration.ts';
import { responseText, type Given } from './interaction.ts';
import { interactionOf, itemActivity, type Activity } from './item-activity.ts';
import { percentScore, pointsScore } from './score.ts';
import { statementId, type Statement } from './statement.ts';
import { ACTIVITY_TYPES, LANGUAGE, VERBS } from './vocabulary.ts';

/** An attempt, as far as a record store is told of it. */
export interface ToldAttempt {
  /** UUID; it becomes the registration. */
  readonly id: string;
  /** What the learner is called: never a name, nor an id by which Stemma itself knows them. */
  readonly learner: string;
  /** Public address of this installation, without a slash at its end. */
  readonly site: string;
  readonly quiz: {
    readonly id: string;
    readonly title: string;
    /** Why it was begun, when it was not from the page of the quiz. */
    readonly purpose?: 'retry' | 'check' | 'review' | 'room';
  };
  readonly course: { readonly id: string; readonly title: string };
  readonly bankRevision: string;
  /** ISO 8601 in UTC, like all times here. */
  readonly startedAt: string;
}

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

const PLATFORM = 'Stemma';

/** That a learner answered an item, what, and what they earned. */
export function answeredStatement(attempt: ToldAttempt, answer: ToldAnswer): Statement {
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
  const duration = durationText(Date.parse(finishedAt) - Date.parse(attempt.startedAt));
  const told = score.items === 0 ? {} : { score: percentScore(score.percentage / 100) };
  const result = { ...told, completion: true, duration };
  const about = {
    actor: actorOf(attempt),
    object: quizActivity(attempt),
    context: {
      ...contextOf(attempt, attempt.bankRevision),
      contextActivities: { grouping: [courseActivity(attempt)] },
    },
    timestamp: finishedAt,
  };
  const completed = { ...about, id: statementId(attempt.id, 'completed'), verb: VERBS.completed, result };
  const isJudged = attempt.quiz.purpose === undefined && score.items > 0;
  if (!isJudged) return [completed];
  const verb = score.passed ? VERBS.passed : VERBS.failed;
  const judged = { ...result, success: score.passed };
  return [completed, { ...about, id: statementId(attempt.id, 'judged'), verb, result: judged }];
}

/** A quiz as an activity; a check or a review stands for the page where it is begun. */
function quizActivity({ site, quiz, course }: ToldAttempt): Activity {
  const { id, title, purpose } = quiz;
  const place = { check: `courses/${id}`, review: `review/${course.id}` } as const;
  const path = purpose === 'check' || purpose === 'review' ? place[purpose] : `quizzes/${id}`;
  return activity(`${site}/xapi/${path}`, ACTIVITY_TYPES.quiz, title);
}

function courseActivity({ site, course }: ToldAttempt): Activity {
  return activity(`${site}/xapi/courses/${course.id}`, ACTIVITY_TYPES.course, course.title);
}

function activity(id: string, type: string, name: string): Activity {
  return { objectType: 'Activity', id, definition: { type, name: { [LANGUAGE]: name } } };
}

function actorOf({ site, learner }: ToldAttempt): Statement['actor'] {
  return { objectType: 'Agent', account: { homePage: site, name: learner } };
}

function contextOf(
  { id }: ToldAttempt,
  revision: string,
): Pick<Statement['context'], 'registration' | 'revision' | 'platform' | 'language'> {
  return { registration: id, revision, platform: PLATFORM, language: LANGUAGE };
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

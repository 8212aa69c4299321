/** What all that is said of an attempt has in common: who, in which attempt, at which quiz. */
import type { Activity } from './item-activity.ts';
import type { Statement } from './statement.ts';
import { ACTIVITY_TYPES, LANGUAGE } from './vocabulary.ts';

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
    readonly mode: 'practice' | 'exam';
    /** Why it was begun, when it was not from the page of the quiz. */
    readonly purpose?: 'retry' | 'check' | 'review' | 'room';
  };
  readonly course: { readonly id: string; readonly title: string };
  readonly bankRevision: string;
  /** ISO 8601 in UTC, like all times here. */
  readonly startedAt: string;
}

/** Where a statement about an attempt as a whole, its quiz as the object, begins. */
export type AboutAttempt = Pick<Statement, 'actor' | 'object' | 'context'>;

const PLATFORM = 'Stemma';

/** Who, what and where of a statement about the attempt as a whole. */
export function aboutAttempt(attempt: ToldAttempt): AboutAttempt {
  return {
    actor: actorOf(attempt),
    object: quizActivity(attempt),
    context: {
      ...contextOf(attempt, attempt.bankRevision),
      contextActivities: { grouping: [courseActivity(attempt)] },
    },
  };
}

/** A quiz as an activity; a check or a review stands for the page where it is begun. */
export function quizActivity({ site, quiz, course }: ToldAttempt): Activity {
  const { id, title, purpose } = quiz;
  const place = { check: `courses/${id}`, review: `review/${course.id}` } as const;
  const path = purpose === 'check' || purpose === 'review' ? place[purpose] : `quizzes/${id}`;
  return activity(`${site}/xapi/${path}`, ACTIVITY_TYPES.quiz, title);
}

export function courseActivity({ site, course }: ToldAttempt): Activity {
  return activity(`${site}/xapi/courses/${course.id}`, ACTIVITY_TYPES.course, course.title);
}

export function actorOf({ site, learner }: ToldAttempt): Statement['actor'] {
  return { objectType: 'Agent', account: { homePage: site, name: learner } };
}

/** @param revision of what the statement is about */
export function contextOf(
  { id }: ToldAttempt,
  revision: string,
): Pick<Statement['context'], 'registration' | 'revision' | 'platform' | 'language'> {
  return { registration: id, revision, platform: PLATFORM, language: LANGUAGE };
}

function activity(id: string, type: string, name: string): Activity {
  return { objectType: 'Activity', id, definition: { type, name: { [LANGUAGE]: name } } };
}

/** Names of the vocabulary that ADL keeps for xAPI (https://w3id.org/xapi/adl) and of cmi5's own (https://w3id.org/xapi/cmi5). */

/** The version that statements are written in; readers of 2.0 take it too. */
export const XAPI_VERSION = '1.0.3';

/** The language of all texts: the course's. */
export const LANGUAGE = 'en';

/** What was done. */
export const VERBS = {
  initialized: verb('initialized'),
  answered: verb('answered'),
  completed: verb('completed'),
  passed: verb('passed'),
  failed: verb('failed'),
  suspended: verb('suspended'),
  resumed: verb('resumed'),
  terminated: verb('terminated'),
} as const;

export type VerbName = keyof typeof VERBS;

/** A verb: its name for programs, and for people. */
export interface Verb {
  readonly id: string;
  readonly display: Readonly<Record<string, string>>;
}

/** Sorts of activities. */
export const ACTIVITY_TYPES = {
  course: 'http://adlnet.gov/expapi/activities/course',
  lesson: 'http://adlnet.gov/expapi/activities/lesson',
  quiz: 'http://adlnet.gov/expapi/activities/assessment',
  item: 'http://adlnet.gov/expapi/activities/cmi.interaction',
} as const;

function verb(name: string): Verb {
  return { id: `http://adlnet.gov/expapi/verbs/${name}`, display: { [LANGUAGE]: name } };
}

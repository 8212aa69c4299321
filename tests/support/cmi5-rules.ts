/** What cmi5 asks of the statements of a unit, beyond xAPI: sections 7.1 and 9, in the order in which they stand there. */
import { isDeepStrictEqual } from 'node:util';
import type { ReadStatement } from './xapi-rules.ts';

const CMI5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const MOVE_ON = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const DEFINED = ['initialized', 'completed', 'passed', 'failed', 'terminated'];

/** What the learning system launched. */
export interface Launched {
  readonly actor: unknown;
  readonly registration: string;
  readonly activityId: string;
  readonly masteryScore?: number;
}

/** Every fault of a registration's statements, in words. @param isOver whether its last session has ended */
export function cmi5Faults(
  statements: readonly ReadStatement[],
  launched: Launched,
  isOver = true,
): readonly string[] {
  const sessions = [...Map.groupBy(statements, sessionOf).values()];
  return [
    ...statements.flatMap((one) => statementFaults(one, launched).map((fault) => `${verbOf(one)}: ${fault}`)),
    ...sessions.flatMap((session, at) => sessionFaults(session, isOver || at < sessions.length - 1)),
    ...registrationFaults(statements.filter(isDefined).map(verbOf)),
  ];
}

function verbOf({ verb }: ReadStatement): string {
  return verb.id.slice(verb.id.lastIndexOf('/') + 1);
}

function sessionOf({ context }: ReadStatement): unknown {
  return context?.extensions?.[SESSION];
}

function categoriesOf({ context }: ReadStatement): readonly string[] {
  return [context?.contextActivities?.category ?? []].flat().map(({ id }) => id);
}

function isDefined(statement: ReadStatement): boolean {
  return categoriesOf(statement).includes(CMI5);
}

function statementFaults(statement: ReadStatement, launched: Launched): readonly string[] {
  const { actor, context, timestamp } = statement;
  const rules: readonly (readonly [boolean, string])[] = [
    [isDeepStrictEqual(actor, launched.actor), 'another actor (9.2)'],
    [context?.registration === launched.registration, 'another registration (9.6.1)'],
    [typeof sessionOf(statement) === 'string', 'no session (9.6.3.1)'],
    [[context?.contextActivities?.grouping ?? []].flat().length > 0, 'no publisher id (9.6.2.3)'],
    [timestamp?.endsWith('Z') === true, 'no time in UTC (9.7)'],
  ];
  const faults = rules.filter(([holds]) => !holds).map(([, fault]) => fault);
  return isDefined(statement) ? [...faults, ...definedFaults(statement, launched)] : faults;
}

function definedFaults(statement: ReadStatement, launched: Launched): readonly string[] {
  const verb = verbOf(statement);
  const { object, result = {} } = statement;
  const isMoving = result.success !== undefined || result.completion !== undefined;
  const rules: readonly (readonly [boolean, string])[] = [
    [DEFINED.includes(verb), 'no verb of cmi5 (9.3)'],
    [object.id === launched.activityId, 'another object (9.4)'],
    [result.completion === (verb === 'completed' ? true : undefined), 'completion (9.5.3)'],
    [verb === 'initialized' || result.duration !== undefined, 'no duration (9.5.4)'],
    [categoriesOf(statement).includes(MOVE_ON) === isMoving, 'the category moveon (9.6.2.2)'],
    ...verdictRules(statement, launched),
  ];
  return rules.filter(([holds]) => !holds).map(([, fault]) => fault);
}

function verdictRules(
  statement: ReadStatement,
  { masteryScore }: Launched,
): readonly (readonly [boolean, string])[] {
  const verb = verbOf(statement);
  const { success, score } = statement.result ?? {};
  if (verb !== 'passed' && verb !== 'failed')
    return [
      [score === undefined, 'a score (9.5.1)'],
      [success === undefined, 'success (9.5.2)'],
    ];
  return [
    [score?.raw === undefined || Number.isInteger(score.raw), 'a raw score that is not whole (9.5.1)'],
    [isEnough(score, masteryScore, verb) === (verb === 'passed'), 'a score against the verdict (9.3.4)'],
    [success === (verb === 'passed'), 'success (9.5.2)'],
    [statement.context?.extensions?.[MASTERY] === masteryScore, 'masteryscore (9.6.3.2)'],
  ];
}

/** Where no score is asked for, whatever was said. */
function isEnough(
  score: { readonly scaled?: number | undefined } | undefined,
  masteryScore: number | undefined,
  verb: string,
): boolean {
  return masteryScore === undefined ? verb === 'passed' : (score?.scaled ?? Number.NaN) >= masteryScore;
}

function sessionFaults(session: readonly ReadStatement[], isOver: boolean): readonly string[] {
  const byTime = session.toSorted((a, b) => Date.parse(a.timestamp ?? '') - Date.parse(b.timestamp ?? ''));
  const verbs = byTime.map(verbOf);
  const defined = byTime.filter(isDefined).map(verbOf);
  const rules: readonly (readonly [boolean, string])[] = [
    [
      verbs[0] === 'initialized' && isDefined(byTime[0] as ReadStatement),
      'a session that does not begin (9.3.2)',
    ],
    [!isOver || verbs.at(-1) === 'terminated', 'a session that does not end (9.3.8)'],
    [verbs.slice(0, -1).every((verb) => verb !== 'terminated'), 'something after the end (9.3.8)'],
    [new Set(defined).size === defined.length, 'a verb twice (9.3)'],
    [!(defined.includes('passed') && defined.includes('failed')), 'two verdicts (9.3)'],
    [isDeepStrictEqual(byTime, [...session]), 'another order than by time (9.7)'],
  ];
  return rules.filter(([holds]) => !holds).map(([, fault]) => fault);
}

function registrationFaults(verbs: readonly string[]): readonly string[] {
  const count = (name: string): number => verbs.filter((verb) => verb === name).length;
  const afterPassed = verbs.includes('passed') ? verbs.slice(verbs.indexOf('passed')) : [];
  const rules: readonly (readonly [boolean, string])[] = [
    [count('completed') <= 1, 'completed twice (9.3)'],
    [count('passed') <= 1, 'passed twice (9.3)'],
    [!afterPassed.includes('failed'), 'failed after passed (9.3)'],
  ];
  return rules.filter(([holds]) => !holds).map(([, fault]) => fault);
}

/** What a unit tells the record store, by cmi5 (sections 7.1.3 and 9). Part of the page. */
import { durationText } from '../../xapi/duration.ts';
import type { Activity } from '../../xapi/item-activity.ts';
import { percentScore, pointsScore } from '../../xapi/score.ts';
import { VERBS, type Verb, type VerbName } from '../../xapi/vocabulary.ts';

/** A member of JSON of which only what is named is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What a learning system launched, and how. */
export interface AuLaunch {
  /** As it was given: it goes back unchanged. */
  readonly actor: JsonObject;
  readonly registration: string;
  readonly activityId: string;
  /** What stands in the context of every statement. */
  readonly template: JsonObject;
  /** Only `Normal` records more than that the unit was there. */
  readonly mode: 'Normal' | 'Browse' | 'Review';
  /** Share from which it is passed, as the learning system has it. */
  readonly masteryScore: number | undefined;
  /** Where the learner goes afterwards. */
  readonly returnUrl: string | undefined;
}

/** A statement with what all have. */
export interface AuStatement {
  readonly id: string;
  readonly actor: JsonObject;
  readonly verb: Verb;
  readonly object: JsonObject;
  readonly result?: JsonObject;
  readonly context: JsonObject;
  readonly timestamp: string;
}

/** When something is said, and under which id. */
export interface Saying {
  /** UUID */
  readonly id: string;
  /** ISO 8601 in UTC */
  readonly now: string;
}

const CMI5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const MOVE_ON = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const MASTERY_SCORE = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

/** That the learner can begin, or that they left. @param spentMs of this session; undefined at the beginning */
export function sessionStatement(
  launch: AuLaunch,
  name: 'initialized' | 'terminated',
  spentMs: number | undefined,
  saying: Saying,
): AuStatement {
  const result = spentMs === undefined ? {} : { result: { duration: durationText(spentMs) } };
  return { ...definedBy(launch, name, [], {}, saying), ...result };
}

/** That everything is answered. @param spentMs of the attempt */
export function completedStatement(launch: AuLaunch, spentMs: number, saying: Saying): AuStatement {
  const result = { completion: true, duration: durationText(spentMs) };
  return { ...definedBy(launch, 'completed', [MOVE_ON], {}, saying), result };
}

/** Whether the score is enough, with the score as a share: whole numbers, as cmi5 asks, would round it. */
export function judgedStatement(
  launch: AuLaunch,
  name: 'passed' | 'failed',
  earned: { readonly share: number; readonly spentMs: number },
  saying: Saying,
): AuStatement {
  const { masteryScore } = launch;
  const extensions = masteryScore === undefined ? {} : { [MASTERY_SCORE]: masteryScore };
  const result = {
    score: { scaled: percentScore(earned.share).scaled },
    success: name === 'passed',
    duration: durationText(earned.spentMs),
  };
  return { ...definedBy(launch, name, [MOVE_ON], extensions, saying), result };
}

/** What an answer earned. */
export interface AnsweredItem {
  readonly activity: Activity;
  /** See `responseText`. */
  readonly response: string | undefined;
  /** Of the points, 0 to 1. */
  readonly share: number;
  readonly points: number;
  readonly spentMs: number;
}

/** What was answered: allowed beside what cmi5 defines, so it is not in its category. */
export function answeredItem(launch: AuLaunch, answered: AnsweredItem, saying: Saying): AuStatement {
  const { activity, response, share, points, spentMs } = answered;
  const { contextActivities = {} } = launch.template as { readonly contextActivities?: JsonObject };
  const category = listOf(contextActivities['category']).filter(({ id }) => id !== CMI5 && id !== MOVE_ON);
  const parent = [...listOf(contextActivities['parent']), { id: launch.activityId }];
  return {
    ...statementBy(launch, VERBS.answered, saying),
    object: { ...activity },
    result: {
      // Points are whole numbers.
      score: pointsScore(Math.round(share * points), points),
      success: share === 1,
      ...(response === undefined ? {} : { response }),
      duration: durationText(spentMs),
    },
    context: {
      ...launch.template,
      registration: launch.registration,
      contextActivities: { ...contextActivities, ...(category.length > 0 ? { category } : {}), parent },
    },
  };
}

function definedBy(
  launch: AuLaunch,
  name: VerbName,
  categories: readonly string[],
  extensions: JsonObject,
  saying: Saying,
): AuStatement {
  const { template, registration } = launch;
  const { contextActivities = {}, extensions: given = {} } = template as {
    readonly contextActivities?: JsonObject;
    readonly extensions?: JsonObject;
  };
  const others = listOf(contextActivities['category']).filter(({ id }) => id !== CMI5 && id !== MOVE_ON);
  const category = [...others, ...[CMI5, ...categories].map((id) => ({ id }))];
  return {
    ...statementBy(launch, VERBS[name], saying),
    context: {
      ...template,
      registration,
      contextActivities: { ...contextActivities, category },
      extensions: { ...given, ...extensions },
    },
  };
}

/** A statement about the unit, without its context. */
function statementBy({ actor, activityId }: AuLaunch, verb: Verb, { id, now }: Saying): AuStatement {
  const object = { objectType: 'Activity', id: activityId };
  return { id, actor, verb, object, context: {}, timestamp: now };
}

/** One activity may stand alone where several would be a list. */
function listOf(activities: unknown): readonly JsonObject[] {
  return activities === undefined ? [] : ([activities].flat() as unknown as readonly JsonObject[]);
}

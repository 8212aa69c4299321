/** What a learning system does to launch a unit (cmi5 8 and 10), around the record store of the tests. */
import { documentKey, type TestRecordStore } from './record-store.ts';
import type { Launched } from './cmi5-rules.ts';

export interface LaunchSettings {
  readonly mode?: 'Normal' | 'Browse' | 'Review';
  readonly masteryScore?: number;
  readonly returnURL?: string;
}

/** A learner's registration for a unit, which may be launched again and again. */
export interface Registration {
  readonly launched: Launched;
  /** Makes everything ready for one session. @returns what stands after the address of the unit */
  readonly launch: (settings?: LaunchSettings) => string;
}

let sessions = 0;

/** @param registration UUID */
export function registerLearner(
  store: TestRecordStore,
  registration: string,
  masteryScore?: number,
): Registration {
  const actor = {
    objectType: 'Agent',
    account: { homePage: 'https://lms.example', name: `learner-${registration.slice(0, 4)}` },
  };
  const activityId = `https://lms.example/units/${registration.slice(0, 4)}`;
  const mastery = masteryScore === undefined ? {} : { masteryScore };
  return {
    launched: { actor, registration, activityId, ...mastery },
    launch: ({ mode = 'Normal', ...rest } = {}) => {
      sessions += 1;
      const name = `session-${String(sessions)}`;
      const agent = JSON.stringify(actor);
      const place = { activityId, agent, registration, stateId: 'LMS.LaunchData' };
      store.documents.set(documentKey('activities/state', place), {
        contextTemplate: {
          contextActivities: { grouping: [{ id: 'https://stemma.example/unit' }] },
          extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': name },
        },
        launchMode: mode,
        moveOn: 'CompletedAndPassed',
        ...mastery,
        ...rest,
      });
      const fetch = store.grant(name);
      const endpoint = store.url;
      return `?${String(new URLSearchParams({ endpoint, fetch, actor: agent, registration, activityId }))}`;
    },
  };
}

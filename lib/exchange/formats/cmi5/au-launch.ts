/** How a learning system launches a unit (cmi5 8.1, 8.2 and 10). Part of the page. */
import type { AuLaunch, JsonObject } from './au-statements.ts';

/** What stands in the address that is launched. */
export interface LaunchAddress {
  /** Of the record store, with a slash at its end. */
  readonly endpoint: string;
  /** Where the token is got, once. */
  readonly fetch: string;
  readonly actor: JsonObject;
  readonly registration: string;
  readonly activityId: string;
}

/**
 * The parameters of the address, in any order.
 *
 * @param search with the question mark
 * @returns `none` where the page was opened without any, and undefined where one is missing or cannot be read
 */
export function readLaunchAddress(search: string): LaunchAddress | 'none' | undefined {
  const given = new URLSearchParams(search);
  const [endpoint, fetch, registration, activityId] = ['endpoint', 'fetch', 'registration', 'activityId'].map(
    (name) => given.get(name) ?? '',
  ) as [string, string, string, string];
  const actor = asObject(parsed(given.get('actor') ?? ''));
  if ([endpoint, fetch, registration, activityId, given.get('actor') ?? ''].every((text) => text === ''))
    return 'none';
  const isWhole = isWebAddress(endpoint) && isWebAddress(fetch) && registration !== '' && activityId !== '';
  if (actor === undefined || !isWhole) return undefined;
  return {
    endpoint: endpoint.endsWith('/') ? endpoint : `${endpoint}/`,
    fetch,
    actor,
    registration,
    activityId,
  };
}

/** The document `LMS.LaunchData`; undefined when it is not one. A mode that is not known records nothing. */
export function readLaunchData(document: unknown, address: LaunchAddress): AuLaunch | undefined {
  const data = asObject(document);
  const template = asObject(data?.['contextTemplate']);
  if (data === undefined || template === undefined) return undefined;
  const { launchMode, masteryScore, returnURL } = data;
  return {
    actor: address.actor,
    registration: address.registration,
    activityId: address.activityId,
    template,
    mode: launchMode === 'Normal' || launchMode === 'Review' ? launchMode : 'Browse',
    masteryScore: typeof masteryScore === 'number' ? masteryScore : undefined,
    returnUrl: typeof returnURL === 'string' && isWebAddress(returnURL) ? returnURL : undefined,
  };
}

/** The answer of the address that gives the token; undefined when there is none in it. */
export function readToken(answer: unknown): string | undefined {
  const token = asObject(answer)?.['auth-token'];
  return typeof token === 'string' && token !== '' ? token : undefined;
}

/** No script, and nothing of the machine. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/iu.test(text);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

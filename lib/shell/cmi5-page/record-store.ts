/** The record store that the learning system names, over its four resources that a unit needs (xAPI 1.0.3, part 3). */
import { readLaunchData, readToken, type LaunchAddress } from '#lib/exchange/formats/cmi5/au-launch.ts';
import { readRecord, RECORD, type AuRecord } from '#lib/exchange/formats/cmi5/au-record.ts';
import type { AuLaunch, AuStatement } from '#lib/exchange/formats/cmi5/au-statements.ts';
import { XAPI_VERSION } from '#lib/exchange/xapi/vocabulary.ts';

/** The store, open for one session. */
export interface RecordStore {
  readonly launch: AuLaunch;
  /** What was kept before. */
  readonly record: AuRecord;
  /** Whether it is kept now. */
  readonly keep: (record: AuRecord) => Promise<boolean>;
  /** Whether all are there now. */
  readonly send: (statements: readonly AuStatement[]) => Promise<boolean>;
  /** Keeps while the page is going away, and waits for nothing. */
  readonly keepLast: (record: AuRecord) => void;
  /** Sends while the page is going away; when it is too much, the last one alone. */
  readonly sendLast: (statements: readonly AuStatement[]) => void;
}

/** What a browser sends of a page that is gone is at most 64 KiB long (Fetch standard, keepalive). */
const LAST_MAX = 60_000;
/** It has another statement with the id, which is the same one as it was sent earlier. */
const CONFLICT = 409;
/** It will never take it. */
const UNFIT = 400;
const REFUSED: readonly number[] = [CONFLICT, UNFIT];
const NOT_FOUND = 404;

/** @throws Error when the store cannot be opened: nothing may then be taken for new, or what is kept would be lost */
export async function openRecordStore(address: LaunchAddress): Promise<RecordStore> {
  const told = await fetch(address.fetch, { method: 'POST' });
  const token = readToken(await told.json());
  if (token === undefined) throw new Error('no token');
  const ask = asker(address, token);
  const launch = readLaunchData(await readDocument(ask, stateOf(address, 'LMS.LaunchData')), address);
  if (launch === undefined) throw new Error('no launch data');
  // It tells of languages and sound, of which a unit has one and none; cmi5 wants it read all the same.
  await readDocument(ask, profileOf(address)).catch(() => undefined);
  const record = readRecord(await readDocument(ask, stateOf(address, RECORD)));
  return {
    launch,
    record,
    keep: (kept) => isTaken(ask('PUT', stateOf(address, RECORD), kept)),
    send: (statements) => sendAll(ask, statements),
    keepLast: (kept) => void isTaken(ask('PUT', stateOf(address, RECORD), kept, true)),
    sendLast: (statements) => {
      const isShort = JSON.stringify(statements).length < LAST_MAX;
      void isTaken(ask('POST', 'statements', isShort ? statements : statements.slice(-1), true));
    },
  };
}

type Ask = (method: string, path: string, body?: unknown, keepalive?: boolean) => Promise<Response>;

function asker({ endpoint }: LaunchAddress, token: string): Ask {
  return (method, path, body, keepalive = false) =>
    fetch(`${endpoint}${path}`, {
      method,
      keepalive,
      cache: 'no-store',
      headers: {
        Authorization: `Basic ${token}`,
        'X-Experience-API-Version': XAPI_VERSION,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}

function stateOf({ activityId, actor, registration }: LaunchAddress, stateId: string): string {
  const agent = JSON.stringify(actor);
  return `activities/state?${String(new URLSearchParams({ activityId, agent, registration, stateId }))}`;
}

function profileOf({ actor }: LaunchAddress): string {
  const given = { agent: JSON.stringify(actor), profileId: 'cmi5LearnerPreferences' };
  return `agents/profile?${String(new URLSearchParams(given))}`;
}

/** @returns undefined where there is none. @throws Error when that is not known */
async function readDocument(ask: Ask, path: string): Promise<unknown> {
  const answer = await ask('GET', path);
  if (answer.status === NOT_FOUND) return undefined;
  if (!answer.ok) throw new Error(`the record store answers ${String(answer.status)}`);
  return answer.json();
}

/**
 * All at once; one by one where the store has some already or will never take them, which refuses all. What it will never take
 * holds up nothing else: the verdict would wait behind it.
 */
async function sendAll(ask: Ask, statements: readonly AuStatement[]): Promise<boolean> {
  if (statements.length === 0) return true;
  try {
    const answer = await ask('POST', 'statements', statements);
    if (!REFUSED.includes(answer.status)) return answer.ok;
    for (const statement of statements) {
      const { ok, status } = await ask('PUT', `statements?statementId=${statement.id}`, statement);
      if (!ok && !REFUSED.includes(status)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

async function isTaken(answer: Promise<Response>): Promise<boolean> {
  try {
    return (await answer).ok;
  } catch {
    return false;
  }
}

/** A small record store over HTTP, by xAPI 1.0.3 (parts 2 and 3): statements, state and profile documents; and cmi5's one-time tokens. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import { listenOnLoopback } from './loopback.ts';
import { statementSchema, type ReadStatement } from './xapi-rules.ts';

export interface TestRecordStore {
  /** With a slash at its end. */
  readonly url: string;
  /** All that was taken, in the order in which it came. */
  readonly statements: () => readonly ReadStatement[];
  /** What was refused, in words. */
  readonly refused: string[];
  /** Documents by their path with its query, as it was asked for. */
  readonly documents: Map<string, unknown>;
  /** How many requests came, without those that a browser asks before. */
  readonly requests: () => number;
  /** What the next requests are answered with: a status, or nothing at all; `lost` does what is asked before it says nothing. */
  readonly failWith: (failure: Failure) => void;
  /** Lets an address give a token, once. @returns the address */
  readonly grant: (name: string) => string;
  readonly close: () => Promise<void>;
}

/** See `failWith`. */
export type Failure = number | 'silence' | 'lost' | undefined;

interface State {
  readonly statements: Map<string, ReadStatement>;
  readonly refused: string[];
  readonly documents: Map<string, unknown>;
  readonly grants: Set<string>;
  readonly authorization: string;
  requests: number;
  failure: Failure;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser asks from a page of another site. */
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'authorization, content-type, x-experience-api-version',
  'Access-Control-Allow-Methods': 'GET, PUT, POST',
};
const VERSION = /^(?:1\.0(?:\.\d+)?|2\.0\.\d+)$/u;

/** @param secret what stands after `Basic` in the header of every request */
export async function startRecordStore(secret: string): Promise<TestRecordStore> {
  const state: State = {
    statements: new Map(),
    refused: [],
    documents: new Map(),
    grants: new Set(),
    authorization: `Basic ${secret}`,
    requests: 0,
    failure: undefined,
  };
  const server = createServer((request, response) => {
    void serve(state, request, response);
  });
  const { url, close } = await listenOnLoopback(server);
  return {
    url: `${url}/xapi/`,
    statements: () => [...state.statements.values()],
    refused: state.refused,
    documents: state.documents,
    requests: () => state.requests,
    failWith: (failure) => {
      state.failure = failure;
    },
    grant: (name) => {
      state.grants.add(name);
      return `${url}/fetch?k=${name}`;
    },
    close,
  };
}

async function serve(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://store');
  const asked = {
    method: request.method ?? '',
    path: pathname,
    query: searchParams,
    body: Buffer.concat(chunks).toString('utf8'),
  };
  if (asked.method !== 'OPTIONS') state.requests += 1;
  const { failure } = state;
  const answer = failure === 'silence' ? undefined : answerTo(state, request, asked);
  if (answer === undefined || failure === 'lost') {
    request.socket.destroy();
    return;
  }
  const { status, body, headers = {} } = answer;
  if (status >= 400 && status !== 404)
    state.refused.push(`${asked.method} ${asked.path}: ${status} ${JSON.stringify(body)}`);
  response.writeHead(status, { ...CORS, 'Content-Type': 'application/json', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function answerTo(state: State, { headers }: IncomingMessage, asked: Asked): Answer {
  if (asked.method === 'OPTIONS') return { status: 204 };
  if (typeof state.failure === 'number') {
    const isRedirect = state.failure >= 300 && state.failure < 400;
    return { status: state.failure, ...(isRedirect ? { headers: { Location: '/elsewhere' } } : {}) };
  }
  if (asked.path === '/fetch') return tokenFor(state, asked);
  if (headers.authorization !== state.authorization) return { status: 401, body: 'who is that' };
  if (!VERSION.test(String(headers['x-experience-api-version']))) return { status: 400, body: 'no version' };
  if (asked.body !== '' && headers['content-type'] !== 'application/json')
    return { status: 400, body: 'no JSON' };
  if (asked.path === '/xapi/statements') return statementsAnswer(state, asked);
  if (asked.path === '/xapi/activities/state')
    return documentAnswer(state, asked, ['activityId', 'agent', 'registration', 'stateId']);
  if (asked.path === '/xapi/agents/profile') return documentAnswer(state, asked, ['agent', 'profileId']);
  return { status: 404 };
}

/** cmi5 8.2: the second time there is none. */
function tokenFor({ grants, authorization }: State, { method, query }: Asked): Answer {
  if (method !== 'POST') return { status: 405 };
  return grants.delete(query.get('k') ?? '')
    ? { status: 200, body: { 'auth-token': authorization.slice('Basic '.length) } }
    : { status: 200, body: { 'error-code': '1', 'error-text': 'The token was given already.' } };
}

/** All of a batch, or nothing of it (part 3, 2.1.2). */
function statementsAnswer(state: State, { method, query, body }: Asked): Answer {
  const statementId = query.get('statementId');
  const isPut = method === 'PUT';
  if ((method !== 'POST' && !isPut) || (isPut && statementId === null) || query.size > (isPut ? 1 : 0))
    return { status: 400, body: 'neither PUT of one nor POST' };
  const sent = [JSON.parse(body) as unknown].flat();
  const read = sent.map((one) => statementSchema.safeParse(one));
  const fault = read.find(({ success }) => !success)?.error;
  if (fault !== undefined) return { status: 400, body: fault.issues };
  const statements = read.flatMap(({ data }) => data ?? []);
  const ids = statements.map(({ id }) => id);
  if (new Set(ids).size < ids.length) return { status: 400, body: 'an id stands twice' };
  if (isPut && ids[0] !== statementId) return { status: 400, body: 'another id' };
  const isOther = ({ id }: ReadStatement, at: number): boolean =>
    state.statements.has(id) && !isDeepStrictEqual(state.statements.get(id), statements[at]);
  if (statements.some(isOther)) return { status: 409, body: 'another statement has this id' };
  for (const statement of statements) state.statements.set(statement.id, statement);
  return isPut ? { status: 204 } : { status: 200, body: ids };
}

function documentAnswer({ documents }: State, asked: Asked, names: readonly string[]): Answer {
  const { method, path, query, body } = asked;
  if (names.some((name) => !query.has(name)) || query.size !== names.length)
    return { status: 400, body: `not ${names.join(', ')}` };
  const key = documentKey(path.slice('/xapi/'.length), Object.fromEntries(query));
  if (method === 'GET')
    return documents.has(key) ? { status: 200, body: documents.get(key) } : { status: 404 };
  if (method !== 'PUT') return { status: 405 };
  documents.set(key, JSON.parse(body));
  return { status: 204 };
}

/** What a document goes by. */
export function documentKey(path: string, query: Readonly<Record<string, string>>): string {
  return `${path}?${JSON.stringify(Object.entries(query).sort())}`;
}

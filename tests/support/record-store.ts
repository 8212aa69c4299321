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
  /** How many statements came, each time one did. */
  readonly sent: () => number;
  /** How the next requests fail, all of them or each by what it asks. */
  readonly failWith: (failure: Failure | FailureOf) => void;
  /** Lets an address give a token, once. @returns the address */
  readonly grant: (name: string) => string;
  readonly close: () => Promise<void>;
}

/**
 * A status; a closed connection; one that stays open without an answer; `lost` does what is asked before it closes; `garbage`
 * answers 200 with a page, and keeps nothing.
 */
export type Failure = number | 'silence' | 'slow' | 'lost' | 'garbage' | undefined;

/** How a request fails. */
export type FailureOf = (asked: {
  readonly method: string;
  readonly body: string;
}) => Failure | Promise<Failure>;

interface State {
  readonly statements: Map<string, ReadStatement>;
  readonly refused: string[];
  readonly documents: Map<string, unknown>;
  readonly grants: Set<string>;
  readonly authorization: string;
  requests: number;
  sent: number;
  failure: FailureOf;
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

/** What `toldSettings` has a server send, in the form in which HTTP carries it. */
const KEY_AND_SECRET = Buffer.from('key:secret').toString('base64');

/** @param secret what stands after `Basic` in the header of every request */
export async function startRecordStore(secret = KEY_AND_SECRET): Promise<TestRecordStore> {
  const state: State = {
    statements: new Map(),
    refused: [],
    documents: new Map(),
    grants: new Set(),
    authorization: `Basic ${secret}`,
    requests: 0,
    sent: 0,
    failure: () => undefined,
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
    sent: () => state.sent,
    failWith: (failure) => {
      state.failure = typeof failure === 'function' ? failure : () => failure;
    },
    grant: (name) => {
      state.grants.add(name);
      return `${url}/fetch?k=${name}`;
    },
    close,
  };
}

async function serve(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = await readRequest(request);
  if (asked.method !== 'OPTIONS') state.requests += 1;
  const failure = await state.failure(asked);
  if (failure === 'slow') return;
  const answer = failure === 'silence' ? undefined : answerTo(state, request, asked, failure);
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

async function readRequest(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://store');
  const body = Buffer.concat(chunks).toString('utf8');
  return { method: request.method ?? '', path: pathname, query: searchParams, body };
}

function answerTo(state: State, { headers }: IncomingMessage, asked: Asked, failure: Failure): Answer {
  if (asked.method === 'OPTIONS') return { status: 204 };
  if (typeof failure === 'number') return failedWith(failure);
  if (failure === 'garbage') return { status: 200, body: '<!doctype html><title>Log in</title>' };
  if (asked.path === '/fetch') return tokenFor(state, asked);
  if (headers.authorization !== state.authorization) return { status: 401, body: 'who is that' };
  const isKnown = VERSION.test(String(headers['x-experience-api-version']));
  if (!isKnown) return { status: 400, body: 'no version' };
  const isJson = asked.body === '' || headers['content-type'] === 'application/json';
  return isJson ? resourceAnswer(state, asked) : { status: 400, body: 'no JSON' };
}

function failedWith(status: number): Answer {
  const isRedirect = status >= 300 && status < 400;
  return { status, ...(isRedirect ? { headers: { Location: '/elsewhere' } } : {}) };
}

function resourceAnswer(state: State, asked: Asked): Answer {
  switch (asked.path) {
    case '/xapi/statements':
      return statementsAnswer(state, asked);
    case '/xapi/activities/state':
      return documentAnswer(state, asked, ['activityId', 'agent', 'registration', 'stateId']);
    case '/xapi/agents/profile':
      return documentAnswer(state, asked, ['agent', 'profileId']);
    default:
      return { status: 404 };
  }
}

/** cmi5 8.2: the second time there is none. */
function tokenFor({ grants, authorization }: State, { method, query }: Asked): Answer {
  if (method !== 'POST') return { status: 405 };
  return grants.delete(query.get('k') ?? '')
    ? { status: 200, body: { 'auth-token': authorization.slice('Basic '.length) } }
    : { status: 200, body: { 'error-code': '1', 'error-text': 'The token was given already.' } };
}

/** One by PUT under its id, or a list by POST. */
function statementsAnswer(state: State, { method, query, body }: Asked): Answer {
  const wanted = { POST: '', PUT: 'statementId' }[method];
  if (wanted === undefined || [...query.keys()].join() !== wanted)
    return { status: 400, body: 'neither PUT of one nor POST' };
  const sent = [JSON.parse(body) as unknown].flat();
  state.sent += sent.length;
  const read = sent.map((one) => statementSchema.safeParse(one));
  const fault = read.find(({ success }) => !success)?.error;
  if (fault !== undefined) return { status: 400, body: fault.issues };
  const statements = read.flatMap(({ data }) => data ?? []);
  const ids = statements.map(({ id }) => id);
  if (method === 'PUT' && ids[0] !== query.get('statementId')) return { status: 400, body: 'another id' };
  return take(state, statements) ?? (method === 'PUT' ? { status: 204 } : { status: 200, body: ids });
}

/** All of a batch, or nothing of it (part 3, 2.1.2). @returns why it is refused */
function take({ statements: known }: State, statements: readonly ReadStatement[]): Answer | undefined {
  if (new Set(statements.map(({ id }) => id)).size < statements.length)
    return { status: 400, body: 'an id stands twice' };
  const isOther = (one: ReadStatement): boolean =>
    known.has(one.id) && !isDeepStrictEqual(known.get(one.id), one);
  if (statements.some(isOther)) return { status: 409, body: 'another statement has this id' };
  for (const statement of statements) known.set(statement.id, statement);
  return undefined;
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

/** The settings with which a server tells this record store, which takes `KEY_AND_SECRET`. */
export function toldSettings({ url }: Pick<TestRecordStore, 'url'>): Readonly<Record<string, string>> {
  return {
    STEMMA_URL: 'http://quiz.example',
    STEMMA_LRS_URL: url,
    STEMMA_LRS_KEY: 'key',
    STEMMA_LRS_SECRET: 'secret',
  };
}

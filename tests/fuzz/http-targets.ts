/** Every page, route and action of a real server, asked for as nobody should. */
import fc from 'fast-check';
import { REFUSALS } from '#lib/shell/usecases/refusals.ts';
import { addresses, builtActions, type Address } from './addresses.ts';
import { fromSchema, mutated } from './from-schema.ts';
import { hostileText, hostileValue } from './hostile-text.ts';
import { ACTIONS, PAGES, ROUTES, type Takes } from './http-forms.ts';
import { send, type Answered, type Sent } from './send.ts';
import { REMOTE, target, type Target } from './target.ts';
import { TOKENS, type World } from './world.ts';

/** Attempts are ended by cases, and rooms erased: after so many there are new ones. */
const RENEW_AFTER = 250;

/** A request before what there is at the moment is put into it. */
interface Case {
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
  /** Parameters stand in the address as they are, whatever that makes of it. */
  readonly isRaw: boolean;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly hasCookie: boolean;
  readonly body: Body;
}

type Body =
  | { readonly type: 'none' }
  | { readonly type: 'json' | 'urlencoded' | 'multipart' | 'call' | 'calls'; readonly value: unknown }
  | { readonly type: 'file'; readonly field: string; readonly value: unknown }
  | { readonly type: 'raw'; readonly contentType: string; readonly text: string };

/** The targets of a running server. */
export function httpTargets(world: World): readonly Target[] {
  let sent = 0;
  const meet =
    (address: Address, takes: Takes) =>
    async (one: Case): Promise<string> => {
      sent += 1;
      if (sent % RENEW_AFTER === 0) await world.renew();
      const before = world.server.output().length;
      const answer = await send(world.url, requestOf(world, address, takes, one));
      const logged = faultIn(world.server.output().slice(before));
      if (logged !== undefined) throw new Error(`the server logged ${logged}`);
      return judged(answer, one.method === 'HEAD' ? undefined : address);
    };
  const targetOf = (address: Address, all: Readonly<Record<string, Takes>>): Target => {
    const takes = all[address.name] ?? {};
    return target(`${address.kind}: ${address.name}`, caseOf(address, takes), meet(address, takes), REMOTE);
  };
  return [
    ...addresses().map((address) => targetOf(address, address.kind === 'page' ? PAGES : ROUTES)),
    ...builtActions().map((address) => targetOf(address, ACTIONS)),
    target('address: any', anyPath, async (path) =>
      judged(await send(world.url, { method: 'GET', path, headers: {} }), undefined),
    ),
    target('sockets: handshake', handshake, async (one) => judged(await send(world.url, one), undefined)),
  ];
}

const token = fc.constantFrom<string>(...TOKENS);
const param = fc.oneof({ weight: 3, arbitrary: token }, { weight: 2, arbitrary: hostileText });

/** Headers that change what Next, a proxy or this program makes of a request. */
const oddHeaders = fc.dictionary(
  fc.constantFrom(
    ...[
      'origin',
      'sec-fetch-site',
      'host',
      'x-forwarded-host',
      'x-forwarded-proto',
      'x-forwarded-for',
      'cookie',
    ],
    ...['accept', 'accept-language', 'accept-encoding', 'if-none-match', 'range', 'rsc', 'next-action'],
    ...[
      'next-router-state-tree',
      'next-router-prefetch',
      'next-router-segment-prefetch',
      'next-url',
      'purpose',
    ],
    ...['x-stemma-publish', 'x-stemma-caller', 'x-http-method-override', 'x-middleware-subrequest', 'expect'],
    ...['x-action-forwarded', 'x-nextjs-data', 'x-matched-path', 'x-invoke-path', 'x-invoke-status'],
    ...[
      'x-next-resume-state-length',
      'next-resume',
      'x-prerender-revalidate',
      'content-encoding',
      'authorization',
    ],
  ),
  fc.oneof(
    hostileText,
    fc.constantFrom(
      '1',
      '127.0.0.1',
      'localhost:1',
      'http://example.org',
      'null',
      'cross-site',
      '["",{}]',
      '%5B%22%22%5D',
    ),
  ),
  { maxKeys: 3 },
);

const rawBody = fc.record({
  type: fc.constant('raw' as const),
  contentType: fc.constantFrom(
    ...['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain', ''],
    ...[
      'multipart/form-data; boundary=x',
      'multipart/form-data; boundary=',
      'application/json; charset=utf-16',
      'x/y',
    ],
  ),
  text: fc.oneof(
    hostileText,
    fc.constantFrom(
      ...[
        '{',
        '[1,',
        '"\\ud800"',
        '--x\r\n',
        '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n',
      ],
      ...[
        '--x\r\nContent-Disposition: form-data; name="a"; filename="../../a"\r\n\r\n',
        'a=%',
        'a=%ff&a[]=1',
      ],
      ...['['.repeat(60_000), '{"a":'.repeat(10_000), `{"id":"${'x'.repeat(50_000)}"}`],
    ),
  ),
});

function caseOf(address: Address, takes: Takes): fc.Arbitrary<Case> {
  const names = [...address.path.matchAll(/\[(?<name>\w+)\]/gu)].map(({ groups }) => groups?.['name'] ?? '');
  return fc.record({
    method: fc.oneof(
      { weight: 9, arbitrary: fc.constant(address.method) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'),
      },
    ),
    params: fc.record(Object.fromEntries(names.map((name) => [name, paramOf(name)]))),
    isRaw: fc.nat(9).map((one) => one === 0),
    query: queryOf(takes),
    headers: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: oddHeaders }),
    hasCookie: fc.nat(4).map((one) => one > 0),
    body: bodyOf(address, takes),
  });
}

/** An id is most often one that there is; what else a parameter is called decides nothing. */
function paramOf(name: string): fc.Arbitrary<string> {
  return name === 'id'
    ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom('@attempt', '@exam', '@room') }, param)
    : param;
}

function queryOf({ query }: Takes): fc.Arbitrary<readonly (readonly [string, string])[]> {
  const stray = fc.array(fc.tuple(hostileText, hostileText), { maxLength: 2 });
  if (query === undefined) return fc.oneof(fc.constant([]), fc.constant([]), stray);
  const fields = fromSchema(query, [...TOKENS, '1', '2', 'yes', 'review', '-1', '1e9']);
  return fc.oneof(fields, mutated(fields)).map(pairsOf);
}

function bodyOf(address: Address, takes: Takes): fc.Arbitrary<Body> {
  const { json, form, file } = takes;
  const bodies: fc.Arbitrary<Body>[] = [];
  const of = (schema: NonNullable<Takes['json']>): fc.Arbitrary<unknown> => {
    const sound = fromSchema(schema, TOKENS);
    return fc.oneof(sound, mutated(sound), mutated(sound));
  };
  const as = <Type extends string>(type: Type, values: fc.Arbitrary<unknown>) =>
    values.map((value) => ({ type, value }));
  if (json !== undefined) bodies.push(as('json', of(json)), as('json', of(json)), as('json', hostileValue));
  if (form !== undefined) bodies.push(as('urlencoded', of(form)), as('multipart', of(form)));
  if (file !== undefined)
    bodies.push(of(file.json).map((value) => ({ type: 'file', field: file.field, value })));
  if (address.action !== undefined) {
    const given = form === undefined ? hostileValue : of(form);
    bodies.push(
      as('multipart', given),
      as('calls', given),
      as('call', fc.array(hostileValue, { maxLength: 3 })),
    );
  }
  if (bodies.length === 0) bodies.push(fc.constant({ type: 'none' }), fc.constant({ type: 'none' }));
  return fc.oneof(...bodies, rawBody);
}

function requestOf(world: World, { path, action }: Address, takes: Takes, one: Case): Sent {
  const filled = path.replaceAll(/\[(?<name>\w+)\]/gu, (_, name: string) => {
    const value = world.fill(one.params[name] ?? '');
    return one.isRaw ? value : encodeURIComponent(value.toWellFormed());
  });
  const search = new URLSearchParams(one.query.map(([name, value]) => [name, world.fill(value)]));
  const { method } = one;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const { body, headers } = written(world, hasBody ? one.body : { type: 'none' }, action);
  const cookie = one.hasCookie && takes.isEnd === undefined ? { cookie: world.cookie() } : {};
  const all = { ...cookie, ...headers, ...one.headers };
  return {
    method,
    path: asPath(search.size === 0 ? filled : `${filled}?${search.toString()}`),
    headers: Object.fromEntries(
      Object.entries(all).map(([name, value]) => [name, asHeader(world.fill(value))]),
    ),
    body,
  };
}

/** What is longer is the business of the limit of bodies alone. */
const BODY_MAX = 60_000;

interface Written {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

function written(world: World, one: Body, action: string | undefined): Written {
  const as = (type: string, text: string, more: Readonly<Record<string, string>> = {}): Written => {
    const body = Buffer.from(world.fill(text)).subarray(0, BODY_MAX);
    return { headers: { 'content-type': type, 'content-length': String(body.length), ...more }, body };
  };
  const called = action === undefined ? {} : { 'next-action': action };
  if (one.type === 'none') return { headers: {}, body: undefined };
  if (one.type === 'raw') return as(one.contentType, one.text, called);
  if (one.type === 'file') return as(MULTIPART, multipart([[one.field, jsonOf(one.value), 'file.json']]));
  return asValue(one, action, as);
}

/** A value as a body of each type has it. */
function asValue(
  { type, value }: Extract<Body, { readonly type: 'json' | 'urlencoded' | 'multipart' | 'call' | 'calls' }>,
  action: string | undefined,
  as: (type: string, text: string, more?: Readonly<Record<string, string>>) => Written,
): Written {
  const called = action === undefined ? {} : { 'next-action': action };
  switch (type) {
    case 'json':
      return as('application/json', jsonOf(value));
    case 'call':
      return as('text/plain;charset=UTF-8', jsonOf(value), called);
    case 'calls': {
      // How a script gives a form to an action: the fields after a number, and what the arguments are.
      const fields = pairsOf(value).map(([name, text]) => [`1_${name}`, text] as const);
      return as(MULTIPART, multipart([...fields, ['0', '["$K1"]']]), called);
    }
    case 'urlencoded':
      return as(
        'application/x-www-form-urlencoded',
        new URLSearchParams(pairsOf(value).map(([...pair]) => pair)).toString(),
      );
    case 'multipart': {
      const mark = action === undefined ? [] : [[`$ACTION_ID_${action}`, ''] as const];
      return as(MULTIPART, multipart([...mark, ...pairsOf(value)]));
    }
  }
}

const BOUNDARY = '----stemma';
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;

function multipart(fields: readonly (readonly [string, string, string?])[]): string {
  const parts = fields.map(([name, value, file]) => {
    const quoted = name.replaceAll('"', '%22').replaceAll(/[\r\n]/gu, ' ');
    const filed = file === undefined ? '' : `; filename="${file}"\r\nContent-Type: application/json`;
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${quoted}"${filed}\r\n\r\n${value}\r\n`;
  });
  return `${parts.join('')}--${BOUNDARY}--\r\n`;
}

/** The fields of a form as a browser sends them: a list is a field several times, and all values are texts. */
function pairsOf(value: unknown): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [['value', textOf(value)]];
  return Object.entries(value).flatMap(([name, one]) =>
    Array.isArray(one) ? one.map((each) => [name, textOf(each)] as const) : [[name, textOf(one)] as const],
  );
}

/** JSON has no word for what is undefined. */
function jsonOf(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : jsonOf(value);
}

/** What Node lets through to the server in an address; the rest is what an HTTP library would write of it. */
function asPath(text: string): string {
  const path = text
    .toWellFormed()
    .replaceAll(/[^\u0021-\u00ff]/gu, (character) => encodeURIComponent(character));
  return path.startsWith('/') ? path.slice(0, 12_000) : `/${path}`;
}

function asHeader(text: string): string {
  return text.replaceAll(/[^\t\u0020-\u007e\u0080-\u00ff]/gu, '').slice(0, 4_000);
}

const anyPath = fc
  .array(
    fc.oneof(
      hostileText,
      fc.constantFrom(
        'courses',
        '_next',
        'static',
        'image',
        'api',
        'data',
        '[id]',
        '.env',
        'data',
        'stemma.sqlite',
      ),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => asPath(`/${parts.join('/')}`));

const handshake: fc.Arbitrary<Sent> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'OPTIONS', 'PUT'),
  path: fc
    .array(
      fc.tuple(
        fc.constantFrom('EIO', 'transport', 'sid', 't', 'j', 'b64'),
        fc.oneof(hostileText, fc.constantFrom('4', '3', 'polling', 'websocket', 'webtransport', '0')),
      ),
      { maxLength: 4 },
    )
    .map((pairs) => asPath(`/socket.io/?${new URLSearchParams(pairs.map(([...pair]) => pair)).toString()}`)),
  headers: fc.constantFrom<Readonly<Record<string, string>>>({}, { origin: 'null' }, { upgrade: 'x' }),
  body: fc.constant(undefined),
});

/** What Next writes of an error that a page, route or action threw: a page may have been answered with 200 before. */
function faultIn(output: string): string | undefined {
  return /^\s*(?:⨯(?! internal image response)|\w*Error\b(?!.*(?:Server Reference|Server Action))).*(?:\n.*){0,6}/mu.exec(
    output,
  )?.[0];
}

/**
 * What the answer was.
 *
 * @throws for one that should not be: a fault of the server, a refusal without a reason, a way to another site
 */
function judged(answer: Answered, address: Address | undefined): string {
  const { status, body } = answer;
  const told = body.slice(0, 500);
  if (status >= 500 && !isRefusal(body)) throw new Error(`status ${status}\n${told}`);
  if (leadsAway(answer)) throw new Error(`leads to ${String(answer.headers.location)}`);
  if (address?.kind === 'route' && isUnexplained(answer))
    throw new Error(`status ${status} without a code: ${told}`);
  return String(status);
}

function leadsAway({ status, headers: { location } }: Answered): boolean {
  return status < 400 && typeof location === 'string' && !isOwn(location);
}

/** True for an address on the server itself. */
function isOwn(location: string): boolean {
  return /^\/(?![/\\])/u.test(location) || /^http:\/\/127\.0\.0\.1:\d+\//u.test(location);
}

function isUnexplained({ status, headers, body }: Answered): boolean {
  const isJson = String(headers['content-type']).startsWith('application/json');
  return status >= 400 && isJson && !isRefusal(body);
}

function isRefusal(body: string): boolean {
  try {
    const { code } = JSON.parse(body) as { readonly code?: unknown };
    return typeof code === 'string' && (Object.hasOwn(REFUSALS, code) || code === 'invalid-response');
  } catch {
    return false;
  }
}

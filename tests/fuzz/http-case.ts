/** What is asked of an address: mostly what it takes, changed in places, and headers and bodies that it does not. */
import fc from 'fast-check';
import type { Address } from './addresses.ts';
import { fromSchema, mutated } from './from-schema.ts';
import { hostileText, hostileValue } from './hostile-text.ts';
import { pairsOf, type Body } from './http-body.ts';
import type { Takes } from './http-forms.ts';
import { TOKENS } from './world.ts';

/** A request before what there is at the moment is put into it. */
export interface Case {
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
  /** Parameters stand in the address as they are, whatever that makes of it. */
  readonly isRaw: boolean;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly hasCookie: boolean;
  readonly body: Body;
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

export function caseOf(address: Address, takes: Takes): fc.Arbitrary<Case> {
  const names = namesIn(address);
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

/** What the parameters of addresses name here. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  id: ['@attempt', '@exam', '@room'],
  course: ['gabapentin'],
  lesson: ['mechanism'],
  quiz: ['gabapentin-basics', 'gabapentin-exam'],
  code: ['@code', 'attempt-not-found'],
  done: ['left', 'not-me'],
  format: ['canvas-qti', 'csv', 'gift', 'kahoot', 'moodle-xml', 'qti3'],
};

/** @throws for a parameter of which is not known what it names */
function namedBy(name: string): readonly string[] {
  const named = NAMED[name];
  if (named === undefined) throw new Error(`what [${name}] names is not known`);
  return named;
}

function namesIn({ path }: Address): readonly string[] {
  return [...path.matchAll(/\[(?<name>\w+)\]/gu)].map(({ groups }) => groups?.['name'] ?? '');
}

/** A parameter is most often something that there is. */
function paramOf(name: string): fc.Arbitrary<string> {
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...namedBy(name)) }, param);
}

/** What is asked as it should be, with each of the things that the parameters name; one of these cases is taken. */
export function soundCases(address: Address, { sound, json }: Takes): readonly Case[] {
  const { method } = address;
  const fields = sound ?? {};
  const all = namesIn(address).map((name) => [name, namedBy(name)] as const);
  const body: Body =
    method === 'GET' ? { type: 'none' } : { type: json === undefined ? 'urlencoded' : 'json', value: fields };
  return Array.from({ length: Math.max(1, ...all.map(([, named]) => named.length)) }, (_, turn) => ({
    method,
    params: Object.fromEntries(all.map(([name, named]) => [name, named[turn % named.length] ?? ''])),
    isRaw: false,
    query: method === 'GET' ? pairsOf(fields) : [],
    headers: {},
    hasCookie: true,
    body,
  }));
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

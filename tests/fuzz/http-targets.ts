/** Every page, route and action of a real server, asked for as nobody should. */
import fc from 'fast-check';
import { addresses, builtActions, type Address } from './addresses.ts';
import { hostileText } from './hostile-text.ts';
import { caseOf, soundCases, type Case } from './http-case.ts';
import { ACTIONS, PAGES, ROUTES, type Takes } from './http-forms.ts';
import { asPath, requestOf } from './http-request.ts';
import { judged } from './judged-answer.ts';
import { send, type Sent } from './send.ts';
import { watched, type ServerLog } from './server-log.ts';
import { REMOTE, target, type Target } from './target.ts';
import type { World } from './world.ts';

/** Attempts are ended by cases, and rooms erased: after so many there are new ones. */
const RENEW_AFTER = 250;

/** Answers to what is asked as it should be. */
const TAKEN = ['200', '204', '303', '307'];

/**
 * The targets of a running server.
 *
 * @throws when it has an address or an action of which is not known what it takes, or lacks an action that is
 */
export function httpTargets(world: World, log: ServerLog): readonly Target[] {
  let sent = 0;
  const meet = (address: Address, takes: Takes) =>
    watched(log, async (one: Case) => {
      sent += 1;
      if (sent % RENEW_AFTER === 0) await world.renew();
      const answer = await send(world.url, requestOf(world, address, takes, one));
      return judged(answer, one.method === 'HEAD' ? undefined : address);
    });
  const targetOf = (address: Address, all: Readonly<Record<string, Takes>>): Target => {
    const takes = all[address.name];
    if (takes === undefined) throw new Error(`what ${address.name} takes is not known`);
    const isAsked = takes.sound === undefined ? address.method === 'GET' : takes.sound !== null;
    const sound = isAsked ? { first: soundCases(address, takes), wanted: TAKEN } : {};
    return target(`${address.kind}: ${address.name}`, caseOf(address, takes), meet(address, takes), {
      ...REMOTE,
      ...sound,
    });
  };
  const actions = builtActions();
  const lacking = Object.keys(ACTIONS).filter((name) => !actions.some((one) => one.name === name));
  if (lacking.length > 0) throw new Error(`the built pages have no ${lacking.join(', ')}`);
  const plain = watched(log, async (one: Sent) => judged(await send(world.url, one), undefined));
  return [
    ...addresses().map((address) => targetOf(address, address.kind === 'page' ? PAGES : ROUTES)),
    ...actions.map((address) => targetOf(address, ACTIONS)),
    target('address: any', anyPath, plain, REMOTE),
    target('sockets: handshake', handshake, plain, REMOTE),
  ];
}

const anyPath: fc.Arbitrary<Sent> = fc
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
  .map((parts) => ({ method: 'GET', path: asPath(`/${parts.join('/')}`), headers: {} }));

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

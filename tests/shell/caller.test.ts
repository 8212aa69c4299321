import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, test } from 'vitest';
import {
  addressOf,
  ADDRESS_HEADER,
  callerMarker,
  callerOf,
  CALLER_HEADER,
  OWN_HEADER,
} from '#lib/shell/server/caller.ts';
import { proxyTest } from '#lib/shell/server/proxy-test.ts';

describe('where a request comes from', () => {
  const from = (remoteAddress: string | undefined, headers: Record<string, string>) =>
    callerOf({ headers, socket: { remoteAddress } });

  test.each([
    ['127.0.0.1', 'localhost:3000'],
    ['::1', '[::1]:3000'],
    ['::ffff:127.0.0.1', '127.0.0.1:3000'],
    ['127.0.0.1', 'localhost'],
  ])('%s asking for %s is local', (address, host) => {
    expect(from(address, { host })).toBe('local');
  });

  test.each([
    ['another machine', '192.168.1.7', { host: 'localhost:3000' }],
    ['nobody', undefined, { host: 'localhost:3000' }],
    ['a name that was pointed here', '127.0.0.1', { host: 'evil.example:3000' }],
    ['no name', '127.0.0.1', {}],
    ['a proxy', '127.0.0.1', { host: 'localhost', 'x-forwarded-for': '127.0.0.1' }],
    ['a proxy that says so otherwise', '127.0.0.1', { host: 'localhost', forwarded: 'for=127.0.0.1' }],
    ['a proxy of any kind', '127.0.0.1', { host: 'localhost', via: '1.1 x' }],
    ['a proxy with the address alone', '127.0.0.1', { host: 'localhost', 'x-real-ip': '127.0.0.1' }],
  ])('%s is remote', (_, address, headers) => {
    expect(from(address, headers)).toBe('remote');
  });
});

describe('the address that tries are counted for', () => {
  const isProxy = proxyTest(['10.0.0.2', '172.16.0.0/12', '2001:db8:1::/48']);

  test.each([
    ['203.0.113.9', undefined, '203.0.113.9'],
    ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['::1', '198.51.100.1', '198.51.100.1'],
    ['10.0.0.2', '198.51.100.1, 198.51.100.7', '198.51.100.7'],
    ['::ffff:10.0.0.2', '198.51.100.1', '198.51.100.1'],
    ['172.17.0.1', '198.51.100.1', '198.51.100.1'],
    ['2001:db8:1:2::3', '198.51.100.1', '198.51.100.1'],
    // Phones on a school's own network are no proxies.
    ['10.0.0.3', '198.51.100.1', '10.0.0.3'],
    ['192.168.1.7', '198.51.100.1', '192.168.1.7'],
    ['fd00::7', '198.51.100.1', 'fd00:0:0:0::/64'],
    ['fe80::7%eth0', '198.51.100.1', 'fe80:0:0:0::/64'],
    ['::1', undefined, '::1'],
    ['::ffff:203.0.113.9', undefined, '203.0.113.9'],
    ['2001:db8:0:7::1', undefined, '2001:db8:0:7::/64'],
    ['2001:db8:0:7:ffff:1:2:3', undefined, '2001:db8:0:7::/64'],
    ['2001:db8::1', undefined, '2001:db8:0:0::/64'],
    ['127.0.0.1', '64:ff9b::198.51.100.1', '64:ff9b:0:0::/64'],
    ['127.0.0.1', 'unknown', 'unknown'],
  ])('of a connection from %s that says %s is %s', (remoteAddress, forwarded, expected) => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    expect(addressOf({ headers, socket: { remoteAddress } }, isProxy)).toBe(expected);
  });

  test.each(['10.0.0.2', '192.168.1.7', '172.17.0.1'])(
    'of a connection from %s is its own while no proxy is named',
    (remoteAddress) => {
      const headers = { 'x-forwarded-for': '198.51.100.1' };
      expect(addressOf({ headers, socket: { remoteAddress } }, proxyTest([]))).toBe(remoteAddress);
    },
  );
});

describe('the marks of a request', () => {
  const mark = callerMarker([]);
  const request = (remoteAddress: string, headers: IncomingHttpHeaders) => ({
    headers,
    socket: { remoteAddress },
  });

  test('are what the server saw, whatever a request says of itself', () => {
    const said = { [CALLER_HEADER]: 'local', [ADDRESS_HEADER]: '198.51.100.1', [OWN_HEADER]: 'guess' };
    const asked = request('203.0.113.9', { host: 'localhost', ...said });
    mark(asked);
    expect(asked.headers[CALLER_HEADER]).toBe('remote');
    expect(asked.headers[ADDRESS_HEADER]).toBe('203.0.113.9');
  });

  test('stay when Next fetches the page that an action led to, from this machine', () => {
    const action = request('203.0.113.9', { host: 'quiz.example.org' });
    mark(action);
    const page = request('127.0.0.1', { ...action.headers, host: '127.0.0.1:3000' });
    mark(page);
    expect(page.headers[CALLER_HEADER]).toBe('remote');
    expect(page.headers[ADDRESS_HEADER]).toBe('203.0.113.9');
  });

  test('of whoever sits at this machine stay too, though Next adds what a proxy would', () => {
    const action = request('127.0.0.1', { host: 'localhost:3000' });
    mark(action);
    const page = request('127.0.0.1', { ...action.headers, 'x-forwarded-for': '127.0.0.1' });
    mark(page);
    expect(page.headers[CALLER_HEADER]).toBe('local');
  });
});

import { describe, expect, test } from 'vitest';
import { addressOf, ADDRESS_HEADER, callerOf, CALLER_HEADER, markCaller } from '#lib/shell/server/caller.ts';
import { enterTrainerKey } from '#lib/shell/usecases/enter-trainer-key.ts';
import { mayTrain } from '#lib/shell/usecases/may-train.ts';
import { eachStore } from '../support/stores.ts';
import { codeOf, contextOn } from './bench.ts';

const ALONE = { trainerKey: undefined, url: undefined, databaseUrl: undefined };
const KEYED = { ...ALONE, trainerKey: 'secret words' };
const here = { isLocal: true, key: undefined, hasProof: false };
const there = { ...here, isLocal: false };

describe('who may train', () => {
  test('without a key: whoever sits at this machine', () => {
    expect(mayTrain(here, ALONE)).toBe('open');
    expect(mayTrain(there, ALONE)).toBe('shut');
    expect(mayTrain({ ...there, key: '', hasProof: true }, ALONE)).toBe('shut');
  });

  test.each([
    ['a public address', { url: 'https://quiz.example.org' }],
    ['a database of its own', { databaseUrl: 'postgres://db/x' }],
  ])('without a key, and with %s: nobody', (_, changes) => {
    expect(mayTrain(here, { ...ALONE, ...changes })).toBe('shut');
  });

  test('with a key: whoever gives it or gave it, from anywhere, and nobody else, at this machine neither', () => {
    expect(mayTrain(here, KEYED)).toBe('key-asked');
    expect(mayTrain({ ...here, key: 'secret word' }, KEYED)).toBe('key-asked');
    expect(mayTrain({ ...here, key: '' }, KEYED)).toBe('key-asked');
    expect(mayTrain({ ...there, key: 'secret words' }, KEYED)).toBe('open');
    expect(mayTrain({ ...there, hasProof: true }, { ...KEYED, url: 'https://quiz.example.org' })).toBe(
      'open',
    );
  });
});

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

  test('what a request says of itself is overwritten', () => {
    const headers: Record<string, string> = { host: 'localhost', [CALLER_HEADER]: 'local' };
    const request = { headers, socket: { remoteAddress: '10.0.0.1' } };
    markCaller(request as unknown as Parameters<typeof markCaller>[0]);
    expect(headers[CALLER_HEADER]).toBe('remote');
  });
});

eachStore((bench) => {
  test('the trainer key is taken when it is right, and not tried without end', async () => {
    const context = contextOn(bench.store());
    expect(codeOf(await enterTrainerKey(context, 'secret words', KEYED))).toBe('accepted');
    expect(codeOf(await enterTrainerKey(context, 'secret words', ALONE))).toBe('trainer-key-wrong');
    const tries = [];
    for (let count = 0; count < 60; count += 1)
      tries.push(codeOf(await enterTrainerKey(context, `guess ${String(count)}`, KEYED)));
    expect(tries.slice(0, 58)).toEqual(Array(58).fill('trainer-key-wrong'));
    expect(codeOf(await enterTrainerKey(context, 'secret words', KEYED))).toBe('too-many-tries');
  });
});

describe('the address that tries are counted for', () => {
  test.each([
    ['203.0.113.9', undefined, '203.0.113.9'],
    ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['10.0.0.2', '198.51.100.1, 198.51.100.7', '198.51.100.7'],
    ['::1', undefined, '::1'],
    ['::ffff:203.0.113.9', undefined, '203.0.113.9'],
    ['2001:db8:0:7::1', undefined, '2001:db8:0:7::/64'],
    ['2001:db8:0:7:ffff:1:2:3', undefined, '2001:db8:0:7::/64'],
    ['2001:db8::1', undefined, '2001:db8:0:0::/64'],
    ['127.0.0.1', '64:ff9b::198.51.100.1', '64:ff9b:0:0::/64'],
    ['127.0.0.1', 'unknown', 'unknown'],
  ])('of a connection from %s that says %s is %s', (remoteAddress, forwarded, expected) => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    expect(addressOf({ headers, socket: { remoteAddress } })).toBe(expected);
  });

  test('is what the server saw, whatever a request says of itself', () => {
    const request = {
      headers: { [ADDRESS_HEADER]: '198.51.100.1' },
      socket: { remoteAddress: '203.0.113.9' },
    };
    markCaller(request as unknown as Parameters<typeof markCaller>[0]);
    expect(request.headers[ADDRESS_HEADER]).toBe('203.0.113.9');
  });
});

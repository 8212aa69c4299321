/** What the server refuses before its pages see it; each of these was once answered with 500. */
import { describe, expect, it } from 'vitest';
import { isCall, isSoundCall } from '#lib/shell/server/guard/action-call.ts';
import { unreadableAddress } from '#lib/shell/server/guard/readable-address.ts';
import { unreadableState } from '#lib/shell/server/guard/router-state.ts';

describe('an address', () => {
  it.each(['/', '/courses/gabapentin/mechanism?a=%', '/courses/%00', '/%E2%82%AC', '//host/a'])(
    '%s can be read',
    (url) => {
      expect(unreadableAddress(url)).toBeUndefined();
    },
  );

  it.each([
    ['*', 400],
    ['', 400],
    ['/courses/%', 400],
    ['/courses/%ff', 400],
    ['/attempts/%E0%A4%A', 400],
    [`/courses/${'x'.repeat(201)}`, 414],
  ])('%s is refused', (url, status) => {
    expect(unreadableAddress(url)?.status).toBe(status);
  });
});

const MULTIPART = 'multipart/form-data; boundary=x';
const part = (name: string, value: string): string =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const form = (...parts: readonly string[]): string => `${parts.join('')}--x--\r\n`;
const byScript = { 'next-action': '40ab', 'content-type': 'text/plain;charset=UTF-8' };
const formByScript = { 'next-action': '40ab', 'content-type': MULTIPART };
const withoutScript = { 'content-type': MULTIPART };

describe('a call of an action', () => {
  it('is a form in parts, or what a script says is one', () => {
    expect(isCall('POST', byScript)).toBe(true);
    expect(isCall('POST', withoutScript)).toBe(true);
    expect(isCall('POST', { 'content-type': 'application/json' })).toBe(false);
    expect(isCall('GET', withoutScript)).toBe(false);
  });

  it.each([
    [byScript, '[]'],
    [byScript, '["$undefined",{"code":"$$5"}]'],
    [formByScript, form(part('1_quiz', '$F1'), part('0', '[{"code":null},"$K1"]'))],
    [withoutScript, form(part('$ACTION_ID_40ab', ''), part('quiz', '$1 {'))],
    [
      withoutScript,
      form(
        part('$ACTION_REF_1', ''),
        part('$ACTION_1:0', '{"id":"40ab","bound":"$@1"}'),
        part('$ACTION_1:1', '["$undefined"]'),
      ),
    ],
  ])('%j %s is sound', async (headers, body) => {
    expect(await isSoundCall(headers, Buffer.from(body))).toBe(true);
  });

  it.each([
    ...[
      '',
      '{',
      '5',
      'null',
      '{}',
      '["$F1"]',
      '["$1"]',
      '["$@1"]',
      `["$n${'9'.repeat(400)}"]`,
      '[1,1,1,1,1,1,1,1,1]',
    ].map((body) => [byScript, body] as const),
    [byScript, `${'['.repeat(20_000)}${']'.repeat(20_000)}`] as const,
    [{ 'next-action': '40ab', 'content-type': 'application/x-www-form-urlencoded' }, 'a=1'] as const,
    [{ ...byScript, 'next-action': '' }, '[]'] as const,
    [{ ...formByScript, 'next-action': '' }, form(part('0', '["$K1"]'))] as const,
    [formByScript, 'x'] as const,
    [formByScript, form(part('1_a', 'b'))] as const,
    [formByScript, form(part(`1_${'a'.repeat(20_000)}`, 'b'), part('0', '["$K1"]'))] as const,
    [formByScript, form(part('1_a"; filename="a', 'b'), part('0', '["$K1"]'))] as const,
    // A file that is cut short: nobody else hears of its error, which would end the process.
    [formByScript, part('1_a"; filename="a', 'b')] as const,
    [formByScript, form(part('', 'b'), part('0', '["$K1"]'))] as const,
    [formByScript, `${part('0', '["$K1"]')}--x`] as const,
    [{ ...formByScript, 'content-type': 'multipart/form-data' }, form(part('0', '["$K1"]'))] as const,
    [formByScript, form(part('0', '["$K1"]'), part('1', '"$F2"'))] as const,
    [withoutScript, ''] as const,
    [withoutScript, part('a', 'b')] as const,
    [{ 'content-type': 'multipart/form-data' }, form(part('a', 'b'))] as const,
    [withoutScript, form(part('$ACTION_REF_1', ''), part('$ACTION_1:0', '{'))] as const,
  ])('%j %s is refused', async (headers, body) => {
    expect(await isSoundCall(headers, Buffer.from(body))).toBe(false);
  });
});

describe('what scripts say that they show', () => {
  it('is nothing, or what Next can read', () => {
    const told = (state?: string) => unreadableState({ 'next-router-state-tree': state })?.status;
    expect(told()).toBeUndefined();
    expect(told('%5B%22%22%2C%7B%7D%5D')).toBeUndefined();
    expect(told('garbage')).toBe(400);
    expect(told('%')).toBe(400);
  });
});

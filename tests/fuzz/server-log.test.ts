import { expect, it } from 'vitest';
import { KeptOutput } from '#tests/support/kept-output.ts';
import { serverLog, watched } from './server-log.ts';

const LINE = `GET /courses/[course] 200 ${'x'.repeat(73)}\n`;

function serverWith(output: KeptOutput): Parameters<typeof serverLog>[0] {
  return { written: () => output.written, outputSince: (mark) => output.since(mark) };
}

it('a fault is seen however much was logged before it', async () => {
  const output = new KeptOutput();
  for (let lines = 0; lines < 5_000; lines += 1) output.add(LINE);
  const log = serverLog(serverWith(output));
  const meet = watched(log, (text: string) => {
    output.add(text);
    return Promise.resolve('answered');
  });
  expect(await meet(LINE)).toBe('answered');
  await expect(meet('TypeError: not this\n    at there\n')).rejects.toThrow('the server logged TypeError');
  expect(await meet(LINE)).toBe('answered');
});

it('a fault whose line comes in two pieces is seen once the line is whole', () => {
  const output = new KeptOutput();
  const log = serverLog(serverWith(output));
  output.add(`${LINE}Typ`);
  expect(log.fault()).toBeUndefined();
  output.add('eError: not this\n');
  expect(log.fault()).toContain('TypeError: not this');
  expect(log.fault()).toBeUndefined();
});

it('what is kept of much output begins with a whole line, and what is not kept is not taken for nothing', () => {
  const output = new KeptOutput();
  for (let lines = 0; lines < 5_000; lines += 1) output.add(LINE.repeat(3));
  expect(output.written).toBe(15_000 * LINE.length);
  expect(output.text.length).toBeLessThan(400_000);
  expect(output.text.startsWith('GET /')).toBe(true);
  expect(output.since(output.written)).toBe('');
  expect(() => output.since(0)).toThrow('not kept');
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { announce } from '#lib/shell/server/announce-bank.ts';

afterEach(() => vi.restoreAllMocks());

/** What is printed while a server that never answers is told. */
async function printedBy(url: string, patienceMs: number): Promise<readonly unknown[][]> {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await announce(url, patienceMs);
  return printed.mock.calls;
}

describe('pages that cannot be told of a bank', () => {
  it('are told of in one sentence when they do not answer in time', async () => {
    const http = createServer(() => undefined);
    const port = await new Promise<number>((resolve) => {
      http.listen(0, '127.0.0.1', () => resolve((http.address() as AddressInfo).port));
    });
    expect(await printedBy(`http://127.0.0.1:${String(port)}`, 50)).toEqual([
      [
        'The pages could not be told of the new bank (no answer within 0.05 s): they show it within half a minute.',
      ],
    ]);
    http.closeAllConnections();
    http.close();
  });

  it('are told of in one sentence when nobody is there', async () => {
    const [[sentence] = [], ...more] = await printedBy('http://127.0.0.1:1', 1000);
    expect(sentence).toMatch(/^The pages could not be told of the new bank \([^\n]+\): they show it/u);
    expect(more).toEqual([]);
  });
});

/** A page server with or without the guard around the pages, in a process of its own; told by its parent which, and over what. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { declareMode, readConfig } from '#lib/shell/config.ts';
import { serve } from '#lib/shell/server/main.ts';

declareMode('readers');

async function serveBare(): Promise<string> {
  const http = createServer();
  const pages = next({ dev: false, httpServer: http });
  await pages.prepare();
  const handle = pages.getRequestHandler();
  http.on('request', (request, response) => void handle(request, response));
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

const url = process.argv.includes('bare') ? await serveBare() : (await serve(readConfig(), 'readers')).url;
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
process.send?.({ url });

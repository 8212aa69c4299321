/** Pages in development hear of every build, as server-sent events. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isForeignPart } from '../guard/foreign-request.ts';
import type { Handle } from '../guard/guard.ts';
import { CONTENT_EVENTS, DEVELOPING } from './content-address.ts';
import type { ContentState } from './content-state.ts';
import type { WatchedContent } from './watch-content.ts';

/** Answers a page that asks to hear; false for every other request. */
export function tellContent(
  content: WatchedContent,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (request.url !== CONTENT_EVENTS || request.method !== 'GET') return false;
  if (isForeignPart(request)) {
    response.writeHead(403).end();
    return true;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const send = (state: ContentState): void => void response.write(`data: ${JSON.stringify(state)}\n\n`);
  const state = content.state();
  if (state === undefined) response.write(': waiting for the first build\n\n');
  else send(state);
  response.once('close', content.listen(send));
  return true;
}

/** Says with every answer that it is one in development, and what it was made from: where scripts of a page can read it and nothing is kept. */
export function tellOrigin(content: WatchedContent, handle: Handle): Handle {
  return (request, response) => {
    response.setHeader('server-timing', `${DEVELOPING};desc="${content.pages()}"`);
    return handle(request, response);
  };
}

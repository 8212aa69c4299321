import { messages } from '#app/_ui/messages/messages.ts';
import { storeErrorCode } from '#lib/shell/db/store-error.ts';

/** A store that is away is often back by then; so is a disk that somebody clears. */
const RETRY_S = 5;

/**
 * What is answered when the store cannot do its work: nothing of the request was kept, and it may be sent again as it is.
 *
 * @throws what is no error of the store
 */
export function outage(error: unknown): Response {
  const { code, text } = told(error);
  const headers = { 'retry-after': String(RETRY_S) };
  return Response.json({ code, message: text }, { status: 503, headers });
}

/** The same for a form that a browser sent by itself: it is led to the sentence. @throws what is no error of the store */
export function outagePage(error: unknown): Response {
  return new Response(null, { status: 303, headers: { location: `/refused/${told(error).page}` } });
}

/** The same for a file that a browser saves: it saves none then, and says that there was none. @throws what is no error of the store */
export function outageFile(error: unknown): Response {
  told(error);
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'retry-after': String(RETRY_S) };
  return new Response(`${messages.errors.noFile}\n`, { status: 503, headers });
}

function told(error: unknown): { readonly code: string; readonly page: string; readonly text: string } {
  const code = storeErrorCode(error);
  if (code === undefined) throw error;
  console.error(error);
  const page = code === 'store-full' ? 'store-full' : 'store-away';
  return { code, page, text: messages.refusals[page] };
}

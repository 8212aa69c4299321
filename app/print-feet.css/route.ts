import { pageFeet } from '#app/_ui/print/page-feet.ts';
import { FORM_LETTERS, readFormCode } from '#lib/forms/form-code.ts';

/** The feet of printed pages, from the codes of their forms; a stylesheet, since pages may bring no style of their own. */
export function GET(request: Request): Response {
  const codes = new URL(request.url).searchParams.getAll('code').slice(0, FORM_LETTERS.length);
  return new Response(pageFeet(codes.flatMap((code) => readFormCode(code) ?? [])), {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'private, max-age=3600' },
  });
}

import { connection } from 'next/server';
import { z } from 'zod';
import { tagged } from '#app/api/tagged.ts';
import { sitemap } from '#lib/exchange/web/sitemap.ts';
import { readConfig } from '#lib/shell/config.ts';
import { loadBank } from '#lib/shell/web/bank.ts';

const partSchema = z.coerce.number().int().min(1).optional().catch(0);

/** The public pages, for search engines; there is none without `STEMMA_URL`, since addresses in it are whole. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const { url } = readConfig();
  if (url === undefined) return new Response(null, { status: 404 });
  const bank = await loadBank();
  const part = partSchema.parse(new URL(request.url).searchParams.get('part') ?? undefined);
  const { courses, quizzes, outlines: lessons } = bank;
  const text = sitemap({ courses, quizzes, lessons }, url, part);
  if (text === undefined) return new Response(null, { status: 404 });
  return tagged(request, `"${bank.revision}"`, (headers) => {
    const answer = new Response(text, { headers });
    answer.headers.set('content-type', 'application/xml; charset=utf-8');
    return answer;
  });
}

import { connection } from 'next/server';
import { z } from 'zod';
import { messages } from '#app/_ui/messages/messages.ts';
import { tagged } from '#app/api/tagged.ts';
import { feed } from '#lib/exchange/web/feed.ts';
import { readConfig } from '#lib/shell/config.ts';
import { loadBank } from '#lib/shell/web/bank.ts';

/** A course that nobody can have named so is one that there is not. */
const courseSchema = z.string().max(80).optional().catch('');

/** What changed in the lessons, of all courses or of one (`?course=…`); there is none without `STEMMA_URL`, since addresses in it are whole. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const { url } = readConfig();
  if (url === undefined) return new Response(null, { status: 404 });
  const bank = await loadBank();
  const course = courseSchema.parse(new URL(request.url).searchParams.get('course') ?? undefined);
  const text = feed({ courses: bank.courses, lessons: bank.outlines }, url, messages.site.name, course);
  if (text === undefined) return new Response(null, { status: 404 });
  return tagged(request, `"${bank.revision}"`, (headers) => {
    const answer = new Response(text, { headers });
    answer.headers.set('content-type', 'application/atom+xml; charset=utf-8');
    return answer;
  });
}

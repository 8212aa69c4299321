import { connection } from 'next/server';
import { robotsText } from '#lib/exchange/web/sitemap.ts';
import { readConfig } from '#lib/shell/config.ts';

/** What crawlers may read. */
export async function GET(): Promise<Response> {
  await connection();
  return new Response(robotsText(readConfig().url), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
}

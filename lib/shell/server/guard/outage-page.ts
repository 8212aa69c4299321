/**
 * What a reader sees instead of a page that failed because the store is away. It is made of nothing but itself: whatever else
 * pages need may be away as well.
 */
import { createHash } from 'node:crypto';
import { NO_PAGE_POLICY } from './policies.ts';

/** A store that is started again is there by then; whoever asks sooner is told the same. */
const RETRY_SECONDS = 5;

const STYLE = `:root{color-scheme:light dark}body{margin:0;font:1.125rem/1.6 system-ui,sans-serif}main{max-width:34rem;margin:0 auto;padding:3rem 1.25rem}h1{font:500 1.75rem/1.25 Georgia,serif}a{display:inline-block;padding:.5rem 0;color:inherit}`;

export const OUTAGE_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Not available at the moment · Stemma</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>This page is not available at the moment</h1>
<p>The server cannot use its store. Answers that were saved are kept. Please try again in a while.</p>
<p><a href="">Try again</a></p>
</main>
</body>
</html>
`;

/** Its headers, by name. */
export const OUTAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'retry-after': String(RETRY_SECONDS),
};

/** Nothing but its own style. */
export const OUTAGE_POLICY = `${NO_PAGE_POLICY}; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

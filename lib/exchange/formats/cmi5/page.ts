import { escapeHtml } from '../../html.ts';
import { STYLE } from '../scorm-12/style.ts';
import type { Cmi5Data } from './cmi5-data.ts';
import { PAGE_SCRIPT } from './page-script.gen.ts';

/** Nothing but what stands in the page itself, and the record store that the learning system names, whose address nobody knows before. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src http: https:";

/** The page of a unit, whole in one file. */
export function page(data: Cmi5Data): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(data.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escapeHtml(data.title)}</h1></header>
<main></main>
<p role="status"></p>
<footer></footer>
<noscript>This page needs JavaScript.</noscript>
<script type="application/json" id="items">${scriptData(data)}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

/** JSON that ends no script, whatever its texts hold. */
function scriptData(data: Cmi5Data): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

import type { BankLesson } from '#lib/bank/bank.ts';
import { escapeHtml } from '../../html.ts';
import { lessonSections } from './lesson-html.ts';
import type { ScormData } from './scorm-data.ts';
import { PAGE_SCRIPT } from './page-script.gen.ts';
import { STYLE } from './style.ts';

/** Nothing but what stands in the page itself: it can ask no network for anything. */
const POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'";

/** The page of a package, whole in one file. */
export function page(data: ScormData, lessons: readonly BankLesson[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(data.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escapeHtml(data.title)}</h1><nav aria-label="Contents"></nav></header>
<main>
<div data-part="quiz"></div>
${lessonSections(lessons, data.title)}
</main>
<p role="status"></p>
<noscript>This page needs JavaScript.</noscript>
<script type="application/json" id="items">${scriptData(data)}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

/** JSON that ends no script, whatever its texts hold. */
function scriptData(data: ScormData): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

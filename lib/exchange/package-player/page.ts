import type { BankLesson } from '#lib/bank/bank.ts';
import { escapeHtml } from '../html.ts';
import { lessonSections } from './lesson-html.ts';
import type { PlayedData } from './played-data.ts';
import { STYLE } from './style.ts';

/** Nothing but what stands in the page itself. */
const POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'";

/** What a format puts into the page. */
export interface PageParts {
  readonly data: PlayedData;
  /** As the data name them, in the same order. */
  readonly lessons: readonly BankLesson[];
  /** The script that plays it. */
  readonly script: string;
  /** Where the script may send and ask, as the security policy says it (`connect-src`); empty for nowhere. */
  readonly connects: string;
}

/** The page of a package, whole in one file. */
export function playedPage({ data, lessons, script, connects }: PageParts): string {
  const title = escapeHtml(data.title);
  const policy = connects === '' ? POLICY : `${POLICY}; connect-src ${connects}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${title}</h1><nav aria-label="Contents"></nav></header>
<main>
<div data-part="quiz"></div>
${lessonSections(lessons, data.title)}
</main>
<p role="status"></p>
<footer></footer>
<noscript>This page needs JavaScript.</noscript>
<script type="application/json" id="items">${scriptData(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON that ends no script, whatever its texts hold. */
function scriptData(data: PlayedData): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

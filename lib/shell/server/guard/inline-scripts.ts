/**
 * The scripts that stand in a page itself. Next writes what a page was made from into scripts that hand data to its own code
 * and do nothing else; only such scripts are ever allowed, so that one which came into a page in another way does not run,
 * wherever it came from.
 */
import { createHash } from 'node:crypto';

const BEGIN = '<script';
const END = '</script';
/** A script with an address is judged by its address. */
const ADDRESSED = /\ssrc\s*=/iu;

/** What stands around the data in the scripts that Next writes. The last comes after a form that was sent without a script. */
const FRAMES = [
  { before: 'self.__next_f.push(', after: ')' },
  { before: '(self.__next_f=self.__next_f||[]).push(', after: ')' },
  { before: '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(', after: ');' },
  { before: '(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push(', after: ')' },
] as const;

/** React's and Next's own, word for word: one notes when the page was first shown, one moves icons to where they belong. */
const WORD_FOR_WORD: ReadonlySet<string> = new Set([
  'requestAnimationFrame(function(){$RT=performance.now()});',
  `document.querySelectorAll('body link[rel="icon"], body link[rel="apple-touch-icon"]').forEach(el => document.head.appendChild(el))`,
]);

/**
 * Where the title of a page is known later than its text, React sends it after that, with a call that puts it into its place,
 * and before the first such call the code that does it. That code is known by its hash; a test looks it up in what is installed.
 */
const PLACING = /\$RC\("B:[0-9a-f]{1,4}","S:[0-9a-f]{1,4}"\)$/u;
/** No call is longer. */
const PLACING_MAX = '$RC("B:ffff","S:ffff")'.length;
export const PLACING_CODE_SHA256 = 'ejxEGil7Q2jnFo9T1EMjhzsRoWDTVn8tRpUYd4XCJkY=';

/** Hashes of the scripts in `html` that may run, in base64, each once: those of SHA-256 that a policy names. */
export function inlineScriptHashes(html: string): readonly string[] {
  const hashes = new Set<string>();
  for (const { attributes, text } of scriptsIn(html))
    if (!ADDRESSED.test(attributes) && isHarmless(text)) hashes.add(sha256(text));
  return [...hashes];
}

/** Scripts in the spelling that Next writes. What is spelt otherwise is not found, and so may not run. */
function* scriptsIn(html: string): Generator<{ readonly attributes: string; readonly text: string }> {
  for (let at = html.indexOf(BEGIN); at !== -1; at = html.indexOf(BEGIN, at)) {
    const from = html.indexOf('>', at) + 1;
    const to = html.indexOf(END, from);
    if (from === 0 || to === -1) return;
    yield { attributes: html.slice(at + BEGIN.length, from - 1), text: html.slice(from, to) };
    at = to;
  }
}

function isHarmless(text: string): boolean {
  return WORD_FOR_WORD.has(text) || isPlacing(text) || FRAMES.some((frame) => isData(text, frame));
}

function isPlacing(text: string): boolean {
  // Most scripts are long and are data: only the end is looked through.
  const call = PLACING.exec(text.slice(-PLACING_MAX))?.[0];
  if (call === undefined) return false;
  const code = text.slice(0, -call.length);
  return code === '' || sha256(code) === PLACING_CODE_SHA256;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}

/** Whether there is JSON between the words of the frame, and nothing else: JSON calls nothing. */
function isData(text: string, { before, after }: (typeof FRAMES)[number]): boolean {
  if (!text.startsWith(before) || !text.endsWith(after)) return false;
  try {
    JSON.parse(text.slice(before.length, -after.length));
    return true;
  } catch {
    return false;
  }
}

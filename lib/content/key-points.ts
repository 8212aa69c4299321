import { diagnose } from '#lib/base/code-page.ts';
import type { Outline } from './blocks.ts';
import { bodyCodes } from './codes/body-codes.ts';
import type { EntryFile } from './entry-file.ts';
import { textOf, type HtmlElement, type HtmlRoot } from './markdown-tree.ts';
import type { LessonEntry } from './schema/lesson-schema.ts';

/** The heading of the section that sums a lesson up, in lower case. */
const KEY_POINTS = 'key points';

/** A lesson of fewer words, some two minutes of reading, is its own summary. An editorial choice, not a finding. */
const SUMMED_UP_FROM = 300;

/**
 * Puts the section headed "Key points" into `<section class="key-points">`, in place: its heading and what follows, up to
 * the last list or table before the next heading. What is said after the list, such as a closing remark, stays outside.
 */
export function boxKeyPoints(root: HtmlRoot): void {
  const { children } = root;
  const from = children.findIndex((node) => node.type === 'element' && isHeading(node) && isKeyPoints(node));
  const heading = children[from];
  if (heading?.type !== 'element') return;
  const next = children.findIndex((node, at) => at > from && node.type === 'element' && isHeading(node));
  const section = children.slice(from, next < 0 ? children.length : next);
  const last = section.findLastIndex((node) => node.type === 'element' && isListed(node));
  const count = last < 0 ? section.length : last + 1;
  const box: HtmlElement = {
    type: 'element',
    tagName: 'section',
    properties: { className: ['key-points'], ariaLabelledBy: [String(heading.properties['id'])] },
    children: section.slice(0, count).filter((node) => node.type === 'element' || node.type === 'text'),
  };
  children.splice(from, count, box);
}

function isKeyPoints(heading: HtmlElement): boolean {
  return textOf(heading).trim().toLowerCase() === KEY_POINTS;
}

function isHeading({ tagName }: HtmlElement): boolean {
  return tagName === 'h2';
}

function isListed({ tagName }: HtmlElement): boolean {
  return tagName === 'ul' || tagName === 'ol' || tagName === 'table';
}

/** `content/no-key-points` for a lesson that is asked about, is longer than a page, and does not sum itself up. */
export function checkKeyPoints({ headings, words }: Outline, { facts }: LessonEntry, file: EntryFile): void {
  if (words < SUMMED_UP_FROM || facts.every(({ examinable }) => !examinable)) return;
  if (headings.some((heading) => heading.depth === 2 && heading.text.toLowerCase() === KEY_POINTS)) return;
  const message = `Unexpected lesson of ${words} words without a summary, expected a section \`## Key points\``;
  file.diagnostics.push(diagnose(bodyCodes.noKeyPoints, file.locate(['title']), message));
}

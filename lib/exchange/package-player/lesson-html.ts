import type { BankLesson, BankTerm } from '#lib/bank/bank.ts';
import { escapeHtml, list, paragraphs } from '../html.ts';
import { sourceLine } from '../source-lines.ts';
import { lessonName } from './lesson-name.ts';

const TO_VERIFY = 'to be verified: it was read in a copy, is quoted from memory, or is not fully recorded';

/**
 * Lessons as sections of the page, of which its script shows one at a time: the same sanitised HTML as on the lesson's own page,
 * its glossary and its sources.
 *
 * @param title of the page, which a heading need not say again
 */
export function lessonSections(lessons: readonly BankLesson[], title: string): string {
  return lessons.map((lesson, index) => section(lesson, `l${index}-`, title)).join('\n');
}

function section(lesson: BankLesson, prefix: string, title: string): string {
  const heading = lesson.title === title ? 'Lesson' : lesson.title;
  return [
    `<section class="lesson" data-part="${lessonName(lesson)}" hidden>`,
    `<h2 tabindex="-1">${escapeHtml(heading)}</h2>`,
    paragraphs(lesson.summary),
    `<div class="body">${insidePage(lesson.html, prefix)}</div>`,
    glossary(lesson.glossary, prefix),
    sources(lesson),
    '</section>',
  ].join('\n');
}

function glossary(terms: readonly BankTerm[], prefix: string): string {
  const entries = terms.map(({ name, abbreviation, definition, anchor }) => {
    const known = abbreviation === '' ? name : `${name} (${abbreviation})`;
    return `<div id="${prefix}${anchor}"><dt>${escapeHtml(known)}</dt><dd>${escapeHtml(definition)}</dd></div>`;
  });
  return entries.length === 0 ? '' : `<h3>Words explained</h3>\n<dl>${entries.join('')}</dl>`;
}

function sources({ sources: cited, facts }: BankLesson): string {
  const unread = new Set(
    facts.flatMap(({ toVerify, citations }) => (toVerify ? citations.map(({ source }) => source) : [])),
  );
  const lines = cited.map((source) =>
    unread.has(source.id)
      ? `${sourceLine({ ...source, section: '' })} (${TO_VERIFY})`
      : sourceLine({ ...source, section: '' }),
  );
  return lines.length === 0 ? '' : `<h3>Sources</h3>\n<div class="sources">${list(lines)}</div>`;
}

/** A tag of the HTML that the content stage writes: in its attributes every quote of an author is escaped. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^"<>])*)>/giu;
const OWN_NAME = / (id|aria-labelledby|aria-describedby)="([^"]*)"/gu;

/**
 * A lesson's HTML for a page that it shares with others: its ids are its own, its headings stand below the lesson's, links to
 * other addresses open beside the page, and links to pages of the site, which is not there, are left as text.
 */
function insidePage(html: string, prefix: string): string {
  let isLinkOpen = false;
  return html.replace(TAG, (_tag, end: string, name: string, attributes: string) => {
    const named = attributes.replace(OWN_NAME, (_own, key: string, ids: string) => {
      const own = ids.split(' ').map((id) => `${prefix}${id}`);
      return ` ${key}="${own.join(' ')}"`;
    });
    if (name !== 'a') return `<${end}${lowered(name)}${named}>`;
    if (end !== '') return isLinkOpen ? '</a>' : '';
    const link = linkOf(named, prefix);
    isLinkOpen = link !== '';
    return link;
  });
}

/** h2 is the lesson's own. */
function lowered(name: string): string {
  return /^h[2-5]$/u.test(name) ? `h${Number(name.slice(1)) + 1}` : name;
}

function linkOf(attributes: string, prefix: string): string {
  const href = / href="([^"]*)"/u.exec(attributes)?.[1] ?? '';
  if (href.startsWith('#')) return `<a href="#${prefix}${href.slice(1)}">`;
  return /^https?:/u.test(href) ? `<a href="${href}" target="_blank" rel="noreferrer">` : '';
}

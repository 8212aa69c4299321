import { escapeHtml } from '../../html.ts';
import type { ExchangeOption, ExchangePart } from '../../item.ts';
import { moodleShare } from '../../moodle-shares.ts';
import { keysIn } from './shape.ts';

/** What ends or begins something inside the braces of an embedded answer. */
const SPECIAL = /[&~#{}\\=%]/gu;

/**
 * Plain text inside the braces of an embedded answer. Moodle decodes entities there once, and what it then has is HTML: so
 * text is escaped as HTML, and then everything that has a meaning between braces is written as an entity. Its backslash
 * escapes are not used: it undoes only two of them.
 */
export function clozeEscaped(text: string): string {
  const html = escapeHtml(text).replaceAll('\\', '&#92;');
  return html.replace(SPECIAL, (character) =>
    character === '&' ? '&amp;' : `&#${character.charCodeAt(0)};`,
  );
}

/** Plain text around embedded answers. */
export function aroundCloze(text: string): string {
  return withoutBraces(escapeHtml(text));
}

/** HTML around embedded answers: braces would begin one. */
export function withoutBraces(html: string): string {
  return html.replaceAll('{', '&#123;').replaceAll('}', '&#125;');
}

/** How the options of an embedded answer are shown. */
export type ClozeLook = 'list' | 'drop-down';

/**
 * A part as an embedded answer: a drop-down or list of which one is chosen, or a list of which several are. It counts a mark
 * for each key, as the part gives points; several choices are scored right less wrong, never below nought.
 *
 * @param order `free` lets Moodle shuffle the options
 */
export function clozeAnswer(part: ExchangePart, look: ClozeLook, order: 'free' | 'fixed'): string {
  const isSingle = part.picks === 1;
  const share = moodleShare(keysIn(part)) ?? '100';
  const answers = part.options.map((option) => `${weight(option, isSingle, share)}${answerText(option)}`);
  return `{${isSingle ? 1 : keysIn(part)}:${typeOf(isSingle, look, order)}:${answers.join('~')}}`;
}

function typeOf(isSingle: boolean, look: ClozeLook, order: 'free' | 'fixed'): string {
  const name = isSingle ? 'MULTICHOICE' : 'MULTIRESPONSE';
  const flags = `${isSingle && look === 'list' ? 'V' : ''}${order === 'free' ? 'S' : ''}`;
  return flags === '' ? name : `${name}_${flags}`;
}

function weight({ key }: ExchangeOption, isSingle: boolean, share: string): string {
  if (isSingle) return key ? '=' : '';
  return key ? `%${share}%` : `%-${share}%`;
}

function answerText({ text, rationale }: ExchangeOption): string {
  return rationale === '' ? clozeEscaped(text) : `${clozeEscaped(text)}#${clozeEscaped(rationale)}`;
}

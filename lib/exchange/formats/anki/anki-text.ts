import { escapeHtml, list, paragraphs } from '../../html.ts';

/** Text for a field. */
export function ankiText(text: string): string {
  return inert(escapeHtml(text));
}

/** Paragraphs of plain text for a field; empty for an empty text. */
export function ankiParagraphs(text: string): string {
  return inert(paragraphs(text));
}

/** A list of plain texts for a field; empty for none. */
export function ankiList(entries: readonly string[]): string {
  return inert(list(entries));
}

/** A gap of a cloze note. @param hint shown in the gap; empty for none */
export function gap(number: number, text: string, hint: string): string {
  return `{{c${number}::${withoutColons(text)}${hint === '' ? '' : `::${withoutColons(hint)}`}}}`;
}

function withoutColons(text: string): string {
  return ankiText(text).replaceAll(':', '&#58;');
}

/**
 * Writes as references what Anki reads as its own even in a text: the braces of gaps, the brackets of sounds and LaTeX, and the
 * backslash of MathJax. Tags that this folder writes hold none of them.
 */
function inert(html: string): string {
  return html.replace(/[{}[\]\\]/gu, (character) => `&#${character.charCodeAt(0)};`);
}

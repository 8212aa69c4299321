/** Plain text as HTML, for formats that carry it. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for a place between tags or in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}

/** Paragraphs of plain text: an empty line ends one, a line end breaks the line. Empty for an empty text. */
export function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

/** A list of plain texts; empty for none. */
export function list(entries: readonly string[]): string {
  if (entries.length === 0) return '';
  return `<ul>${entries.map((entry) => `<li>${escapeHtml(entry)}</li>`).join('')}</ul>`;
}

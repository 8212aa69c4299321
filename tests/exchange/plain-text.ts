/** What a reader sees of the HTML that formats write. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Entities decoded once. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(?<code>\d+)|(?<name>[a-z]+));/gu, (whole, code?: string, name?: string) =>
    code === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  );
}

/** HTML of paragraphs as plain text. */
export function plainText(html: string): string {
  const lines = html.replaceAll('</p><p>', '\n\n').replaceAll('<br>', '\n');
  return decodeEntities(lines.replace(/<[^>]*>/gu, ''));
}

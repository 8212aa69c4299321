/** The text of a field of a note, by Anki's rules. */

/** A gap: number, text, and a hint after another two colons; the shortest text that fits. */
export const GAP = /\{\{c(\d+)::(.*?)(?:::(.*?))?\}\}/gsu;

/** The numbers of the gaps in a field. */
export function gapsIn(html: string): ReadonlySet<number> {
  return new Set(Array.from(html.matchAll(GAP), ([, number]) => Number(number)));
}

const ENTITIES: Readonly<Partial<Record<string, string>>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** HTML as a reader sees it: blocks on lines of their own. */
export function plain(html: string): string {
  return html
    .replace(/<br>|<\/(?:p|li)>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:#(\d{1,7})|(\w{1,10}));/gu, (whole, code: string | undefined, name: string) => {
      if (code === undefined) return ENTITIES[name] ?? '';
      return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole;
    })
    .trim();
}

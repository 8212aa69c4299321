/** How long an id that is made from words may be: it stands in sheets, paths and sign-offs. */
const LONGEST = 60;

/**
 * An id made from words: lower-case letters of a to z, digits and single hyphens, at most 60 characters, cut at a word.
 * Accents are taken off; `item` when nothing is left. Ids are written down once; this only suggests one.
 */
export function slugOf(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  if (plain === '') return 'item';
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : plain.slice(0, LONGEST);
}

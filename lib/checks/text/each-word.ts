/** What a sign is to a word, up to the marks of printers: found out when it is first seen. */
const OUTSIDE = 1;
const INSIDE = 2;
const LETTER = 3;
const LAST = 0x20_27;
const SPACE = 32;
const signs = new Uint8Array(LAST + 1);

function learnt(code: number): number {
  const sign = String.fromCharCode(code);
  const other = sign === "'" || sign === '-' ? INSIDE : OUTSIDE;
  const kind = /[\p{L}\p{N}]/u.test(sign) ? LETTER : other;
  signs[code] = kind;
  return kind;
}

/** Where a word stands in a text, and a number of its letters: the same for the same word. */
type Tell = (start: number, end: number, hash: number) => void;

/**
 * Tells of every word of `plain` text, in order: a letter or digit, then letters, digits, apostrophes and hyphens, but none
 * of the last two at its end. False for a text with signs that are not told apart here; what was told of it is then void.
 */
export function eachWord(source: string, tell: Tell): boolean {
  let start = -1;
  let end = 0;
  let hash = 0;
  for (let at = 0; at <= source.length; at += 1) {
    const code = at === source.length ? SPACE : source.charCodeAt(at);
    if (code > LAST) return false;
    const sign = signs[code] || learnt(code);
    if (sign === LETTER) {
      if (start < 0) {
        start = at;
        hash = 0;
      }
      hash = (Math.imul(hash, 31) + code) | 0;
      end = at + 1;
    } else if (start >= 0 && sign === OUTSIDE) {
      tell(start, end, hash);
      start = -1;
    }
  }
  return true;
}

/** Places for words. Chosen: twice the words of some courses. */
const PLACES = 8192;

interface Known<T> {
  readonly word: string;
  readonly value: T;
}

/**
 * What a pure function says of words, by where they stand in a text: a word that is known need not be cut out of it. Each
 * word has one place, which the word asked for last keeps.
 */
export function ofWords<T>(
  compute: (word: string) => T,
): (source: string, start: number, end: number, hash: number) => T {
  const known = new Array<Known<T> | undefined>(PLACES);
  return (source, start, end, hash) => {
    const place = (hash ^ (hash >>> 13)) & (PLACES - 1);
    const before = known[place];
    if (before !== undefined && before.word.length === end - start && source.startsWith(before.word, start))
      return before.value;
    const word = source.slice(start, end);
    const value = compute(word);
    known[place] = { word, value };
    return value;
  };
}

/** Letters that were written in one encoding and read in another. */

/**
 * UTF-8 that was taken for Windows-1252 or Latin-1 and saved again: "Âµ" for "µ", "â‰¥" for "≥". Letters that people write side by
 * side are none of them: behind Â and Ã no quotation mark and no blank is looked for, and a dash only where no word ends in Ã.
 */
const BROKEN =
  /[ÂÃ][\u0080-\u009F\u00A1-\u00AA\u00AC-\u00BA\u00BC-\u00BF‰€]|(?<!\p{L})Ã—|[ÎÏ][\u0080-\u009F\u00B1-\u00BA\u00BC-\u00BF€ƒ†‡ˆ‰]|[â\u00EF][\u0080-\u009F€‚„†ˆ‰»][\u0080-\u009F\u00A1-\u00BF\u2013-\u203A€‚ƒ„…†‡ˆ‰Šš‹ŒœŽžŸ˜™]/gu;
/** Most texts have none of the letters that these begin with. */
const BEGINNINGS = /[ÂÃÎÏâ\u00EF]/u;

/** Windows-1252 as browsers and editors read it: what each byte becomes. Source: WHATWG Encoding, windows-1252. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, index) => {
    const byte = 128 + index;
    return [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte] as const;
  }),
);

/** Letters of a text that are one letter in another encoding, and that letter. */
export interface BrokenLetters {
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly meant: string;
}

/** All such letters of a text, in their order. */
export function brokenLetters(text: string): readonly BrokenLetters[] {
  if (!BEGINNINGS.test(text)) return [];
  return [...text.matchAll(BROKEN)].flatMap(({ 0: written, index }) => {
    const meant = meantBy(written);
    return meant === undefined ? [] : [{ from: index, to: index + written.length, written, meant }];
  });
}

/** Undefined where the letters are no UTF-8 that was read wrongly. */
function meantBy(written: string): string | undefined {
  const bytes = Array.from(written, (sign) => BYTES.get(sign) ?? sign.codePointAt(0) ?? 0);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
